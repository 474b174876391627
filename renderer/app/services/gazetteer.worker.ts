import { loadGazetteer, type GazetteerIndex } from '../../../shared/places/gazetteer-index.ts'
import { nearestPlace } from '../../../shared/places/nearest-place.ts'
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

async function answer(question: GazetteerQuestion): Promise<readonly PlaceCandidate[]> {
  opening ??= open(question.url).catch((error: unknown) => {
    opening = null
    throw error
  })
  const index = await opening
  if ('typed' in question) return searchGazetteer(index, question.typed, question.wish)
  const place = nearestPlace(index, question.near)
  return place ? [place] : []
}

answerWith<GazetteerQuestion, readonly PlaceCandidate[]>(answer, () => [])
