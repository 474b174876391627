import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { WorkerClient } from '../../map/ask-worker.ts'
import type { Gazetteer } from '../../ports/services.ts'

export interface GazetteerQuestion {
  /** Where the gazetteer is, for a worker that has not read it yet. */
  readonly url: string
  readonly typed: string
  readonly limit: number
}

type Client = WorkerClient<GazetteerQuestion, readonly PlaceCandidate[]>

/** The gazetteer in a worker, which starts and reads it (about a second) when it is first asked. */
export function createGazetteer(): Gazetteer {
  const url = new URL('gazetteer/places.tsv.gz', document.baseURI).href
  let client: Client | null = null
  const started = (): Client =>
    new WorkerClient(new Worker(new URL('./gazetteer.worker.ts', import.meta.url), { type: 'module' }))
  return {
    search(typed, limit) {
      client ??= started()
      return client.ask({ url, typed, limit })
    },
  }
}
