import type { PlaceCandidate } from '../domain/place.ts'
import { countriesNamed } from './country-names.ts'
import type { GazetteerIndex } from './gazetteer-index.ts'
import { candidateOf, countryAt, keyAt, nameAt, prefixRange, similarKeys } from './gazetteer-lookup.ts'
import { areMarked, lettersTyped, marksAgree, spacedKey, withoutKind } from './place-key.ts'

/** How well a name answers what was typed, before the size of the place counts. */
const FULL = 0.7
const FULL_BUT_FOR_SPACES = 0.52
const BEGINNING = 0.5
const BEGINNING_BUT_FOR_SPACES = 0.42
const MISTYPED = 0.3
/** A name without the diacritics that were typed comes after every one that has them. */
const WITHOUT_MARKS = 0.4
/** The most that population adds: a village named so in full comes before a city whose name only begins so. */
const BY_POPULATION = 0.19
const LARGEST = Math.log10(40_000_000)

interface Typed {
  readonly key: string
  readonly spaced: string
  readonly letters: readonly string[]
  readonly marked: boolean
}

interface Hit {
  readonly key: number
  readonly score: number
}

/** The best places so far. `floor` rises as they come in, so that most of the thousands of keys are passed over. */
interface Best {
  readonly index: GazetteerIndex
  readonly limit: number
  readonly countries: ReadonlySet<string> | null
  hits: Map<number, Hit>
  floor: number
}

/**
 * The places that may be meant by a typed name or the beginning of one, best first: the name in full before a
 * beginning, names with the diacritics typed before those without, larger before smaller; where nothing begins so,
 * names an edit or two away. `Казань, Россия` looks in that country; `г. Казань` and `TP Huế` are understood.
 */
export function searchGazetteer(index: GazetteerIndex, typed: string, limit: number): readonly PlaceCandidate[] {
  const { name, countries } = splitCountry(typed)
  const best: Best = { index, limit, countries, hits: new Map(), floor: Number.NEGATIVE_INFINITY }
  collect(best, typedAs(name))
  const bare = withoutKind(name)
  if (bare) collect(best, typedAs(bare))
  if (best.hits.size === 0) collectSimilar(best, typedAs(bare ?? name))
  return ranked(best).map(([place, hit]) =>
    candidateOf(index, place, { matched: nameAt(index, hit.key), score: rounded(hit.score) }),
  )
}

function ranked(best: Best): readonly (readonly [number, Hit])[] {
  const sorted = [...best.hits].sort(([placeA, a], [placeB, b]) => b.score - a.score || placeA - placeB)
  return sorted.slice(0, best.limit)
}

/** Takes `Huế (Thừa Thiên), Việt Nam` apart: the name, and the countries named at its end where it names any. */
export function splitCountry(typed: string): { readonly name: string; readonly countries: ReadonlySet<string> | null } {
  const text = typed.replace(/\s*\([^)]*\)\s*/gu, ' ').trim()
  const comma = text.lastIndexOf(',')
  if (comma <= 0) return { name: text, countries: null }
  const countries = countriesNamed(text.slice(comma + 1))
  return { name: text.slice(0, text.indexOf(',')), countries: countries.size > 0 ? countries : null }
}

function typedAs(text: string): Typed {
  const spaced = spacedKey(text)
  const letters = lettersTyped(text)
  return { key: spaced.replaceAll(' ', ''), spaced, letters, marked: areMarked(letters) }
}

function collect(best: Best, typed: Typed): void {
  if (typed.key === '') return
  const { from, to } = prefixRange(best.index, typed.key)
  for (let key = from; key < to; key += 1) {
    const size = sizeOf(best.index, key)
    const most = (isFullAt(best.index, typed, key) ? FULL : BEGINNING) + size
    if (most > best.floor) keep(best, { key, score: likeness(best.index, typed, key) + size })
  }
}

function likeness(index: GazetteerIndex, typed: Typed, key: number): number {
  const spacesAgree = !typed.spaced.includes(' ') || spacedKey(nameAt(index, key)).startsWith(typed.spaced)
  const penalty = typed.marked && !marksAgree(typed.letters, nameAt(index, key)) ? WITHOUT_MARKS : 0
  if (isFullAt(index, typed, key)) return (spacesAgree ? FULL : FULL_BUT_FOR_SPACES) - penalty
  return (spacesAgree ? BEGINNING : BEGINNING_BUT_FOR_SPACES) - penalty
}

function isFullAt(index: GazetteerIndex, typed: Typed, key: number): boolean {
  return (index.keyStarts[key + 1] ?? 0) - (index.keyStarts[key] ?? 0) === typed.key.length
}

function collectSimilar(best: Best, typed: Typed): void {
  for (const { at, edits } of similarKeys(best.index, typed.key)) {
    const sameStart = keyAt(best.index, at)[0] === typed.key[0]
    const likeness = MISTYPED - (edits - 1) * 0.1 - (sameStart ? 0 : 0.05)
    keep(best, { key: at, score: likeness + sizeOf(best.index, at) })
  }
}

function sizeOf(index: GazetteerIndex, key: number): number {
  const population = index.populations[index.keyPlaces[key] ?? 0] ?? 0
  return (BY_POPULATION * Math.log10(population + 1)) / LARGEST
}

/** Keeps the best name of each place. */
function keep(best: Best, hit: Hit): void {
  const place = best.index.keyPlaces[hit.key] ?? 0
  const known = best.hits.get(place)
  if (hit.score <= (known?.score ?? best.floor)) return
  if (best.countries && !best.countries.has(countryAt(best.index, place))) return
  best.hits.set(place, hit)
  if (best.hits.size < best.limit * 4 + 40) return
  best.hits = new Map(ranked(best))
  best.floor = Math.min(...[...best.hits.values()].map(({ score }) => score))
}

function rounded(score: number): number {
  return Math.round(Math.min(1, score) * 1000) / 1000
}
