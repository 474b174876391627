import type { Change } from './changes.ts'
import type { CollectionId, Instant, UnitId } from './ids.ts'

/** What somebody does, as the log has it. */
export interface Act {
  readonly at: Instant
  /** The key of the message that tells what was done, as undo tells it. */
  readonly what: string
  /** undone and redone tell of a step that is in the log already. */
  readonly way: 'done' | 'undone' | 'redone'
  /** The person at the machine; '' where nobody gave a name. */
  readonly person: string
}

/** An entry of a collection's log. Nothing in it is ever changed. */
export interface Activity extends Act {
  readonly collectionId: CollectionId
  /** How many rows of each table were changed. */
  readonly counts: Readonly<Record<string, number>>
  /** The first units that it touched: enough to find the place. */
  readonly units: readonly UnitId[]
}

/** How many units an entry of the log names. */
const NAMED_UNITS = 20

type Row = NonNullable<Change['to']>

/**
 * The entries for an act: one for each collection that it touched. `inverse` are the changes that undo it, which still
 * know the rows that went.
 */
export function activitiesOf(act: Act, changes: readonly Change[], inverse: readonly Change[]): readonly Activity[] {
  const touched = new Map<CollectionId, { readonly counts: Record<string, number>; readonly units: Set<UnitId> }>()
  const count = (table: Change['table'], row: Row | null): void => {
    const collectionId = row && collectionOf(table, row)
    if (!collectionId) return
    const entry = touched.get(collectionId) ?? { counts: {}, units: new Set<UnitId>() }
    touched.set(collectionId, entry)
    entry.counts[table] = (entry.counts[table] ?? 0) + 1
    const unit = unitOf(table, row)
    if (unit !== undefined && entry.units.size < NAMED_UNITS) entry.units.add(unit)
  }
  const gone = new Set(changes.flatMap(({ table, id, to }) => (to === null ? [`${table} ${id}`] : [])))
  for (const { table, to } of changes) count(table, to)
  for (const { table, id, to } of inverse) if (gone.has(`${table} ${id}`)) count(table, to)
  return [...touched].map(([collectionId, { counts, units }]) => ({ ...act, collectionId, counts, units: [...units] }))
}

/** Templates and watched folders of other kinds belong to no collection, and are not in any log. */
function collectionOf(table: Change['table'], row: Row): CollectionId | undefined {
  if (table === 'collections') return row.id as CollectionId
  return 'collectionId' in row ? row.collectionId : undefined
}

function unitOf(table: Change['table'], row: Row): UnitId | undefined {
  if (table === 'units') return row.id as UnitId
  return 'unitId' in row ? row.unitId : undefined
}
