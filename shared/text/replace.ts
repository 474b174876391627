import type { PageId } from '../domain/ids.ts'
import { linesFromText } from '../domain/lines-from-text.ts'
import type { Line } from '../domain/reading.ts'
import type { Finder, Found } from './find-query.ts'
import { lettersOf } from './letters.ts'

/** A place found on a page, with what stands around it. */
export interface PageHit extends Found {
  readonly pageId: PageId
  /** From 0. */
  readonly line: number
  /** What is there now. */
  readonly text: string
  /** The line before and after it, cut to some thirty letters. */
  readonly before: string
  readonly after: string
}

/** A page's text with what was ticked put in place. */
export interface ReplacedPage {
  /** Lines without a ticked hit are the same objects as before. */
  readonly lines: readonly Line[]
  readonly replaced: number
  /** Ticked hits whose place no longer reads as it did when it was found: they are left alone. */
  readonly stale: readonly PageHit[]
}

const CONTEXT = 30

/** What is found on a page, in order. A match never reaches over the end of a line. */
export function hitsOnPage(
  page: { readonly pageId: PageId; readonly lines: readonly Line[] },
  find: Finder,
): readonly PageHit[] {
  return page.lines.flatMap(({ text }, line) =>
    find(text).map((found) => ({
      ...found,
      pageId: page.pageId,
      line,
      text: text.slice(found.start, found.end),
      before: cutBefore(text.slice(0, found.start)),
      after: cutAfter(text.slice(found.end)),
    })),
  )
}

function cutBefore(text: string): string {
  const letters = lettersOf(text.slice(-4 * CONTEXT))
  return letters.length > CONTEXT ? `…${letters.slice(-CONTEXT).join('')}` : text
}

function cutAfter(text: string): string {
  const letters = lettersOf(text.slice(0, 4 * CONTEXT))
  return letters.length > CONTEXT ? `${letters.slice(0, CONTEXT).join('')}…` : text
}

/** Puts the ticked hits of a page in place; words keep their boxes as with typing (`linesFromText`). */
export function replaceOnPage(lines: readonly Line[], ticked: readonly PageHit[]): ReplacedPage {
  const stale = ticked.filter((hit) => lines[hit.line]?.text.slice(hit.start, hit.end) !== hit.text)
  const fresh = ticked.filter((hit) => !stale.includes(hit))
  const changed = lines.map((line, index) => {
    const text = withHits(
      line.text,
      fresh.filter((hit) => hit.line === index),
    )
    return text === line.text ? line : (linesFromText(text, [line])[0] ?? line)
  })
  return { lines: changed, replaced: fresh.length, stale }
}

/** From the last to the first, so that places stay right. */
function withHits(text: string, hits: readonly PageHit[]): string {
  return [...hits]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, replacement }) => changed.slice(0, start) + replacement + changed.slice(end), text)
}
