import type { Change } from './changes.ts'
import { identified } from './identified-lines.ts'
import type { LineId, PageId } from './ids.ts'
import { linesFromText } from './lines-from-text.ts'
import { changesToKeep, type Making, type PageWithReadings } from './person-text.ts'
import { bestReading, type Line, type Reading } from './reading.ts'
import { CERTAIN, wordSpans } from './word-spans.ts'

/** A word that an engine was not certain of. */
export interface DoubtfulWord {
  readonly pageId: PageId
  readonly lineId: LineId
  /** Place among the words of its line, from 0. */
  readonly at: number
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
}

/** A key that tells the word from all others of the collection. */
export function doubtKey({ pageId, lineId, at, text }: DoubtfulWord): string {
  return [pageId, lineId, at, text].join('|')
}

/** The words of a reading that an engine was not certain of, in the order they stand; those not in the text left out. */
export function doubtfulWords(reading: Pick<Reading, 'pageId' | 'lines'>): readonly DoubtfulWord[] {
  return identified(reading.lines).flatMap((line) =>
    wordSpans(line)
      .filter(({ word }) => word.confidence < CERTAIN)
      .map(({ word }) => ({
        pageId: reading.pageId,
        lineId: line.id,
        at: line.words.indexOf(word),
        text: word.text,
        confidence: word.confidence,
      })),
  )
}

/** In which order words are gone through: the least certain first, page by page, or alike ones together. */
export const DOUBT_ORDERS = ['certainty', 'page', 'word'] as const
/** In which order words are gone through. */
export type DoubtOrder = (typeof DOUBT_ORDERS)[number]

/** Which words are kept: the first of an order, so many at most, without those to leave out. */
export interface FirstRule {
  readonly most: number
  /** Keys of words that were looked at. */
  readonly except: ReadonlySet<string>
  readonly order: DoubtOrder
}

// Letters before their marks and case, so that 'Lý', 'ly' and 'lỳ' stand together; in no language's own order.
const { compare } = new Intl.Collator('und', { numeric: true })

const COMPARED: Readonly<Record<DoubtOrder, (one: DoubtfulWord, other: DoubtfulWord) => number>> = {
  certainty: (one, other) => one.confidence - other.confidence,
  page: () => 0,
  word: (one, other) => compare(one.text, other.text),
}

/**
 * The first words of those kept and of one more page. Words alike in the order stand as they came, so that reading after
 * reading can be gone through and none is held longer than that.
 */
export function firstDoubts(
  kept: readonly DoubtfulWord[],
  words: readonly DoubtfulWord[],
  { most, except, order }: FirstRule,
): readonly DoubtfulWord[] {
  const compared = COMPARED[order]
  const last = kept.length < most ? undefined : kept.at(-1)
  const more = words.filter((word) => (!last || compared(word, last) < 0) && !except.has(doubtKey(word)))
  if (more.length === 0) return kept
  return [...kept, ...more].sort(compared).slice(0, most)
}

/** A doubtful word as its page says now: its line, and where the word stands in the line's text (UTF-16). */
export interface FoundDoubt {
  readonly lines: readonly Line[]
  readonly line: Line
  /** Place of the word among those of the line, from 0. */
  readonly at: number
  readonly start: number
  readonly end: number
}

/** Looks a word up in the lines of its page; null where somebody has changed or confirmed it meanwhile. */
export function findDoubt(word: DoubtfulWord, of: readonly Line[]): FoundDoubt | null {
  const lines = identified(of)
  const line = lines.find(({ id }) => id === word.lineId)
  if (!line) return null
  const alike = wordSpans(line).filter((span) => span.word.text === word.text && span.word.confidence < CERTAIN)
  // Its place is another one where words before it were joined or split.
  const found = alike.find((span) => line.words.indexOf(span.word) === word.at) ?? alike[0]
  return found ? { lines, line, at: line.words.indexOf(found.word), start: found.start, end: found.end } : null
}

/** The line as a person has read it over: what was typed, and the word in question beyond doubt where it still stands. */
export function checkedLine(line: Line, { at, text }: { readonly at: number; readonly text: string }): Line {
  const word = line.words[at]
  const typed = (text === line.text ? line : linesFromText(text, [line])[0]) ?? line
  const words = typed.words.map((each) => (each.box === word?.box ? { ...each, confidence: 1 } : each))
  return { ...typed, words, by: 'person' }
}

/**
 * How a doubtful word stands in the text of its line as a person left it: what is between the letters that stayed as they
 * were, or the word in its place where more of the line was changed; '' where it was taken out.
 */
export function wordAsTyped({ line, at, start, end }: Omit<FoundDoubt, 'lines'>, text: string): string {
  const [before, after] = [line.text.slice(0, start), line.text.slice(end)]
  const isAlone = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
  if (isAlone) return text.slice(start, text.length - after.length).trim()
  const word = line.words[at]
  return checkedLine(line, { at, text }).words.find(({ box }) => box === word?.box)?.text ?? ''
}

/** What a person made of a doubtful word's line, to be stored, and how the word stands in it. */
export interface DoubtCheck {
  readonly changes: readonly Change[]
  readonly word: string
}

/** What is to be stored of what a person made of a doubtful word's line; no change where the word is no longer in doubt. */
export function checkOfDoubt(
  checked: { readonly word: DoubtfulWord; readonly text: string },
  on: PageWithReadings,
  making: Making,
): DoubtCheck {
  const best = bestReading(on.readings)
  const found = best && findDoubt(checked.word, best.lines)
  if (!found) return { changes: [], word: checked.word.text }
  const line = checkedLine(found.line, { at: found.at, text: checked.text })
  const lines = found.lines.map((each) => (each === found.line ? line : each))
  return { changes: changesToKeep(lines, on, making), word: wordAsTyped(found, checked.text) }
}
