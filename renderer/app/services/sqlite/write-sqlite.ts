import type { SqlStep } from '../../../../shared/formats/geopackage/geopackage.ts'
import { connect } from '../intake/two-way.ts'

/** Whoever writes a database file, and how to end them. */
export interface SqliteWriter {
  run(steps: readonly SqlStep[]): Promise<unknown>
  bytes(): Promise<Uint8Array>
  end(): void
}

/** A worker of its own: the window goes on meanwhile. */
export function startSqliteWorker(): SqliteWriter {
  const worker = new Worker(new URL('./sqlite.worker.ts', import.meta.url), { type: 'module' })
  const line = connect(worker, {})
  worker.addEventListener('error', (event) => line.failAll(new Error(event.message)))
  return {
    run: (steps) => line.ask('run', steps),
    // The worker answers by the same interface.
    bytes: () => line.ask('bytes') as Promise<Uint8Array>,
    end() {
      worker.terminate()
      line.failAll(new Error('ended'))
    },
  }
}

/** Rows that go to the writer together: each going costs something. */
const BATCH = 1000

/** The file that the steps make, as a stream of one part. It ends with its reader, or with an error of the steps. */
export async function* sqliteChunks(
  steps: AsyncIterable<SqlStep>,
  start: () => SqliteWriter,
): AsyncIterable<Uint8Array> {
  const writer = start()
  try {
    let waiting: SqlStep[] = []
    let rows = 0
    for await (const step of steps) {
      waiting.push(step)
      rows += step.rows.length
      if (rows < BATCH) continue
      await writer.run(waiting)
      waiting = []
      rows = 0
    }
    await writer.run(waiting)
    yield await writer.bytes()
  } finally {
    writer.end()
  }
}
