import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'
import type { UnitId } from '../../shared/domain/ids.ts'
import type { UnitRow } from './rows.ts'

/** The units as a transaction left them, null for those that it removed; 'many' where it did not name each. */
export type ChangedUnits = ReadonlyMap<UnitId, UnitRow | null> | 'many'

/** Tells which units were changed, once it is on the disk. */
export interface UnitChanges {
  /** Calling the result stops. */
  listen(hear: (changed: ChangedUnits) => void): () => void
}

/**
 * Follows the units that go into the store, whoever puts them. Dexie's own notices don't name the rows of a large
 * write, and a tree of a hundred thousand units can't be read again for each change of one.
 */
export function followUnits(): UnitChanges & { readonly middleware: Middleware<DBCore> } {
  const listeners = new Set<(changed: ChangedUnits) => void>()
  const tell = (changed: ChangedUnits): void => listeners.forEach((hear) => hear(changed))
  return {
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    middleware: {
      stack: 'dbcore',
      name: 'follow units',
      create: (core) => ({
        ...core,
        table: (name) => (name === 'units' ? followed(core.table(name), tell) : core.table(name)),
      }),
    },
  }
}

interface Pending {
  readonly rows: Map<UnitId, UnitRow | null>
  many: boolean
}

function followed(table: DBCoreTable, tell: (changed: ChangedUnits) => void): DBCoreTable {
  const pending = new WeakMap<object, Pending>()
  const pendingOf = (transaction: object): Pending => {
    const known = pending.get(transaction)
    if (known) return known
    const made: Pending = { rows: new Map(), many: false }
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

function note(request: Named, rows: Map<UnitId, UnitRow | null>): void {
  if (request.type === 'delete') for (const id of request.keys as readonly UnitId[]) rows.set(id, null)
  else for (const row of request.values as readonly UnitRow[]) rows.set(row.id, row)
}
