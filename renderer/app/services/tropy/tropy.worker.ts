import initSqlJs, { type SqlJs } from 'sql.js'
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { TropyError, type TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { answerWith } from '../../../map/ask-worker.ts'
import { openProject } from './open-project.ts'
import type { ReadTropy } from './tropy-file.ts'

async function start(): Promise<SqlJs> {
  const response = await fetch(wasmUrl)
  if (!response.ok) throw new Error(`no engine for SQLite: ${response.status}`)
  return await initSqlJs({ wasmBinary: await response.arrayBuffer() })
}

/** What is wrong with the file comes as a value: errors that cross from a worker keep their words only. */
async function answer(file: Blob): Promise<ReadTropy> {
  const [sql, bytes] = await Promise.all([start(), file.arrayBuffer()])
  try {
    const project: TropyProject = openProject(sql, new Uint8Array(bytes))
    return { project }
  } catch (error) {
    if (error instanceof TropyError) return { code: error.code, message: error.message }
    throw error
  }
}

answerWith<Blob, ReadTropy>(answer, () => [])
