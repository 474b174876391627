import type { Line, Word } from '../../../shared/domain/reading.ts'
import { CERTAIN, wordSpans } from '../../../shared/domain/word-spans.ts'
import type { Stretch } from '../../../shared/text/orthography/diplomatic-hits.ts'
import { spellWords } from '../../../shared/text/spelling/spelling.ts'
import type { LayerHits } from '../../../shared/text/layer-hits.ts'
import type { Overlay, OverlayWord } from '../../viewer/overlay.ts'

/** A piece of a line, with how it is marked. */
export interface TextRun {
  readonly text: string
  readonly doubtful: boolean
  readonly hit: boolean
  /** No dictionary knows it. */
  readonly unknown?: true
}

/** An uncertain word: its line, and where it stands in the whole text (UTF-16, end exclusive). */
export interface Doubt {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly word: Word
}

const NONE: ReadonlySet<string> = new Set()

/** The line cut where its marking changes: uncertain words, words sought (`hitsByLine`), and words no dictionary knows. */
export function runsOf(line: Line, hits: readonly Stretch[], unknown: ReadonlySet<string> = NONE): readonly TextRun[] {
  const doubts = wordSpans(line).filter((span) => span.word.confidence < CERTAIN)
  const strange = unknown.size === 0 ? [] : spellWords(line.text).filter(({ text }) => unknown.has(text))
  if (doubts.length === 0 && hits.length === 0 && strange.length === 0)
    return [{ text: line.text, doubtful: false, hit: false }]
  const edges = new Set([
    0,
    line.text.length,
    ...[...doubts, ...hits, ...strange].flatMap((span) => [span.start, span.end]),
  ])
  const cuts = [...edges].sort((a, b) => a - b)
  const covers = (spans: readonly Stretch[], at: number): boolean =>
    spans.some((span) => span.start <= at && at < span.end)
  return cuts.slice(0, -1).map((start, index) => ({
    text: line.text.slice(start, cuts[index + 1]),
    doubtful: covers(doubts, start),
    hit: covers(hits, start),
    ...(covers(strange, start) ? { unknown: true } : {}),
  }))
}

/** Every uncertain word of the text, in order. */
export function doubtsOf(lines: readonly Line[]): readonly Doubt[] {
  let offset = 0
  return lines.flatMap((line, index) => {
    const start = offset
    offset += line.text.length + 1
    return wordSpans(line)
      .filter((span) => span.word.confidence < CERTAIN)
      .map((span) => ({ line: index, start: start + span.start, end: start + span.end, word: span.word }))
  })
}

/** The first uncertain word after the caret; null where none follows. */
export function nextDoubt(doubts: readonly Doubt[], caret: number): Doubt | null {
  return doubts.find((doubt) => doubt.start > caret) ?? null
}

/** The last uncertain word before the caret; null where none is before it. */
export function previousDoubt(doubts: readonly Doubt[], caret: number): Doubt | null {
  return doubts.findLast((doubt) => doubt.start < caret) ?? null
}

/** The line in which a place of the text lies. */
export function lineAtOffset(text: string, offset: number): number {
  let line = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** Where a line of the text begins; the end of the text for a line it has not. */
export function offsetOfLine(text: string, line: number): number {
  let at = 0
  for (let index = 0; index < line; index += 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}

/** What is sought on a page, line by line. */
export type PageHits = readonly (readonly Stretch[])[]

/** The first line with a word sought; null where there is none. */
export function firstHitLine(hits: PageHits): number | null {
  const found = hits.findIndex((ofLine) => ofLine.length > 0)
  return found < 0 ? null : found
}

/** The first line beside whose text a word sought stands; null where there is none. */
export function firstLayerHit(beside: readonly LayerHits[]): number | null {
  const found = beside.findIndex((ofLine) => Object.keys(ofLine).length > 0)
  return found < 0 ? null : found
}

/** What is sought, with every line as a whole beside which it stands: nobody knows for which words that stands. */
export function withLayerHits(
  hits: PageHits,
  { beside, lines }: { readonly beside: readonly LayerHits[]; readonly lines: readonly Line[] },
): PageHits {
  return lines.map(({ text }, index) => {
    const own = hits[index] ?? []
    const isBeside = own.length === 0 && Object.keys(beside[index] ?? {}).length > 0
    return isBeside ? [{ start: 0, end: text.length }] : own
  })
}

/** What is laid over the page. A line without words of its own, because it was typed, stands as one. */
export function overlayOf(lines: readonly Line[], hits: PageHits): Overlay {
  const words = lines.flatMap((line, index): readonly OverlayWord[] => {
    const sought = hits[index] ?? []
    if (line.words.length > 0) {
      const found = new Set(wordSpans(line).flatMap((span) => (sought.some(meets(span)) ? [span.word] : [])))
      return line.words.map((word) => ({
        text: word.text,
        box: word.box,
        line: index,
        doubtful: word.confidence < CERTAIN,
        hit: found.has(word),
      }))
    }
    if (!line.box || line.text.trim() === '') return []
    return [{ text: line.text, box: line.box, line: index, doubtful: false, hit: sought.length > 0 }]
  })
  return { words, lines: lines.map((line) => line.box) }
}

const meets =
  (one: Stretch) =>
  (other: Stretch): boolean =>
    one.start < other.end && other.start < one.end
