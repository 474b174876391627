import { compareLeaves, type Leaf, type Side } from '../leaf.ts'
import { SIDE_WORDS } from '../side-words.ts'
import type { LeafSpan } from './code.ts'
import { formSource, plainForm } from './terms.ts'

const words = (side: Side): string =>
  [...SIDE_WORDS[side]]
    .sort((a, b) => b.length - a.length)
    .map(formSource)
    .join('|')

const SIDE = String.raw`[\s.]*\(?(?:(?<verso>${words('verso')})|(?:${words('recto')}))(?!\p{L})\.?\)?`
/** As few letters as fit, so that the v of 9v is its side and the а of 14а a letter of its number. */
const LEAF = new RegExp(
  String.raw`(?<number>\d+)(?:[\s-]?[«"“]?(?<suffix>\p{L})[»"”]?|\s(?<ordinal>bis|ter|quater))??(?:${SIDE})?` +
    String.raw`(?!\d)(?!\p{L}(?!\.?\s*\d))(?!\s(?!и\b|[иvі]\s)\p{L}(?![\p{L}.]|\s*\d))`,
  'iuy',
)
const RANGE = /\s*(?:[-–—‐−]|\.\.)\s*/uy
const LIST = /\s*(?:[,;&]|(?:и|і|và|and|et|және)(?!\p{L}))\s*(?:лл?\.\s*)?/iuy
const AND_VERSO = new RegExp(String.raw`\s*(?:[,;]|и|and)\s*(?=\p{L})${SIDE}`, 'iuy')

/** The text, its plain form, and how letters of numbers are written. */
interface Source {
  readonly text: string
  readonly plain: string
  readonly suffixed: (letter: string) => string
}

/** Leaves that were read, where they end in the text, and whether a range ran backwards. */
export interface LeavesRead {
  readonly spans: readonly LeafSpan[]
  readonly end: number
  readonly backwards: boolean
}

/**
 * Reads a list of leaves that begins at `at`: '9–10 об., 12, 14–15а'. `text` is in NFC; `suffixed` gives letters of
 * numbers in the script of the code. null where there is none.
 */
export function readLeaves(text: string, at: number, suffixed: (letter: string) => string): LeavesRead | null {
  const plain = plainForm(text)
  const source: Source = { text, plain, suffixed }
  const spans: LeafSpan[] = []
  let end = at
  let backwards = false
  for (let next: number | null = at; next !== null; next = afterList(plain, end)) {
    const first = leafAt(source, next)
    if (!first) break
    const last = lastOf(source, first.end)
    end = last?.end ?? first.end
    const ordered =
      last && compareLeaves(first.leaf, last.leaf) > 0 ? [last.leaf, first.leaf] : [first.leaf, last?.leaf]
    backwards ||= ordered[0] !== first.leaf
    spans.push(spanOf(ordered[0] ?? first.leaf, ordered[1]))
    end = withVerso(plain, end, spans)
  }
  return spans.length > 0 ? { spans, end, backwards } : null
}

function spanOf(from: Leaf, to: Leaf | undefined): LeafSpan {
  return to && compareLeaves(from, to) !== 0 ? { from, to } : { from }
}

/** '9 и об.': the back of the leaf before is meant too. */
function withVerso(plain: string, end: number, spans: LeafSpan[]): number {
  const match = matchAt(AND_VERSO, plain, end)
  const last = spans.at(-1)
  if (match?.groups?.['verso'] === undefined || !last || (last.to ?? last.from).side) return end
  const { number, suffix } = last.to ?? last.from
  spans.splice(-1, 1, { from: last.from, to: { number, ...(suffix ? { suffix } : {}), side: 'verso' } })
  return end + match[0].length
}

function lastOf(source: Source, end: number) {
  const dash = matchAt(RANGE, source.plain, end)
  return dash ? leafAt(source, end + dash[0].length) : null
}

function leafAt({ text, plain, suffixed }: Source, at: number) {
  const match = matchAt(LEAF, plain, at)
  const groups = match?.groups
  if (!match || !groups) return null
  // The letter is looked up in the text itself: the plain form has only one of two scripts.
  const letters = text.slice(at, at + match[0].length)
  const suffix = groups['suffix'] === undefined ? groups['ordinal'] : /^\d+[\s-]?[«"“]?(\p{L})/u.exec(letters)?.[1]
  const leaf: Leaf = {
    number: Number(groups['number']),
    ...(suffix === undefined ? {} : { suffix: suffixed(suffix.toLowerCase()) }),
    ...(groups['verso'] === undefined ? {} : { side: 'verso' as const }),
  }
  return { leaf, end: at + match[0].length }
}

function afterList(plain: string, at: number): number | null {
  const match = matchAt(LIST, plain, at)
  return match ? at + match[0].length : null
}

/** The sticky expression at that place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
