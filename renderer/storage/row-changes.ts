import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'

/** A row of a table that is followed. */
interface Known {
  readonly id: string
}

/** Rows as a transaction left them, null for those that it removed; 'many' where it did not name each. */
export type ChangedRows<Row extends Known> = ReadonlyMap<Row['id'], Row | null> | 'many'

/** Tells which rows of a table were changed, once it is on the disk. */
export interface RowChanges<Row extends Known> {
  /** Calling the result stops. */
  listen(hear: (changed: ChangedRows<Row>) => void): () => void
}

/**
 * Follows the rows that go into a table, whoever puts them. Dexie's own notices don't name the rows of a large
 * write, and a hundred thousand units or places can't be read again for each change of one.
 */
export function followTable<Row extends Known>(
  name: string,
): RowChanges<Row> & { readonly middleware: Middleware<DBCore> } {
  const listeners = new Set<(changed: ChangedRows<Row>) => void>()
  const tell = (changed: ChangedRows<Row>): void => listeners.forEach((hear) => hear(changed))
  return {
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    middleware: {
      stack: 'dbcore',
      name: `follow ${name}`,
      create: (core) => ({
        ...core,
        table: (table) => (table === name ? followed(core.table(table), tell) : core.table(table)),
      }),
    },
  }
}

interface Pending<Row extends Known> {
  readonly rows: Map<Row['id'], Row | null>
  many: boolean
}

function followed<Row extends Known>(table: DBCoreTable, tell: (changed: ChangedRows<Row>) => void): DBCoreTable {
  const pending = new WeakMap<object, Pending<Row>>()
  const pendingOf = (transaction: object): Pending<Row> => {
    const known = pending.get(transaction)
    if (known) return known
    const made: Pending<Row> = { rows: new Map(), many: false }
    pending.set(transaction, made)
    // Dexie's type names only `abort`; what stands behind it is the browser's. One that is given up says nothing.
    const opened = transaction as IDBTransaction
    opened.addEventListener('complete', () => tell(made.many ? 'many' : made.rows))
    return made
  }
  return {
    ...table,
    mutate(request) {
      const changes = pendingOf(request.trans)
      // Not `await`: Dexie knows the transaction by its own promises.
      return table.mutate(request).then((answer) => {
        if (request.type === 'deleteRange' || answer.numFailures > 0) changes.many = true
        else note(request, changes.rows)
        return answer
      })
    },
  }
}

type Named = Exclude<DBCoreMutateRequest, { readonly type: 'deleteRange' }>

function note<Row extends Known>(request: Named, rows: Map<Row['id'], Row | null>): void {
  if (request.type === 'delete') for (const id of request.keys as readonly Row['id'][]) rows.set(id, null)
  else for (const row of request.values as readonly Row[]) rows.set(row.id, row)
}
