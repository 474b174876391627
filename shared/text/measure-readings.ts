import type { Measurement } from '../domain/measurement.ts'
import { bestReading, readingText, type Engine, type Reading } from '../domain/reading.ts'
import { differenceOf, joinedConfusions, type Confusion, type Difference } from './difference.ts'

/** A way in which pages were read: the same engine, models and preparation. */
export interface ReadingWay {
  /** Tells it from other ways. */
  readonly key: string
  readonly by: Engine
  /** The name of the preset; '' where nothing tells. */
  readonly preset: string
}

/** How one page was read in one way. */
export interface MeasuredPage<P> {
  readonly page: P
  readonly way: ReadingWay
  readonly difference: Difference
}

export interface Counted {
  readonly errors: number
  readonly length: number
}

/** How well a way of reading did on all the pages that were read so. */
export interface WayRates {
  readonly way: ReadingWay
  readonly pages: number
  /** Errors in characters and words of all pages, and how long the true texts are. */
  readonly characters: Counted
  readonly words: Counted
  /** Character and word errors as shares of the true text: errors of all pages over the length of all, so 0 to more than 1. */
  readonly characterRate: number
  readonly wordRate: number
  /** The most frequent first. */
  readonly confusions: readonly Confusion[]
}

/** The true text of a page: what a person wrote, here or elsewhere; null where nobody did. */
export function trueText(readings: readonly Reading[]): string | null {
  const own = bestReading(readings.filter(isByPeople))
  return own ? readingText(own) : null
}

/** Each of a page's readings by an engine beside the page's true text; of several in one way the newest. */
export function measurePage<P>(page: P, readings: readonly Reading[]): readonly MeasuredPage<P>[] {
  const truth = trueText(readings)
  if (truth === null) return []
  const newest = new Map<string, Reading>()
  for (const reading of readings) {
    if (isByPeople(reading) || !reading.engine) continue
    const { key } = wayOf(reading)
    if ((newest.get(key)?.at ?? '') <= reading.at) newest.set(key, reading)
  }
  return [...newest.values()].map((reading) => ({
    page,
    way: wayOf(reading),
    difference: differenceOf(readingText(reading), truth),
  }))
}

/** The rates of each way, the least errors first. */
export function ratesOf(measured: readonly MeasuredPage<unknown>[]): readonly WayRates[] {
  const ways = new Map(measured.map(({ way }) => [way.key, way]))
  return [...ways.values()]
    .map((way) => {
      const own = measured.filter((page) => page.way.key === way.key).map(({ difference }) => difference)
      const sum = (of: 'characters' | 'words'): Counted => ({
        errors: own.reduce((all, each) => all + each[of].errors, 0),
        length: own.reduce((all, each) => all + each[of].length, 0),
      })
      const [characters, words] = [sum('characters'), sum('words')]
      return {
        way,
        pages: own.length,
        characters,
        words,
        characterRate: errorRate(characters),
        wordRate: errorRate(words),
        confusions: joinedConfusions(own.map(({ confusions }) => confusions)),
      }
    })
    .sort((one, other) => one.characterRate - other.characterRate)
}

/** Whether people wrote a text, here or elsewhere. */
export function isByPeople({ kind, source }: Reading): boolean {
  return kind === 'person' || source?.transcribed === true
}

/** Errors as a share of the length, 0 to more than 1. */
export function errorRate({ errors, length }: Counted): number {
  return errors / Math.max(1, length)
}

/** The rates as they are kept in the history. */
export function measurementOf(
  { way, pages, characters, words }: WayRates,
  as: Pick<Measurement, 'id' | 'collectionId' | 'at'>,
): Measurement {
  return {
    ...as,
    engine: way.by,
    preset: way.preset,
    pages,
    characters: characters.length,
    words: words.length,
    characterErrors: characters.errors,
    wordErrors: words.errors,
  }
}

/** The way in which a reading by an engine was made. */
function wayOf({ engine, preparation }: Pick<Reading, 'engine' | 'preparation'>): ReadingWay {
  const by = engine ?? { name: '', version: '', model: '' }
  const preset = preparation?.preset ?? ''
  return { key: [by.name, by.version, by.model, preset].join('|'), by, preset }
}
