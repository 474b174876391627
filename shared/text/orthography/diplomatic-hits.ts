import { groupBy } from '../../domain/group-by.ts'
import type { OrthographyChoice } from '../../domain/orthography.ts'
import { hitsIn, soughtWords } from '../words.ts'
import { normalisedPage } from './normalised-page.ts'
import type { DiplomaticLine, NormalisedText } from './normalise.ts'

/** A stretch of one line of the diplomatic text (UTF-16, end exclusive). */
export interface LineRange {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** The stretches of the diplomatic lines for which a stretch of the normalised text stands, in order. */
export function diplomaticRanges(
  { spans }: NormalisedText,
  lines: readonly DiplomaticLine[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly LineRange[] {
  const ranges = spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) =>
      span.same
        ? [span.from + Math.max(0, start - span.start), span.to - Math.max(0, span.end - end)]
        : [span.from, span.to],
    )
  const merged: { from: number; to: number }[] = []
  for (const [from = 0, to = 0] of ranges.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const before = merged.at(-1)
    if (before && from <= before.to) before.to = Math.max(before.to, to)
    else if (to > from) merged.push({ from, to })
  }
  return merged.flatMap((range) => inLines(range, lines))
}

function inLines(
  { from, to }: { readonly from: number; readonly to: number },
  lines: readonly DiplomaticLine[],
): readonly LineRange[] {
  let at = 0
  return lines.flatMap(({ text }, line) => {
    const begins = at
    at += text.length + 1
    const [start, end] = [Math.max(from, begins) - begins, Math.min(to, begins + text.length) - begins]
    return end > start ? [{ line, start, end }] : []
  })
}

/**
 * The words of the diplomatic lines that a query means in either form: `дело` means дѣло, and both parts of a word parted
 * at the end of a line. In order, without repeats.
 */
export function diplomaticHits(
  lines: readonly DiplomaticLine[],
  normalised: NormalisedText,
  query: string,
): readonly LineRange[] {
  const asWritten = lines.flatMap(({ text }, line) =>
    hitsIn(text, query).map(({ start, end }) => ({ line, start, end })),
  )
  const throughNormal = hitsIn(normalised.text, query).flatMap((hit) => diplomaticRanges(normalised, lines, hit))
  const found = [...asWritten, ...throughNormal].map((range) => wholeWord(range, lines[range.line]?.text ?? ''))
  const keys = new Map(found.map((range) => [`${range.line} ${range.start} ${range.end}`, range]))
  return [...keys.values()].sort((a, b) => a.line - b.line || a.start - b.start)
}

/** Han characters are words of their own. */
const INSIDE = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u

/** With letters that the normalised word lacks, such as ъ at its end. */
function wholeWord({ line, start, end }: LineRange, text: string): LineRange {
  let [first, last] = [start, end]
  while (first > 0 && INSIDE.test(text.charAt(first - 1))) first -= 1
  while (last < text.length && INSIDE.test(text.charAt(last))) last += 1
  return { line, start: first, end: last }
}

/** A stretch of a line (UTF-16, end exclusive). */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const NONE: readonly Stretch[] = []

/** `diplomaticHits` of a page line by line; an empty query means nothing. */
export function hitsByLine(
  lines: readonly DiplomaticLine[],
  query: string,
  choice?: OrthographyChoice,
): readonly (readonly Stretch[])[] {
  if (soughtWords(query).length === 0) return lines.map(() => NONE)
  const byLine = groupBy(diplomaticHits(lines, normalisedPage(lines, choice), query), (hit) => hit.line)
  return lines.map((_, line) => byLine.get(line) ?? NONE)
}
