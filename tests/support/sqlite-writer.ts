import { createSqliteFile } from '../../renderer/app/services/sqlite/sqlite-file.ts'
import type { SqlJs } from '../../renderer/app/services/sqlite/sqlite.ts'
import type { SqliteWriter } from '../../renderer/app/services/sqlite/write-sqlite.ts'

/** A writer of database files without a worker. */
export function writerHere(sql: SqlJs): SqliteWriter {
  const file = createSqliteFile(sql)
  return {
    run: (steps) => new Promise((resolve) => resolve(file.run(steps))),
    bytes: () => Promise.resolve(file.bytes()),
    end: () => undefined,
  }
}
