import type { SqlStep } from '../../../../shared/formats/geopackage/geopackage.ts'
import type { Database, SqlJs } from './sqlite.ts'

/** A database file that is being written in memory. */
export interface SqliteFile {
  /** Runs the steps in order, each once for every row of its values. */
  run(steps: readonly SqlStep[]): void
  /** The whole file; it ends the writing. */
  bytes(): Uint8Array
}

/** Begins an empty database file. */
export function createSqliteFile(sql: SqlJs): SqliteFile {
  const database = new sql.Database()
  return {
    run(steps) {
      for (const step of joined(steps)) runStep(database, step)
    },
    bytes() {
      const bytes = database.export()
      database.close()
      return bytes
    },
  }
}

/** Steps of the same SQL one after the other as one: it is read only once then. */
function joined(steps: readonly SqlStep[]): readonly SqlStep[] {
  const all: { sql: string; rows: SqlStep['rows'][number][] }[] = []
  for (const { sql, rows } of steps) {
    const last = all.at(-1)
    if (last?.sql === sql) last.rows.push(...rows)
    else all.push({ sql, rows: [...rows] })
  }
  return all
}

function runStep(database: Database, { sql, rows }: SqlStep): void {
  const isWithoutValues = rows.every((row) => row.length === 0)
  if (isWithoutValues) {
    for (const _ of rows) database.run(sql)
    return
  }
  database.run('BEGIN')
  const statement = database.prepare(sql)
  for (const row of rows) statement.run(row)
  statement.free()
  database.run('COMMIT')
}
