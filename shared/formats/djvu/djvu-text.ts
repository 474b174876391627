import { boxFromPixels, type Box, type PixelSize } from '../../domain/geometry.ts'
import type { Line, Word } from '../../domain/reading.ts'

/** A zone of the hidden text (DjVu 3, section 8.3.5): a kind, four corners from the bottom left, and what is within. */
interface Zone {
  readonly kind: string
  readonly corners: readonly [number, number, number, number]
  readonly within: readonly (Zone | string)[]
}

/**
 * The hidden text of a page as `djvused -u -e 'print-txt'` writes it, with boxes as fractions of the page. Zones of
 * lines become lines; a line that has no words of its own gives each of them its share. Text of a page without lines
 * comes without boxes of lines. Empty where there is none, or where it makes no sense.
 */
export function readDjvuText(text: string): readonly Line[] {
  const page = parse(text)
  if (!page) return []
  const [, , width, height] = page.corners
  if (width <= 0 || height <= 0) return []
  return linesIn(page, { width, height })
}

function linesIn(zone: Zone, page: PixelSize): readonly Line[] {
  const zones = zone.within.filter((part) => typeof part !== 'string')
  const texts = zone.within.filter((part) => typeof part === 'string')
  if (zone.kind === 'line' || zone.kind === 'word') return lineOf(zone, page)
  const bare = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')
  return [
    ...bare.map((line) => ({ text: line.trim(), box: null, words: [] })),
    ...zones.flatMap((part) => linesIn(part, page)),
  ]
}

function lineOf(zone: Zone, page: PixelSize): readonly Line[] {
  const words =
    zone.kind === 'word'
      ? wordsOf(zone, page)
      : zone.within.flatMap((part) => (typeof part === 'string' ? wordsIn(part, zone, page) : wordsOf(part, page)))
  const text = words.map((word) => word.text).join(' ')
  return text === '' ? [] : [{ text, box: boxOf(zone.corners, page), words }]
}

/** Words, or the letters that some programs write each by itself. */
function wordsOf(zone: Zone, page: PixelSize): readonly Word[] {
  const text = textOf(zone).trim()
  return text === '' ? [] : [{ text, box: boxOf(zone.corners, page), confidence: 1 }]
}

const textOf = (zone: Zone): string =>
  zone.within.map((part) => (typeof part === 'string' ? part : textOf(part))).join('')

function wordsIn(text: string, { corners }: Zone, page: PixelSize): readonly Word[] {
  const [x0, y0, x1, y1] = corners
  const share = (x1 - x0) / Math.max(1, text.length)
  return [...text.matchAll(/\S+/gu)].map((found) => ({
    text: found[0],
    box: boxOf([x0 + found.index * share, y0, x0 + (found.index + found[0].length) * share, y1], page),
    confidence: 1,
  }))
}

function boxOf([x0, y0, x1, y1]: Zone['corners'], page: PixelSize): Box {
  return boxFromPixels({ x0, y0: page.height - y1, x1, y1: page.height - y0 }, page)
}

const TOKEN = /\s*(\(|\)|"(?:[^"\\]|\\.)*"|[^\s()"]+)/gs

/** The first zone; null where the text is none. */
function parse(text: string): Zone | null {
  const open: { kind: string; numbers: number[]; within: (Zone | string)[] }[] = []
  for (const [, token = ''] of text.matchAll(TOKEN)) {
    const top = open.at(-1)
    if (token === '(') open.push({ kind: '', numbers: [], within: [] })
    else if (token === ')') {
      if (!top) return null
      open.pop()
      const [a = 0, b = 0, c = 0, d = 0] = top.numbers
      const zone: Zone = { kind: top.kind, corners: [a, b, c, d], within: top.within }
      const outer = open.at(-1)
      if (!outer) return zone
      outer.within.push(zone)
    } else if (!top) return null
    else if (token.startsWith('"')) top.within.push(unescaped(token.slice(1, -1)))
    else if (/^-?\d+$/.test(token)) top.numbers.push(Number(token))
    else top.kind = token
  }
  return null
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_all, letter: string) => ESCAPES[letter] ?? letter)
}
