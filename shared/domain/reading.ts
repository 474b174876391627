import type { Box } from './geometry.ts'
import type { CollectionId, Instant, PageId, ReadingId } from './ids.ts'

/** A word and its box in fractions of the upright, unturned page. Confidence runs from 0 to 1. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly confidence: number
}

/** A line of text. A line typed by a person may have no words. */
export interface Line {
  readonly text: string
  readonly box: Box | null
  readonly words: readonly Word[]
}

/** machine: an engine read the picture. embedded: the text that came inside a PDF. person: corrected by hand. */
export type ReadingKind = 'machine' | 'embedded' | 'person'

export interface Engine {
  readonly name: string
  readonly version: string
  /** The models used, such as 'vie+rus (best_int)'. */
  readonly model: string
}

export interface Reading {
  readonly id: ReadingId
  readonly collectionId: CollectionId
  readonly pageId: PageId
  readonly kind: ReadingKind
  readonly engine: Engine | null
  readonly languages: readonly string[]
  readonly lines: readonly Line[]
  /** Mean over the words, 0 to 1; null for text typed by a person. */
  readonly confidence: number | null
  readonly at: Instant
}

/** The lines joined by line feeds. */
export function readingText(reading: Pick<Reading, 'lines'>): string {
  return reading.lines.map((line) => line.text).join('\n')
}

/** The reading to show, search and export: a person's, else the text inside the PDF, else the newest of a machine. */
export function bestReading(readings: readonly Reading[]): Reading | undefined {
  const newest = (kind: ReadingKind): Reading | undefined =>
    readings.filter((reading) => reading.kind === kind).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  return newest('person') ?? newest('embedded') ?? newest('machine')
}

/**
 * A person's text laid over what the machine read: an unchanged line keeps its words and box, a changed line its box.
 * Lines are paired by a longest common subsequence of equal texts, what lies between them in order.
 */
export function linesFromText(text: string, before: readonly Line[]): readonly Line[] {
  return pairLines(text.split('\n'), before).map(([typed, index]) => {
    const old = index === null ? undefined : before[index]
    return old?.text === typed ? old : { text: typed, box: old?.box ?? null, words: [] }
  })
}

function pairLines(typed: readonly string[], before: readonly Line[]): readonly (readonly [string, number | null])[] {
  const matches = commonLines(typed, before)
  const pairs: (readonly [string, number | null])[] = []
  let nextOld = 0
  typed.forEach((line, index) => {
    const exact = matches.get(index)
    const limit = nextMatchAfter(index, matches) ?? before.length
    const old = exact ?? (nextOld < limit ? nextOld : null)
    if (old !== null) nextOld = old + 1
    pairs.push([line, old])
  })
  return pairs
}

function nextMatchAfter(index: number, matches: ReadonlyMap<number, number>): number | undefined {
  for (const [typed, old] of matches) if (typed > index) return old
  return undefined
}

/** Index of typed line to index of the equal old line, ascending in both. */
function commonLines(typed: readonly string[], before: readonly Line[]): ReadonlyMap<number, number> {
  const length = typed.map(() => new Array<number>(before.length + 1).fill(0))
  length.push(new Array<number>(before.length + 1).fill(0))
  const at = (row: number, column: number): number => length[row]?.[column] ?? 0
  for (let i = typed.length - 1; i >= 0; i -= 1) {
    const row = length[i] ?? []
    for (let j = before.length - 1; j >= 0; j -= 1) {
      row[j] = typed[i] === before[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found = new Map<number, number>()
  for (let i = 0, j = 0; i < typed.length && j < before.length;) {
    if (typed[i] === before[j]?.text) found.set(i++, j++)
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}
