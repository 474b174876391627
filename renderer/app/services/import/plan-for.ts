import { arrange } from '../../../../shared/arrangement/arrange.ts'
import type { ArrangedPlan } from '../../../../shared/arrangement/arranged-plan.ts'
import { codedUnits, meetArchive } from '../../../../shared/arrangement/meet-archive.ts'
import { toImportPlan } from '../../../../shared/arrangement/to-import-plan.ts'
import type { Arrangement } from '../../../../shared/domain/arrangement.ts'
import { planImport, type ImportPlan } from '../../../../shared/domain/import-plan.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { wholeRule } from './kept-sheet.ts'

/** The plan of an import by its rule, with the units of the archive that it goes on with. */
export async function planFor(
  paths: readonly string[],
  record: ImportRecord,
  { units, settings }: Pick<Repositories, 'units' | 'settings'>,
): Promise<{
  readonly plan: ImportPlan
  readonly there: ReadonlyMap<string, Pick<Unit, 'id'>>
  readonly rule: Arrangement
}> {
  const { label, parentId = null } = record
  const arrangement = await wholeRule(settings, record)
  if (arrangement.kind === 'folders') return { plan: planImport(paths), there: new Map(), rule: arrangement }
  const outcome = arrange(paths, arrangement, label)
  // The page lets nobody begin with such a pattern, and the command line refuses it.
  if (!outcome.ok) throw new Error(`The pattern can't be read: ${outcome.error.code} at ${outcome.error.at}`)
  const tree = await units.tree(record.collectionId)
  const { plan, there } = meetArchive(outcome.plan, { units: codedUnits(tree), parentId, label })
  const made = arrangement.kind === 'manifest' ? madeOfManifests(tree, outcome.plan) : []
  return { plan: toImportPlan(plan), there: new Map<string, Pick<Unit, 'id'>>([...made, ...there]), rule: arrangement }
}

/** Units that an earlier import made of the same manifests, wherever these lay: their keys are addresses. */
function madeOfManifests(tree: readonly Unit[], { units }: ArrangedPlan): readonly (readonly [string, Unit])[] {
  return tree.flatMap((unit) => {
    const key = unit.source?.path ?? ''
    return units.has(key) ? [[key, unit] as const] : []
  })
}
