import { around } from '../imaging/prepare/crop.ts'
import { confidenceOf, textOf, type SeenLine } from './lines-of-tsv.ts'

/** Below this a line is not believed, however bad the rest of the page is. */
const LEAST = 0.2
/** Below this part of the page's own confidence a line is not believed: stains, seals, the page beside shining through. */
const PART = 0.45
/** Above this a line is believed, however good the rest is. */
const ENOUGH = 0.4
/** A page whose best lines are below this has no writing that the engine can read, or none at all. */
const PAGE = 0.35
/** What a photograph gives: letters strewn about. Fewer words of two letters and more than this tell nothing. */
const FEW_WORDS = 3
/** Unless they are as sure as this: a label, a title, the picture of a line. */
const FEW_SURE = 0.45

/** An address on the web: in no list of words, so engines are unsure of it, but noise spells none. */
const ADDRESS = /\bhttps?:\/\/|\bwww\.\w/i

/**
 * The lines that may be writing. Of a page without any (a photograph, a blank leaf) none: no text is better than
 * nonsense that search would find.
 */
export function credible(lines: readonly SeenLine[], { xHeight }: Letters): readonly SeenLine[] {
  const mean = confidenceOf(lines) ?? 0
  const limit = Math.max(LEAST, Math.min(ENOUGH, mean * PART))
  const trimmed = xHeight === null ? lines : lines.map((line) => withoutFarEnds(line, xHeight * FAR))
  const believed = trimmed.filter((line) => (confidenceOf([line]) ?? 0) >= limit || ADDRESS.test(textOf(line)))
  return isWriting(believed) ? believed : []
}

/** The height of small letters in pixels; null where it is not known. */
interface Letters {
  readonly xHeight: number | null
}

/** So many heights of small letters between two words part what belongs together from what does not. */
const FAR = 2.5

/** A line without unsure words at either end that stand far from the rest: the page beside, a stain, a rule. */
function withoutFarEnds(line: SeenLine, far: number): SeenLine {
  const { words } = line
  const gaps = words.slice(1).map((word, at) => word.box.left - (words[at]?.box.right ?? 0))
  const isUnsure = (from: number, to?: number): boolean =>
    (confidenceOf([{ ...line, words: words.slice(from, to) }]) ?? 0) < ENOUGH
  const first = gaps.findLastIndex((gap, at) => gap > far && isUnsure(0, at + 1)) + 1
  const last = gaps.findIndex((gap, at) => at >= first && gap > far && isUnsure(at + 1))
  const kept = words.slice(first, last < 0 ? undefined : last + 1)
  return kept.length === words.length ? line : { ...line, words: kept, box: around(kept.map(({ box }) => box)) }
}

/** A page that reads this well may be a table of short figures. */
const SURE_WORDS = 0.6
/** Of the words of any language at least this part has three letters or more; noise gives crumbs. */
const LONG_WORDS = 0.35

function isCrumbs(lines: readonly SeenLine[]): boolean {
  const words = lines.flatMap((line) => line.words).map(({ text }) => text)
  const long = words.filter((text) => /[\p{L}\p{N}]{3}|\p{Script=Han}/u.test(text))
  return long.length < LONG_WORDS * words.length
}

function isWriting(lines: readonly SeenLine[]): boolean {
  const sure = confidenceOf(lines) ?? 0
  if (sure < PAGE) return false
  const words = lines.flatMap((line) => line.words).filter(({ text }) => /[\p{L}\p{N}]{2}|\p{Script=Han}/u.test(text))
  if (sure < SURE_WORDS && isCrumbs(lines)) return false
  return words.length >= FEW_WORDS || sure >= FEW_SURE
}

/** What digital libraries write below the picture that they give out: it is no part of the page. */
const CREDITS = [/\bgallica\.bnf\.fr\b/i, /^\W*Digitized by (?:Google|Microsoft|the Internet Archive)\b/i]
/** Credits stand within so many lines of either end of a page. */
const ENDS = 2

/** The lines without the credit of a digital library. */
export function withoutCredit(lines: readonly SeenLine[]): readonly SeenLine[] {
  const isEnd = (index: number): boolean => index < ENDS || index >= lines.length - ENDS
  return lines.filter((line, index) => !(isEnd(index) && CREDITS.some((credit) => credit.test(textOf(line)))))
}
