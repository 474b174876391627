import type { Line } from '../../domain/reading.ts'
import { GLYPH_WIDTH } from './glyphless-font.ts'
import { hex4, pdfNumber } from './pdf-objects.ts'
import { placedLines, type PlacedLine, type PlacedWord } from './placed-words.ts'

/** A page in points (1/72 inch). */
export interface PdfPageSize {
  readonly width: number
  readonly height: number
}

/**
 * The codes of signs in the glyphless font. A sign of the basic plane is its own code; others, such as many of Nôm, take
 * the codes that UTF-16 keeps free, in the order in which they come.
 */
export interface SignCodes {
  codesOf(text: string): readonly number[]
  /** The signs that took a free code, each with it. */
  extras(): readonly (readonly [code: number, sign: string])[]
}

const FIRST_FREE = 0xd800
const LAST_FREE = 0xdfff
/** What stands for one more sign than there are free codes: U+FFFD. */
const REPLACEMENT = 0xfffd

/** Codes for one file. */
export function signCodes(): SignCodes {
  const taken = new Map<string, number>()
  const codeOf = (sign: string): number => {
    const point = sign.codePointAt(0) ?? REPLACEMENT
    if (point <= 0xffff) return point >= FIRST_FREE && point <= LAST_FREE ? REPLACEMENT : point
    const known = taken.get(sign)
    if (known !== undefined) return known
    if (FIRST_FREE + taken.size > LAST_FREE) return REPLACEMENT
    taken.set(sign, FIRST_FREE + taken.size)
    return FIRST_FREE + taken.size - 1
  }
  return {
    codesOf: (text) => Array.from(text, codeOf),
    extras: () => [...taken].map(([sign, code]) => [code, sign]),
  }
}

/** A text that is drawn rather than laid over a picture is never invisible; this one always is (mode 3). */
const INVISIBLE = 3

/**
 * The operators that lay the text over the picture of a page, invisible: each word begins and ends where its box does,
 * the space before it fills the gap. The words of a sloping line stand level, each at its height: programs that take text
 * out of a PDF tear turned words apart. Composed letters (NFC), as people search for them.
 */
export function textLayer(lines: readonly Line[], page: PdfPageSize, codes: SignCodes): string {
  const objects = placedLines(lines).map((line) => textObject(line, page, codes))
  return objects.length === 0 ? '' : `BT\n${INVISIBLE} Tr\n${objects.join('')}ET\n`
}

function textObject(line: PlacedLine, page: PdfPageSize, codes: SignCodes): string {
  return isUpright(line) ? downwards(line, page, codes) : across(line, page, codes)
}

/** Vertical writing, of Hán texts: no three letters side by side are so much higher than wide. */
function isUpright({ box, words }: PlacedLine): boolean {
  const signs = words.reduce((sum, { text }) => sum + text.length, 0)
  return signs > 2 && box.h > box.w * 2
}

/** Where a line lies, in points from the bottom left: `bottomAt` gives the foot of its letters at a place across. */
interface Frame {
  readonly size: number
  bottomAt(x: number): number
}

function across(line: PlacedLine, page: PdfPageSize, codes: SignCodes): string {
  const frame = frameOf(line, page)
  let operators = `/F ${pdfNumber(frame.size)} Tf\n`
  let end: number | null = null
  for (const word of line.words) {
    const [from, to] = [word.box.x * page.width, (word.box.x + word.box.w) * page.width]
    const gap = end === null || !word.spaced ? null : Math.max(from - end, frame.size / 20)
    const at = end === null || gap === null ? from : Math.min(end, from)
    operators += `1 0 0 1 ${pdfNumber(at)} ${pdfNumber(frame.bottomAt((from + to) / 2))} Tm\n`
    if (gap !== null) operators += shown([0x20], gap, frame.size)
    operators += shown(codesOfWord(word, codes), to - from, frame.size)
    end = to
  }
  return operators
}

/** Slopes below this many letter heights over the whole line are no slope: boxes of words are never quite even. */
const LEVEL = 0.3

function frameOf({ box, words }: PlacedLine, page: PdfPageSize): Frame {
  const heights = words.map((word) => word.box.h * page.height).toSorted((a, b) => a - b)
  const middle = heights[Math.floor(heights.length / 2)] ?? box.h * page.height
  const slope = slopeOf(words, page)
  const run = box.w * page.width
  if (Math.abs(slope * run) > LEVEL * middle && box.h * page.height > middle * (1 + LEVEL)) {
    const centre = centreOf(words, page)
    return { size: middle, bottomAt: (x) => centre.y + slope * (x - centre.x) - middle / 2 }
  }
  const bottom = page.height * (1 - box.y - box.h)
  return { size: Math.max(box.h * page.height, 1), bottomAt: () => bottom }
}

/** The slope of the line through the centres of the words that fits best (least squares). */
function slopeOf(words: readonly PlacedWord[], page: PdfPageSize): number {
  const centre = centreOf(words, page)
  const points = words.map((word) => pointOf(word, page))
  const spread = points.reduce((sum, { x }) => sum + (x - centre.x) ** 2, 0)
  const together = points.reduce((sum, { x, y }) => sum + (x - centre.x) * (y - centre.y), 0)
  return spread === 0 ? 0 : together / spread
}

function centreOf(words: readonly PlacedWord[], page: PdfPageSize): { readonly x: number; readonly y: number } {
  const points = words.map((word) => pointOf(word, page))
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
}

function pointOf({ box }: PlacedWord, page: PdfPageSize): { readonly x: number; readonly y: number } {
  return { x: (box.x + box.w / 2) * page.width, y: (1 - box.y - box.h / 2) * page.height }
}

/** Turned a quarter clockwise, the line runs down the page. */
function downwards({ box, words }: PlacedLine, page: PdfPageSize, codes: SignCodes): string {
  const size = Math.max(box.w * page.width, 1)
  const foot = pdfNumber(box.x * page.width)
  // Words that have no boxes of their own lie side by side: they share the height instead.
  const stacked = words.every((word) => word.box.h < box.h * 0.95) ? words : stack(words, box)
  return stacked.reduce(
    (operators, word) => {
      const top = pdfNumber((1 - word.box.y) * page.height)
      const place = `0 -1 1 0 ${foot} ${top} Tm\n`
      return operators + place + shown(codesOfWord(word, codes), word.box.h * page.height, size)
    },
    `/F ${pdfNumber(size)} Tf\n`,
  )
}

function stack(words: readonly PlacedWord[], box: PlacedLine['box']): readonly PlacedWord[] {
  const whole = words.reduce((sum, { text }) => sum + text.length, 0)
  let ahead = 0
  return words.map((word) => {
    const placed = {
      ...word,
      box: { ...box, y: box.y + (box.h * ahead) / whole, h: (box.h * word.text.length) / whole },
    }
    ahead += word.text.length
    return placed
  })
}

function codesOfWord(word: PlacedWord, codes: SignCodes): readonly number[] {
  return codes.codesOf(word.text.normalize('NFC'))
}

/** Signs stretched or narrowed until they are as wide as wished. */
function shown(codes: readonly number[], width: number, size: number): string {
  const natural = (codes.length * size * GLYPH_WIDTH) / 1000
  const percent = natural === 0 ? 100 : Math.max((100 * width) / natural, 0.1)
  return `${pdfNumber(percent)} Tz\n<${codes.map(hex4).join('')}> Tj\n`
}
