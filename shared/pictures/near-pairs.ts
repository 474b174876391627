import { BLANK, bitsSet } from './fingerprint.ts'

/** Two of the fingerprints given, by their places, `one` before `other`, and how many bits they differ in. */
export interface NearPair {
  readonly one: number
  readonly other: number
  readonly bits: number
}

export interface NearSearch {
  /** Pairs that differ in more bits are none. */
  readonly most: number
  /** Of each fingerprint at most so many of those after it, the nearest: forms of one print are all alike. */
  readonly perPage: number
  readonly onProgress?: (done: number, total: number) => void
}

/** Bits of each of the five bands that a fingerprint is cut into; together 64. */
const BANDS = [13, 13, 13, 13, 12] as const

/**
 * All pairs of fingerprints (16 hex digits) that differ in at most `most` bits; blank ones and those that are no
 * fingerprint are in none. Nearest first for each `one`.
 *
 * Multi-index hashing (M. Norouzi, A. Punjani, D. Fleet, Fast Search in Hamming Space with Multi-Index Hashing, 2012):
 * of pairs that differ in at most `most` bits at least one of five bands differs in at most `most / 5`, so only what is
 * that near in a band is compared. 100,000 fingerprints take seconds where comparing all with all takes minutes.
 */
export function nearPairs(fingerprints: readonly string[], search: NearSearch): readonly NearPair[] {
  const words = wordsOf(fingerprints)
  const bands = bandsOf(words)
  const within = Math.floor(search.most / BANDS.length)
  const masks = BANDS.map((width) => masksOf(width, within))
  const pairs: NearPair[] = []
  for (let one = 0; one < fingerprints.length; one += 1) {
    if (one % PORTION === 0) search.onProgress?.(one, fingerprints.length)
    if (words.counts[one]) pairs.push(...nearTo(one, { words, bands, masks, search }))
  }
  return pairs
}

/** Progress is told after so many fingerprints. */
const PORTION = 2000

/** The fingerprints as pairs of 32-bit words, and whether each counts. */
interface Words {
  readonly high: Int32Array
  readonly low: Int32Array
  readonly counts: Uint8Array
}

function wordsOf(fingerprints: readonly string[]): Words {
  const { length } = fingerprints
  const words = { high: new Int32Array(length), low: new Int32Array(length), counts: new Uint8Array(length) }
  for (const [at, text] of fingerprints.entries()) {
    words.high[at] = Number.parseInt(text.slice(0, 8), 16)
    words.low[at] = Number.parseInt(text.slice(8), 16)
    words.counts[at] = text !== BLANK && /^[0-9a-f]{16}$/.test(text) ? 1 : 0
  }
  return words
}

/** The fingerprints by their value in one band: those of value v are `members[starts[v]]` to before `starts[v + 1]`. */
interface Band {
  readonly values: Uint16Array
  readonly starts: Uint32Array
  readonly members: Uint32Array
}

function bandsOf(words: Words): readonly Band[] {
  let from = 0
  return BANDS.map((width) => {
    const band = bandOf(words, { from, width })
    from += width
    return band
  })
}

/** Sorted by counting, so that those of one value lie side by side, in their order. */
function bandOf(words: Words, place: { readonly from: number; readonly width: number }): Band {
  const { length } = words.high
  const values = new Uint16Array(length)
  const starts = new Uint32Array(2 ** place.width + 1)
  for (let at = 0; at < length; at += 1) {
    const value = bitsFrom(words.high[at] ?? 0, words.low[at] ?? 0, place)
    values[at] = value
    if (words.counts[at]) starts[value + 1] = (starts[value + 1] ?? 0) + 1
  }
  for (let value = 1; value < starts.length; value += 1) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0)
  const next = starts.slice()
  const members = new Uint32Array(starts.at(-1) ?? 0)
  for (let at = 0; at < length; at += 1) {
    if (!words.counts[at]) continue
    const value = values[at] ?? 0
    members[next[value] ?? 0] = at
    next[value] = (next[value] ?? 0) + 1
  }
  return { values, starts, members }
}

/** `width` bits of the 64, from the lowest on. */
function bitsFrom(
  high: number,
  low: number,
  { from, width }: { readonly from: number; readonly width: number },
): number {
  const mask = 2 ** width - 1
  if (from >= 32) return (high >>> (from - 32)) & mask
  const upper = from === 0 ? 0 : high << (32 - from)
  return ((low >>> from) | upper) & mask
}

/** Every number of `width` bits with at most `most` of them set. */
function masksOf(width: number, most: number): readonly number[] {
  return Array.from({ length: 2 ** width }, (_, mask) => mask).filter((mask) => bitsSet(mask) <= most)
}

interface Index {
  readonly words: Words
  readonly bands: readonly Band[]
  readonly masks: readonly (readonly number[])[]
  readonly search: NearSearch
}

function nearTo(one: number, { words, bands, masks, search }: Index): readonly NearPair[] {
  const found = new Map<number, number>()
  const [high, low] = [words.high[one] ?? 0, words.low[one] ?? 0]
  for (const [at, { values, starts, members }] of bands.entries()) {
    const own = values[one] ?? 0
    for (const mask of masks[at] ?? []) {
      const start = starts[own ^ mask] ?? 0
      // From the last on: those before `one` had their turn.
      for (let place = (starts[(own ^ mask) + 1] ?? 0) - 1; place >= start; place -= 1) {
        const other = members[place] ?? 0
        if (other <= one) break
        const bits = bitsSet(high ^ (words.high[other] ?? 0)) + bitsSet(low ^ (words.low[other] ?? 0))
        if (bits <= search.most) found.set(other, bits)
      }
    }
  }
  return [...found]
    .map(([other, bits]) => ({ one, other, bits }))
    .sort((a, b) => a.bits - b.bits || a.other - b.other)
    .slice(0, search.perPage)
}
