import { arrange } from '../../../../shared/arrangement/arrange.ts'
import { codedUnits, meetArchive, type MetPlan } from '../../../../shared/arrangement/meet-archive.ts'
import { toImportPlan } from '../../../../shared/arrangement/to-import-plan.ts'
import { planImport, type ImportPlan } from '../../../../shared/domain/import-plan.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { wholeRule } from './kept-sheet.ts'

/** The plan of an import by its rule, with the units of the archive that it goes on with. */
export async function planFor(
  paths: readonly string[],
  record: ImportRecord,
  { units, settings }: Pick<Repositories, 'units' | 'settings'>,
): Promise<{ readonly plan: ImportPlan; readonly there: MetPlan['there'] }> {
  const { label, parentId = null } = record
  const arrangement = await wholeRule(settings, record)
  if (arrangement.kind === 'folders') return { plan: planImport(paths), there: new Map() }
  const outcome = arrange(paths, arrangement, label)
  // The page lets nobody begin with such a pattern, and the command line refuses it.
  if (!outcome.ok) throw new Error(`The pattern can't be read: ${outcome.error.code} at ${outcome.error.at}`)
  const coded = codedUnits(await units.tree(record.collectionId))
  const { plan, there } = meetArchive(outcome.plan, { units: coded, parentId, label })
  return { plan: toImportPlan(plan), there }
}
