import type { DatedName, DatedParent, PlaceCandidate, PlaceKind } from '../domain/place.ts'
import { lettersOf, type GazetteerIndex } from './gazetteer-index.ts'

/** Key `i` as a string. */
export function keyAt(index: GazetteerIndex, i: number): string {
  return index.keys.slice(index.keyStarts[i], index.keyStarts[i + 1])
}

/** The name, as it is written, that key `i` stands for. */
export function nameAt(index: GazetteerIndex, i: number): string {
  return index.text.slice(index.nameStarts[i], index.nameEnds[i])
}

/** The keys that begin with `prefix`, from `from` up to but not including `to`. Two binary searches. */
export function prefixRange(index: GazetteerIndex, prefix: string): { readonly from: number; readonly to: number } {
  const from = firstWhere(index, (i) => keyAt(index, i) >= prefix)
  const to = firstWhere(index, (i) => keyAt(index, i).slice(0, prefix.length) > prefix)
  return { from, to }
}

/** The keys that are `key` in full, from `from` up to but not including `to`. */
export function exactRange(index: GazetteerIndex, key: string): { readonly from: number; readonly to: number } {
  const from = firstWhere(index, (i) => keyAt(index, i) >= key)
  let to = from
  while (to < index.keyPlaces.length && keyAt(index, to) === key) to += 1
  return { from, to }
}

function firstWhere(index: GazetteerIndex, holds: (i: number) => boolean): number {
  let [low, high] = [0, index.keyPlaces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The keys at most one edit away from `key`, or two where it has eight letters or more. A scan of all of them. */
export function similarKeys(
  index: GazetteerIndex,
  key: string,
): readonly { readonly at: number; readonly edits: number }[] {
  if (key.length < 4) return []
  const most = key.length < 8 ? 1 : 2
  const wanted = lettersOf(key)
  const found: { at: number; edits: number }[] = []
  const from = index.lengthStarts[Math.min(key.length - most, index.lengthStarts.length - 1)] ?? 0
  const to = index.lengthStarts[Math.min(key.length + most + 1, index.lengthStarts.length - 1)] ?? 0
  for (let place = from; place < to; place += 1) {
    const i = index.byLength[place] ?? 0
    if (bitCount((index.letters[i] ?? 0) ^ wanted) > 2 * most) continue
    const edits = editsBetween(key, keyAt(index, i), most)
    if (edits <= most) found.push({ at: i, edits })
  }
  return found
}

/** Bits set in a 32-bit number (Hacker's Delight, 5-1). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Three rows of the table of distances, kept between calls: they are made for each of thousands of keys otherwise. */
const LONGEST = 120
let rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
]

/** Optimal string alignment distance (Damerau 1964), given up as soon as it must exceed `most`. */
function editsBetween(a: string, b: string, most: number): number {
  if (b.length >= LONGEST) return most + 1
  for (let column = 0; column <= b.length; column += 1) rows[1][column] = column
  for (let row = 1; row <= a.length; row += 1) {
    if (fillRow(a, b, row) > most) return most + 1
    rows = [rows[1], rows[2], rows[0]]
  }
  return rows[1][b.length] ?? LONGEST
}

/** Fills rows[2] from the two before it, and returns its least value. */
function fillRow(a: string, b: string, row: number): number {
  const [before, last, now] = rows
  now[0] = row
  let least = row
  for (let column = 1; column <= b.length; column += 1) {
    const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
    let edits = Math.min(value(now, column - 1) + 1, value(last, column) + 1, value(last, column - 1) + (same ? 0 : 1))
    const isSwap =
      row > 1 &&
      a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
      a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
    if (isSwap) edits = Math.min(edits, value(before, column - 2) + 1)
    now[column] = edits
    least = Math.min(least, edits)
  }
  return least
}

function value(row: Uint8Array, column: number): number {
  return row[column] ?? LONGEST
}

/** ISO code of the country of a place. */
export function countryAt(index: GazetteerIndex, place: number): string {
  const tab = index.text.indexOf('\t', index.lines[place] ?? 0)
  return index.text.slice(tab + 1, tab + 3)
}

/** What is known of a place, for showing. */
export function candidateOf(
  index: GazetteerIndex,
  place: number,
  hit: { readonly matched: string; readonly score: number },
): PlaceCandidate {
  const from = index.lines[place] ?? 0
  const newline = index.text.indexOf('\n', from)
  const columns = index.text.slice(from, newline < 0 ? undefined : newline).split('\t')
  const [id = '', country = '', lat = '', lon = '', population = '', vi = '', ru = '', all = ''] = columns
  const [kind = '', dated = '', parents = ''] = columns.slice(8)
  const names = all.split('|')
  return {
    ...(/^\d+$/.test(id) && { geonamesId: Number(id) }),
    name: names[0] ?? '',
    matched: hit.matched,
    point: { lat: Number(lat) / 10_000, lon: Number(lon) / 10_000 },
    country,
    population: Number(population),
    names,
    score: hit.score,
    local: { ...(vi && { vi }), ...(ru && { ru }) },
    ...(dated && { dated: namesOf(dated) }),
    ...(parents && { parents: namesOf(parents).map(withoutLanguage) }),
    ...kindOf(kind),
  }
}

/** A kind with a question mark: its point is that of what it lies in. */
function kindOf(text: string): Pick<PlaceCandidate, 'kind' | 'uncertain'> {
  const kind = KINDS.find((each) => text.startsWith(each))
  return kind ? { kind, ...(text.endsWith('?') && { uncertain: true }) } : {}
}

const KINDS: readonly PlaceKind[] = ['province', 'region', 'district']

/** Reads a list of dated names; our own script wrote it. */
function namesOf(json: string): readonly DatedName[] {
  return (JSON.parse(json) as readonly (readonly string[])[]).map(([text = '', language, from, to, source]) => ({
    text,
    ...(language && { language }),
    ...(from && { from }),
    ...(to && { to }),
    ...(source && { source }),
  }))
}

function withoutLanguage({ language: _, ...parent }: DatedName): DatedParent {
  return parent
}
