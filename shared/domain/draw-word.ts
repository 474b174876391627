import { boxAround, extentOf } from './boxes.ts'
import type { Box } from './geometry.ts'
import type { Line } from './reading.ts'
import { respaced } from './respace-words.ts'
import { axisOf } from './split-line.ts'
import { wordSpans } from './word-spans.ts'

/** A stretch of a line's text (UTF-16, end exclusive). */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where a box stands among the words of a line. */
interface Gap extends Stretch {
  /** Its place among the words. */
  readonly index: number
  /** What stands in the gap without a place of its own. */
  readonly free: readonly Stretch[]
  /** How far along the gap the middle of the box is, from 0 to 1. */
  readonly share: number
}

/** What of a line's text would stand in a box drawn there; null where all that stands there has its place already. */
export function textForBox(line: Line, box: Box): string | null {
  const stretch = freeStretch(gapAt(line, box))
  return stretch && line.text.slice(stretch.start, stretch.end)
}

/**
 * The line with a word in a box that was drawn: the text that stands there without a place takes it; where there is none,
 * `text` is put there. Several words in it share the box by their letters. null without a text.
 */
export function drawWord(line: Line, box: Box, text?: string): Line | null {
  const gap = gapAt(line, box)
  const stretch = freeStretch(gap)
  const texts = (stretch ? line.text.slice(stretch.start, stretch.end) : (text ?? '')).split(/\s+/u).filter(Boolean)
  if (texts.length === 0) return null
  const words = respaced(texts, [{ text: texts.join(''), box, confidence: 1 }])
  const around = boxAround([line.box, box])
  const { normal, outline, ...kept } = line
  return {
    ...kept,
    ...(stretch
      ? { ...(normal === undefined ? {} : { normal }) }
      : { text: withText(line.text, gap, texts.join(' ')) }),
    // An outline that the word juts out of is none any more.
    ...(outline && sameBox(around, line.box) ? { outline } : {}),
    box: around,
    words: line.words.toSpliced(gap.index, 0, ...words),
    by: 'person',
  }
}

function gapAt(line: Line, box: Box): Gap {
  const axis = axisOf(line)
  const middleOf = (of: Box): number => extentOf(of, axis).reduce((sum, end) => sum + end / 2, 0)
  const spans = wordSpans(line)
  const found = spans.findIndex(({ word }) => middleOf(word.box) > middleOf(box))
  const next = found < 0 ? undefined : spans[found]
  const last = spans[(found < 0 ? spans.length : found) - 1]
  const [start, end] = [last?.end ?? 0, next?.start ?? line.text.length]
  const free = Array.from(line.text.slice(start, end).matchAll(/\S+/gu), ({ 0: text, index }) => ({
    start: start + index,
    end: start + index + text.length,
  }))
  const from = last ? extentOf(last.word.box, axis)[1] : extentOf(line.box ?? box, axis)[0]
  const to = next ? extentOf(next.word.box, axis)[0] : extentOf(line.box ?? box, axis)[1]
  const share = to > from ? (middleOf(box) - from) / (to - from) : 0
  return {
    ...{ start, end, share },
    index: next ? line.words.indexOf(next.word) : line.words.length,
    // A full stop after a word, say, belongs to the word.
    free: free.filter((part) => !(last && part.start === start) && !(next && part.end === end)),
  }
}

/** Of what has no place in the gap, that which lies where the box is, by the share of the letters. */
function freeStretch({ free, start, end, share }: Gap): Stretch | null {
  const place = start + share * (end - start)
  return free.find((part) => part.end > place) ?? free.at(-1) ?? null
}

/** The text with another one between the two words of a gap, parted from both by spaces. */
function withText(text: string, { start, end }: Gap, more: string): string {
  const glued = /\S*$/u.exec(text.slice(start, end))?.[0].length ?? 0
  const at = end === text.length ? end : end - glued
  return [text.slice(0, at).trimEnd(), more, text.slice(at).trimStart()].filter((part) => part !== '').join(' ')
}

function sameBox(one: Box | null, other: Box | null): boolean {
  return one?.x === other?.x && one?.y === other?.y && one?.w === other?.w && one?.h === other?.h
}
