import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import type { PlaceInText, TextWish } from '../../../shared/places/mentions/places-in-text.ts'
import type { PlaceWish } from '../../../shared/places/search-gazetteer.ts'
import { WorkerClient } from '../../map/ask-worker.ts'
import type { Gazetteer, PlaceFinder } from '../../ports/services.ts'

/** `url`: where the gazetteer is, for a worker that has not read it yet. */
export type GazetteerQuestion =
  | { readonly url: string; readonly typed: string; readonly wish: PlaceWish }
  | { readonly url: string; readonly near: GeoPoint }
  | { readonly url: string; readonly text: string; readonly wish: TextWish }

/** Places of a typed name or a point, or names in a text. */
export interface GazetteerAnswer {
  readonly places: readonly PlaceCandidate[]
  readonly names: readonly PlaceInText[]
}

type Client = WorkerClient<GazetteerQuestion, GazetteerAnswer>

/** The gazetteer in a worker, which starts and reads it (about a second) when it is first asked. */
export function createGazetteer(): Gazetteer & PlaceFinder {
  const url = new URL('gazetteer/places.tsv.gz', document.baseURI).href
  let client: Client | null = null
  const started = (): Client =>
    new WorkerClient(new Worker(new URL('./gazetteer.worker.ts', import.meta.url), { type: 'module' }))
  const ask = (question: GazetteerQuestion): Promise<GazetteerAnswer> => {
    client ??= started()
    return client.ask(question)
  }
  return {
    search: (typed, limit, beside = {}) => ask({ url, typed, wish: { limit, ...beside } }).then(({ places }) => places),
    nearest: (near) => ask({ url, near }).then(({ places: [place = null] }) => place),
    placesIn: (text, wish) => ask({ url, text, wish }).then(({ names }) => names),
  }
}
