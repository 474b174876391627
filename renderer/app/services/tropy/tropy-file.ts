import initSqlJs, { type SqlJs } from 'sql.js'
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { openProject } from './open-project.ts'

async function start(): Promise<SqlJs> {
  const response = await fetch(wasmUrl)
  if (!response.ok) throw new Error(`no engine for SQLite: ${response.status}`)
  return await initSqlJs({ wasmBinary: await response.arrayBuffer() })
}

/** Reads a project file (`.tpy`), in a worker: with an engine for SQLite that is loaded for it. */
export async function readTropyFile(file: Blob): Promise<TropyProject> {
  const [sql, bytes] = await Promise.all([start(), file.arrayBuffer()])
  return openProject(sql, new Uint8Array(bytes))
}
