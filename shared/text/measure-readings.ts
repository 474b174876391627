import { bestReading, readingText, type Reading } from '../domain/reading.ts'
import { differenceOf, joinedConfusions, type Confusion, type Difference } from './difference.ts'

/** A way in which pages were read: the same engine, models and preparation. */
export interface ReadingWay {
  /** Tells it from other ways. */
  readonly key: string
  readonly engine: string
  readonly model: string
  /** The name of the preset; '' where nothing tells. */
  readonly preset: string
}

/** How one page was read in one way. */
export interface MeasuredPage<P> {
  readonly page: P
  readonly way: ReadingWay
  readonly difference: Difference
}

/** How well a way of reading did on all the pages that were read so. */
export interface WayRates {
  readonly way: ReadingWay
  readonly pages: number
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
      const sum = (of: 'characters' | 'words', what: 'errors' | 'length'): number =>
        own.reduce((all, each) => all + each[of][what], 0)
      const rate = (of: 'characters' | 'words'): number => sum(of, 'errors') / Math.max(1, sum(of, 'length'))
      return {
        way,
        pages: own.length,
        characterRate: rate('characters'),
        wordRate: rate('words'),
        confusions: joinedConfusions(own.map(({ confusions }) => confusions)),
      }
    })
    .sort((one, other) => one.characterRate - other.characterRate)
}

function isByPeople({ kind, source }: Reading): boolean {
  return kind === 'person' || source?.transcribed === true
}

function wayOf({ engine, preparation }: Reading): ReadingWay {
  const name = [engine?.name, engine?.version].filter(Boolean).join(' ')
  const [model, preset] = [engine?.model ?? '', preparation?.preset ?? '']
  return { key: [name, model, preset].join('|'), engine: name, model, preset }
}
