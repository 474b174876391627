import {
  codedUnit,
  leavesByCode,
  leavesByPage,
  type CodedUnit,
  type FileLeaves,
} from '../../../shared/arrangement/leaves-by-code.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { WorkContext } from '../../ports/work.ts'

/** So many codes are read between two moments in which the window is free. */
const PORTION = 200

/** What is amiss with the leaves of units and pages, with how far it has come; throws where it is cancelled. */
export async function checkLeaves(
  units: readonly Unit[],
  pages: readonly Page[],
  { signal, onProgress }: WorkContext,
): Promise<readonly FileLeaves[]> {
  const coded: CodedUnit[] = []
  for (let done = 0; done < units.length; done += PORTION) {
    signal.throwIfAborted()
    onProgress({ done, total: units.length })
    coded.push(...units.slice(done, done + PORTION).flatMap((unit) => codedUnit(unit) ?? []))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return [...leavesByCode(coded), ...leavesByPage(units, pages)]
}
