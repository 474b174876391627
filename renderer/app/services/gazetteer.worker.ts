import { loadGazetteer, type GazetteerIndex } from '../../../shared/places/gazetteer-index.ts'
import { searchGazetteer } from '../../../shared/places/search-gazetteer.ts'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { answerWith } from '../../map/ask-worker.ts'
import type { GazetteerQuestion } from './gazetteer.ts'

let opening: Promise<GazetteerIndex> | null = null

async function open(url: string): Promise<GazetteerIndex> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const index = loadGazetteer(new Uint8Array(await response.arrayBuffer()))
  // The first searches run slower than all others: better before someone types.
  for (const name of ['Hà Nội', 'Санкт-Петербург', 'misytpedd']) searchGazetteer(index, name, 10)
  return index
}

async function answer({ url, typed, limit }: GazetteerQuestion): Promise<readonly PlaceCandidate[]> {
  opening ??= open(url).catch((error: unknown) => {
    opening = null
    throw error
  })
  return searchGazetteer(await opening, typed, limit)
}

answerWith<GazetteerQuestion, readonly PlaceCandidate[]>(answer, () => [])
