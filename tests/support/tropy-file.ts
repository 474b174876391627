import initSqlJs from 'sql.js'

/** A project file of Tropy with the tables of a version and rows in them. */
export async function tropyFile(schema: string, rows: readonly string[]): Promise<Uint8Array> {
  const sql = await initSqlJs()
  const database = new sql.Database()
  for (const statement of [...schema.split(';'), ...rows]) if (statement.trim() !== '') database.run(statement)
  const bytes = database.export()
  database.close()
  return bytes
}
