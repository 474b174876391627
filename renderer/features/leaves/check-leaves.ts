import { codedUnit, leavesByCode, leavesByPage, type FileLeaves } from '../../../shared/arrangement/leaves-by-code.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { inPortions } from '../../ports/use-look-through.ts'
import type { WorkContext } from '../../ports/work.ts'

/** What is amiss with the leaves of units and pages, with how far it has come; throws where it is cancelled. */
export async function checkLeaves(
  units: readonly Unit[],
  pages: readonly Page[],
  context: WorkContext,
): Promise<readonly FileLeaves[]> {
  const coded = await inPortions(units, (unit) => codedUnit(unit) ?? [], context)
  return [...leavesByCode(coded), ...leavesByPage(units, pages)]
}
