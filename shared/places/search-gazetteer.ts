import type { GeoPoint } from '../domain/geometry.ts'
import type { PlaceCandidate } from '../domain/place.ts'
import { countriesNamed } from './country-names.ts'
import type { GazetteerIndex } from './gazetteer-index.ts'
import { candidateOf, countryAt, keyAt, nameAt, prefixRange, similarKeys } from './gazetteer-lookup.ts'
import { TODAY, wasInUse, type When } from './name-then.ts'
import { distanceKm, pointsOf } from './nearest-place.ts'
import { areMarked, lettersTyped, marksAgree, spacedKey, squeezedKey, withoutKind } from './place-key.ts'
import { spelledOut, spellingsOf } from './spellings.ts'

/** How well a name answers what was typed, before the size of the place counts. */
const FULL = 0.7
const FULL_BUT_FOR_SPACES = 0.52
const BEGINNING = 0.5
const BEGINNING_BUT_FOR_SPACES = 0.42
const OTHER_SPELLING = 0.46
const MISTYPED = 0.3
/** A name without the diacritics that were typed comes after every one that has them. */
const WITHOUT_MARKS = 0.4
/** The most that population adds: a village named so in full comes before a city whose name only begins so. */
const BY_POPULATION = 0.19
const LARGEST = Math.log10(40_000_000)
/** The most that nearness adds, and at how many kilometres half of it is left. */
const BY_NEARNESS = 0.15
const HALF_NEAR_KM = 60
/** A name that was not in use at the time comes after those of its kind that were, however small. */
const OF_ANOTHER_TIME = 0.2
/** Without a time, a name of today comes before one that another place had, unless that is far larger. */
const FORMER = 0.02
/** Who writes `tỉnh` means the province rather than a town of its name. */
const PROVINCE_ASKED = /^tỉnh\s/iu
/** Who writes `huyện` or `quận` means the district rather than its seat. */
const DISTRICT_ASKED = /^(?:huyện|quận)\s/iu
const AS_ASKED = 0.2
const DISTRICTS_ENDED = '2025-07-01'
/** What is written after a comma and is no country is what the place lay in: that comes before others of its name. */
const WITHIN = 0.15

/** How many places are wanted, and what is known beside the name: when it was written, and where things near it are. */
export interface PlaceWish {
  readonly limit: number
  readonly when?: When
  readonly near?: readonly GeoPoint[]
}

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
  readonly near: readonly GeoPoint[]
  hits: Map<number, Hit>
  floor: number
  /** Some name is what was typed, in full. */
  full: boolean
}

/**
 * The places that may be meant by a typed name or the beginning of one, best first: the name in full before a
 * beginning, names with the diacritics typed before those without, larger before smaller; where nothing begins so,
 * names an edit or two away. `Казань, Россия` looks in that country; `г. Казань`, `TP Huế`, `Н. Новгород` are understood;
 * other spellings (`Jekaterinburg`, `Куангнгай`, a misread letter) are tried where no name is the one typed. With a
 * time, names then in use come first; with points, places near to one of them before larger ones.
 */
export function searchGazetteer(
  index: GazetteerIndex,
  typed: string,
  wish: number | PlaceWish,
): readonly PlaceCandidate[] {
  const { limit, when, near = [] } = typeof wish === 'number' ? { limit: wish } : wish
  const { name, countries, within } = splitCountry(typed)
  const looked = when === undefined && within.size === 0 ? limit + 8 : limit * 4
  const best: Best = { index, limit: looked, countries, near, hits: new Map(), floor: -Infinity, full: false }
  const bare = withoutKind(name)
  for (const text of [name, ...(bare ? [bare] : []), ...spelledOut(name)]) collect(best, typedAs(text))
  if (!best.full) collectSpellings(best, typedAs(bare ?? name))
  if (best.hits.size === 0) collectSimilar(best, typedAs(bare ?? name))
  const found = ranked(best, looked).map(([place, hit]) =>
    candidateOf(index, place, { matched: nameAt(index, hit.key), score: hit.score }),
  )
  const asked = kindAsked(name.normalize('NFC'))
  const inOrder = ordered(
    found,
    (each) => lessFor(each, when) + (asked && each.kind !== asked ? AS_ASKED : 0) - (liesIn(each, within) ? WITHIN : 0),
  )
  return inOrder.slice(0, limit).map((each) => ({ ...each, score: rounded(each.score) }))
}

function ranked(best: Best, limit: number): readonly (readonly [number, Hit])[] {
  const sorted = [...best.hits].sort(([placeA, a], [placeB, b]) => b.score - a.score || placeA - placeB)
  return sorted.slice(0, limit)
}

/** In order again, when something is taken off the scores. */
function ordered(
  found: readonly PlaceCandidate[],
  less: (candidate: PlaceCandidate) => number,
): readonly PlaceCandidate[] {
  return found.map((each) => ({ ...each, score: each.score - less(each) })).sort((a, b) => b.score - a.score)
}

function kindAsked(name: string): PlaceCandidate['kind'] | null {
  if (PROVINCE_ASKED.test(name)) return 'province'
  return DISTRICT_ASKED.test(name) ? 'district' : null
}

