import type { TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { startSqlite } from '../sqlite/start-sqlite.ts'
import { openProject } from './open-project.ts'

/** Reads a project file (`.tpy`), in a worker: with an engine for SQLite that is loaded for it. */
export async function readTropyFile(file: Blob): Promise<TropyProject> {
  const [sql, bytes] = await Promise.all([startSqlite(), file.arrayBuffer()])
  return openProject(sql, new Uint8Array(bytes))
}
