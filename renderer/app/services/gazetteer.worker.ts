import { loadGazetteer, type GazetteerIndex } from '../../../shared/places/gazetteer-index.ts'
import { placesIn } from '../../../shared/places/mentions/places-in-text.ts'
import { nearestPlace } from '../../../shared/places/nearest-place.ts'
import { searchGazetteer } from '../../../shared/places/search-gazetteer.ts'
import { answerWith } from '../../map/ask-worker.ts'
import type { GazetteerAnswer, GazetteerQuestion } from './gazetteer.ts'

let opening: Promise<GazetteerIndex> | null = null

async function open(url: string): Promise<GazetteerIndex> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const index = loadGazetteer(new Uint8Array(await response.arrayBuffer()))
  // The first searches run slower than all others: better before someone types.
  for (const name of ['Hà Nội', 'Санкт-Петербург', 'misytpedd']) searchGazetteer(index, name, 10)
  return index
}

async function answer(question: GazetteerQuestion): Promise<GazetteerAnswer> {
  opening ??= open(question.url).catch((error: unknown) => {
    opening = null
    throw error
  })
  const index = await opening
  if ('text' in question) return { places: [], names: placesIn(question.text, question.wish, index) }
  if ('typed' in question) return { places: searchGazetteer(index, question.typed, question.wish), names: [] }
  const place = nearestPlace(index, question.near)
  return { places: place ? [place] : [], names: [] }
}

answerWith<GazetteerQuestion, GazetteerAnswer>(answer, () => [])
