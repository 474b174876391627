import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceAsked } from '../../shared/cli/place-wish.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { loadGazetteer } from '../../shared/places/gazetteer-index.ts'
import { nameThen } from '../../shared/places/name-then.ts'
import { searchGazetteer } from '../../shared/places/search-gazetteer.ts'
import type { Voice } from './voice.ts'

const MOST = 10

/** Looks a name up in the gazetteer that ships; with a year, says what each place was called then. */
export function runPlace({ place, year, near, json }: PlaceAsked, bundle: string, voice: Voice): number {
  const index = loadGazetteer(readFileSync(join(bundle, 'gazetteer', 'places.tsv.gz')))
  const wish = { limit: MOST, ...(year === null ? {} : { when: year }), ...(near && { near }) }
  const found = searchGazetteer(index, place, wish)
  if (json) voice.result(JSON.stringify(found.map((candidate) => shownPlace(candidate, year))))
  else for (const candidate of found) voice.result(lineOf(candidate, year))
  if (found.length === 0) voice.say(voice.text('cli.no-place'))
  return 0
}

/** A candidate as JSON; with a year, with what it was called then. */
export const shownPlace = (candidate: PlaceCandidate, year: number | null) => {
  const { name, point, country, names, score } = candidate
  const then = year === null ? {} : { nameThen: nameThen(candidate, year, null) }
  return { name, ...then, lat: point.lat, lon: point.lon, country, names, score }
}

const lineOf = (candidate: PlaceCandidate, year: number | null): string => {
  const { name, point, country, matched } = candidate
  const then = year === null ? null : nameThen(candidate, year, null)
  const others = [then === null || then === name ? '' : `${String(year)}: ${then}`, matched === name ? '' : matched]
  return [name, country, `${point.lat}, ${point.lon}`, ...others.filter(Boolean)].join('\t')
}
