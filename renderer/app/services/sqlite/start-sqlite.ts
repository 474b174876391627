import initSqlJs, { type SqlJs } from 'sql.js'
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'

/** An engine for SQLite, loaded for whoever needs one; it belongs into a worker. */
export async function startSqlite(): Promise<SqlJs> {
  const response = await fetch(wasmUrl)
  if (!response.ok) throw new Error(`no engine for SQLite: ${response.status}`)
  return await initSqlJs({ wasmBinary: await response.arrayBuffer() })
}
