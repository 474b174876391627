import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { loadGazetteer } from '../../shared/places/gazetteer-index.ts'
import { searchGazetteer } from '../../shared/places/search-gazetteer.ts'
import type { Voice } from './voice.ts'

const MOST = 10

/** Looks a name up in the gazetteer that ships. The gazetteer has no dated names, so a year changes nothing yet. */
export function runPlace(asked: { place: string; json: boolean }, bundle: string, voice: Voice): number {
  const index = loadGazetteer(readFileSync(join(bundle, 'gazetteer', 'places.tsv.gz')))
  const found = searchGazetteer(index, asked.place, MOST)
  if (asked.json) voice.result(JSON.stringify(found.map(shown)))
  else for (const candidate of found) voice.result(lineOf(candidate))
  if (found.length === 0) voice.say(voice.text('cli.no-place'))
  return 0
}

const shown = ({ name, point, country, names, score }: PlaceCandidate) => ({
  name,
  lat: point.lat,
  lon: point.lon,
  country,
  names,
  score,
})

const lineOf = ({ name, point, country, matched }: PlaceCandidate) =>
  [name, country, `${point.lat}, ${point.lon}`, ...(matched === name ? [] : [matched])].join('\t')
