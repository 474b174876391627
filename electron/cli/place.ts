import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceAsked } from '../../shared/cli/place-wish.ts'
import type { DatedParent, PlaceCandidate } from '../../shared/domain/place.ts'
import { loadGazetteer } from '../../shared/places/gazetteer-index.ts'
import { nameThen, parentsThen, parentsTold } from '../../shared/places/name-then.ts'
import { searchGazetteer } from '../../shared/places/search-gazetteer.ts'
import type { Voice } from './voice.ts'

const MOST = 10

/** Looks a name up in the gazetteer that ships; with a year, says what each place was called then. */
export function runPlace({ place, year, near, json }: PlaceAsked, bundle: string, voice: Voice): number {
  const index = loadGazetteer(readFileSync(join(bundle, 'gazetteer', 'places.tsv.gz')))
  const wish = { limit: MOST, ...(year === null ? {} : { when: year }), ...(near && { near: [near] }) }
  const found = searchGazetteer(index, place, wish)
  if (json) voice.result(JSON.stringify(found.map((candidate) => shownPlace(candidate, year))))
  else for (const candidate of found) voice.result(lineOf(candidate, year))
  if (found.length === 0) voice.say(voice.text('cli.no-place'))
  return 0
}

/** A candidate as JSON: with what it lay in, where that is known, and when; with a year, with what it was called and lay in then. */
export const shownPlace = (candidate: PlaceCandidate, year: number | null) => {
  const { name, point, country, names, score } = candidate
  const parents = year === null ? (candidate.parents ?? []) : parentsThen(candidate, year)
  const then = year === null ? {} : { nameThen: nameThen(candidate, year, null) }
  return {
    name,
    ...then,
    lat: point.lat,
    lon: point.lon,
    country,
    names,
    ...(parents.length > 0 && { parents }),
    score,
  }
}

const lineOf = (candidate: PlaceCandidate, year: number | null): string => {
  const { name, point, country, matched } = candidate
  const then = year === null ? null : nameThen(candidate, year, null)
  const others = [then === null || then === name ? '' : `${String(year)}: ${then}`, matched === name ? '' : matched]
  const within = parentsTold(candidate, year).map(spanned)
  return [name, country, `${point.lat}, ${point.lon}`, ...others.filter(Boolean), ...within].join('\t')
}

/** What a place lay in, with its first and its last day as far as they are known. */
function spanned({ text, from, to }: DatedParent): string {
  return from === undefined && to === undefined ? `< ${text}` : `< ${text} (${from ?? ''}–${to ?? ''})`
}