/** Whether a place lies or lay in something of these names, as keys. */
function liesIn({ kind, parents = [] }: PlaceCandidate, within: ReadonlySet<string>): boolean {
  if (within.size === 0) return false
  // What followed a district is not what it lay in.
  const wider = kind === 'district' ? parents.filter(({ from = '' }) => from < DISTRICTS_ENDED) : parents
  return wider.some(({ text }) => keysOf(text).some((key) => within.has(key)))
}

/** A name as a key, also without a word like `tỉnh` in front. */
function keysOf(name: string): readonly string[] {
  return [name, withoutKind(name) ?? name].map(squeezedKey)
}

/** What a name loses that was not in use at the time. */
function lessFor(candidate: PlaceCandidate, when: When | undefined): number {
  if (wasInUse(candidate, candidate.matched, when ?? TODAY) !== false) return 0
  return when === undefined ? FORMER : OF_ANOTHER_TIME
}

/** A written name taken apart. */
interface Written {
  readonly name: string
  /** The countries named at its end; null where none is. */
  readonly countries: ReadonlySet<string> | null
  /** What else stands after commas, as keys: what the place lay in. */
  readonly within: ReadonlySet<string>
}

/** Takes `huyện Phú Vang (nay là xã), Thừa Thiên, Việt Nam` apart. */
export function splitCountry(typed: string): Written {
  const text = typed.replace(/\s*\([^)]*\)\s*/gu, ' ').trim()
  const [name = '', ...others] = text.split(',')
  if (name.trim() === '' || others.length === 0) return { name: text, countries: null, within: new Set() }
  const countries = countriesNamed(others.at(-1) ?? '')
  const wider = countries.size > 0 ? others.slice(0, -1) : others
  const within = new Set(wider.flatMap(keysOf).filter(Boolean))
  return { name, countries: countries.size > 0 ? countries : null, within }
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
    const size = sizeOf(best, key)
    const full = isFullAt(best.index, typed, key)
    best.full ||= full
    const most = (full ? FULL : BEGINNING) + size
    if (most > best.floor) keep(best, { key, score: likeness(best.index, typed, key) + size })
  }
}

function likeness(index: GazetteerIndex, typed: Typed, key: number): number {
  const spacesAgree = !typed.spaced.includes(' ') || spacedKey(nameAt(index, key)).startsWith(typed.spaced)
  const penalty = typed.marked && !marksAgree(typed.letters, nameAt(index, key)) ? WITHOUT_MARKS : 0
  if (isFullAt(index, typed, key)) return (spacesAgree ? FULL : FULL_BUT_FOR_SPACES) - penalty
  return (spacesAgree ? BEGINNING : BEGINNING_BUT_FOR_SPACES) - penalty
}

function isFullAt(index: GazetteerIndex, typed: Pick<Typed, 'key'>, key: number): boolean {
  return (index.keyStarts[key + 1] ?? 0) - (index.keyStarts[key] ?? 0) === typed.key.length
}

/** Names that are another spelling of what was typed, in full. */
function collectSpellings(best: Best, typed: Typed): void {
  for (const spelling of spellingsOf(typed.key)) {
    const { from, to } = prefixRange(best.index, spelling)
    for (let key = from; key < to; key += 1) {
      if (!isFullAt(best.index, { key: spelling }, key)) break
      keep(best, { key, score: OTHER_SPELLING + sizeOf(best, key) })
    }
  }
}

function collectSimilar(best: Best, typed: Typed): void {
  for (const { at, edits } of similarKeys(best.index, typed.key)) {
    const sameStart = keyAt(best.index, at)[0] === typed.key[0]
    const likeness = MISTYPED - (edits - 1) * 0.1 - (sameStart ? 0 : 0.05)
    keep(best, { key: at, score: likeness + sizeOf(best, at) })
  }
}

/** What the size of the place adds, and its nearness. */
function sizeOf({ index, near }: Best, key: number): number {
  const place = index.keyPlaces[key] ?? 0
  const population = index.populations[place] ?? 0
  const bySize = (BY_POPULATION * Math.log10(population + 1)) / LARGEST
  return near.length > 0 ? bySize + nearness(index, place, near) : bySize
}

function nearness(index: GazetteerIndex, place: number, near: readonly GeoPoint[]): number {
  const points = pointsOf(index)
  const point = { lat: points[place * 2] ?? NaN, lon: points[place * 2 + 1] ?? NaN }
  const km = near.reduce((least, each) => Math.min(least, distanceKm(each, point)), Infinity)
  return Number.isNaN(km) ? 0 : (BY_NEARNESS * HALF_NEAR_KM) / (HALF_NEAR_KM + km)
}

/** Keeps the best name of each place. */
function keep(best: Best, hit: Hit): void {
  const place = best.index.keyPlaces[hit.key] ?? 0
  const known = best.hits.get(place)
  if (hit.score <= (known?.score ?? best.floor)) return
  if (best.countries && !best.countries.has(countryAt(best.index, place))) return
  best.hits.set(place, hit)
  if (best.hits.size < best.limit * 4 + 40) return
  best.hits = new Map(ranked(best, best.limit))
  best.floor = Math.min(...[...best.hits.values()].map(({ score }) => score))
}

function rounded(score: number): number {
  return Math.round(Math.min(1, score) * 1000) / 1000
}
