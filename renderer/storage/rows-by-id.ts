import type { Table } from 'dexie'
import { slices } from './slices.ts'
import { UnderWay } from './under-way.ts'

/** Ids that are asked for by one question. */
const PORTION = 100
/** No more rows than so many for each of them come with its answer. */
const SPARE = 2

/**
 * The rows of these ids, in their order; undefined where there is none. Call it in a transaction, so that all are of one
 * moment. A row that is asked for by its id is a question of its own to the process of the store; of very many ids, as of a
 * whole collection, those that lie side by side are asked for by one, as long as what lies between them is not much more.
 */
export async function rowsById<Row extends { readonly id: Id }, Id extends string>(
  table: Table<Row, Id>,
  ids: readonly Id[],
): Promise<readonly (Row | undefined)[]> {
  if (ids.length <= PORTION) return table.bulkGet([...ids])
  const found = new Map<Id, Row>()
  const left: Id[] = []
  const asking = new UnderWay()
  // As the store orders them: by their UTF-16 units.
  for (const portion of slices([...new Set(ids)].sort(), PORTION)) {
    if (left.length > 0) left.push(...portion)
    else await asking.add(sideBySide(table, portion).then((rows) => take(rows, portion)))
  }
  await asking.end()
  for (const slice of slices(left, PORTION)) take(await table.bulkGet([...slice]), [])
  return ids.map((id) => found.get(id))

  /** What came of a portion; the ids behind it that its answer did not reach are left. */
  function take(rows: readonly (Row | undefined)[], portion: readonly Id[]): void {
    const last = rows.at(-1)?.id
    for (const row of rows) if (row) found.set(row.id, row)
    if (rows.length === PORTION * SPARE && last !== undefined) left.push(...portion.filter((id) => id > last))
  }
}

/** The rows from the first of these ids to the last. */
function sideBySide<Row, Id extends string>(table: Table<Row, Id>, ids: readonly Id[]): PromiseLike<readonly Row[]> {
  return table
    .where(':id')
    .between(ids[0], ids.at(-1), true, true)
    .limit(PORTION * SPARE)
    .toArray()
}
