import type { Change } from '../../../shared/domain/changes.ts'
import { freeCode } from '../../../shared/domain/codes/free-code.ts'
import { firstText, withField } from '../../../shared/domain/description.ts'
import type { Instant, UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { placed } from './placing.ts'

/** Units like others, and what makes them. */
export interface Duplicates {
  readonly made: readonly UnitId[]
  readonly changes: readonly Change[]
}

/**
 * A new unit right after each of these, which says the same: without its file, its pages and what lies below it. Its
 * reference code is the next one that is free; none where the original has no code that can be counted on.
 */
export function duplicate(
  tree: TreeIndex,
  ids: readonly UnitId[],
  making: { readonly newId: () => UnitId; readonly now: Instant },
): Duplicates {
  const chosen = new Set(ids)
  const taken = new Set(tree.units.map((unit) => firstText(unit.description, 'referenceCode')))
  const copies = new Map<UnitId, Unit>()
  for (const unit of tree.units) if (chosen.has(unit.id)) copies.set(unit.id, copyOf(unit, taken, making))
  const parents = new Set([...copies.values()].map(({ parentId }) => parentId))
  const made = [...copies.values()].map(({ id }) => id)
  const changes = [...parents].flatMap((parentId) => {
    const siblings = (tree.childrenOf.get(parentId) ?? []).flatMap((unit) => [unit, copies.get(unit.id) ?? []].flat())
    return placed(tree, siblings, new Set(made))
  })
  return { made, changes }
}

function copyOf(
  unit: Unit,
  taken: Set<string>,
  { newId, now }: { readonly newId: () => UnitId; readonly now: Instant },
): Unit {
  const code = freeCode(firstText(unit.description, 'referenceCode'), taken)
  const values = code === null ? [] : [{ text: code, by: { by: 'person', at: now } as const }]
  if (code !== null) taken.add(code)
  const { source: _source, cover: _cover, ...rest } = unit
  const description = withField(unit.description, 'referenceCode', values)
  return { ...rest, id: newId(), description, createdAt: now, updatedAt: now }
}
