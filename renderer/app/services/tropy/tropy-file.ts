import { TropyError, type TropyErrorCode, type TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { WorkerClient } from '../../../map/ask-worker.ts'

/** What the worker says of a project file. */
export type ReadTropy = { readonly project: TropyProject } | { readonly code: TropyErrorCode; readonly message: string }

/** Reads a project file (`.tpy`) in a worker of its own, with an engine for SQLite that is loaded for it. */
export async function readTropyFile(file: Blob): Promise<TropyProject> {
  const worker = new Worker(new URL('./tropy.worker.ts', import.meta.url), { type: 'module' })
  const client = new WorkerClient<Blob, ReadTropy>(worker)
  try {
    const read = await client.ask(file)
    if ('project' in read) return read.project
    throw new TropyError(read.code, read.message)
  } finally {
    client.end()
  }
}
