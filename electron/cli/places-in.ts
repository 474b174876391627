import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlacesInAsked } from '../../shared/cli/place-wish.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { loadGazetteer } from '../../shared/places/gazetteer-index.ts'
import { placesIn, type PlaceInText } from '../../shared/places/mentions/places-in-text.ts'
import { shownPlace } from './place.ts'
import { readText, refuse } from './text-file.ts'
import type { Voice } from './voice.ts'

const WELL = 0
/** Some seconds of work. */
const LONGEST = 2_000_000

/**
 * Names the places in a text. Offsets count UTF-16 units from 0, as JavaScript strings do, without a byte order mark;
 * line breaks count as they are in the file.
 */
export async function runPlacesIn(asked: PlacesInAsked, bundle: string, voice: Voice): Promise<number> {
  const { file, language, year, near, json } = asked
  const text = await readText(file, LONGEST)
  if (typeof text !== 'string') return refuse(text, file, voice)
  const index = loadGazetteer(readFileSync(join(bundle, 'gazetteer', 'places.tsv.gz')))
  const wish = { ...(language !== null && { language }), ...(year !== null && { year }), ...(near && { near: [near] }) }
  const found = placesIn(text, wish, index)
  if (json) voice.result(JSON.stringify(found.map((each) => shown(each, year))))
  else for (const each of found) voice.result(lineOf(each))
  if (found.length === 0) voice.say(voice.text('cli.no-places-in', { file }))
  return WELL
}

const shown = ({ candidates, ...name }: PlaceInText, year: number | null) => ({
  ...name,
  candidates: candidates.map((each) => ({
    ...shownPlace(each, year),
    ...(each.geonamesId !== undefined && { geonamesId: each.geonamesId }),
  })),
})

const lineOf = ({ start, end, written, candidates, confidence }: PlaceInText): string =>
  [`${start}-${end}`, written, ...placeOf(candidates[0]), confidence.toFixed(2)].join('\t')

function placeOf(best: PlaceCandidate | undefined): readonly string[] {
  return best ? [best.name, best.country, `${best.point.lat}, ${best.point.lon}`] : []
}
