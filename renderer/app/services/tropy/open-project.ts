import { readTropyDb, type TropyQuery, type TropyRow } from '../../../../shared/formats/tropy/read-tropy-db.ts'
import { TropyError, type TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import type { Database, SqlJs } from '../sqlite/sqlite.ts'

/** Reads a project file of Tropy (SQLite 3). Throws a TropyError where the bytes are damaged or of another program. */
export function openProject(sql: SqlJs, bytes: Uint8Array): TropyProject {
  const database = new sql.Database(withoutLog(bytes))
  try {
    return readTropyDb(queryOf(database))
  } catch (cause) {
    if (cause instanceof TropyError) throw cause
    throw new TropyError('tropy-damaged', cause instanceof Error ? cause.message : String(cause), { cause })
  } finally {
    database.close()
  }
}

function queryOf(database: Database): TropyQuery {
  return (sql) => {
    const statement = database.prepare(sql)
    const rows: TropyRow[] = []
    try {
      while (statement.step()) rows.push(statement.getAsObject())
    } finally {
      statement.free()
    }
    return rows
  }
}

/** Bytes 18 and 19 of the header: 2 where changes go to a log beside the file, which is not here. */
const LOG_VERSIONS = [18, 19]

/** A file that was written with a log of changes beside it opens as one without. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  const plain = bytes.slice()
  for (const at of LOG_VERSIONS) if (plain[at] === 2) plain[at] = 1
  return plain
}
