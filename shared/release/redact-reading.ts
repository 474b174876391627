import type { Box } from '../domain/geometry.ts'
import { passageHeads, withLayers } from '../domain/line-layers.ts'
import { meanConfidence, type Line, type Reading, type Word } from '../domain/reading.ts'
import { boundsOf, isInShape, type Shape } from '../domain/shape.ts'
import { wordSpans, type WordSpan } from '../domain/word-spans.ts'

/** Of a word's box, what may lie under an area that was drawn around its neighbours: a share of each side. */
const EDGE = 0.15
/** Points looked at in each direction of a box. */
const POINTS = 6

/**
 * A reading without what stands in areas of its page that are withheld: words that an area meets go; a line of which nobody
 * knows where its letters stand goes as a whole where it may be meant. What stands beside a line goes with any of its words,
 * and a translation of several lines with a word of any of them. What came from a file is no longer that file's.
 */
export function redactedReading(reading: Reading, areas: readonly Shape[]): Reading {
  if (areas.length === 0) return reading
  const left = reading.lines.map((line) => redactedLine(line, areas))
  const lines = withoutLayers(reading.lines, left).flatMap((line) => line ?? [])
  const { source: _file, ...rest } = reading
  return { ...rest, lines, confidence: reading.confidence === null ? null : meanConfidence(lines) }
}

/** The lines that are left; nobody knows for which words a reading or a translation stands. */
function withoutLayers(before: readonly Line[], left: readonly (Line | null)[]): readonly (Line | null)[] {
  const heads = passageHeads(before)
  const touched = new Set(heads.filter((_, index) => left[index] !== before[index]))
  return left.map((line, index) => {
    if (!line?.layers || !touched.has(heads[index] ?? -1)) return line
    const { transliteration } = line.layers
    return withLayers(line, line === before[index] && transliteration !== undefined ? { transliteration } : undefined)
  })
}

function redactedLine(line: Line, areas: readonly Shape[]): Line | null {
  if (line.words.length === 0) return line.box && !areas.some((area) => meets(area, line.box)) ? line : null
  const isGoing = (word: Word): boolean => areas.some((area) => meets(area, word.box))
  const going = new Set(line.words.filter(isGoing))
  if (going.size === 0) return line
  const spans = wordSpans(line)
  const words = line.words.filter((word) => !going.has(word))
  // Letters that belong to no word may be those of a word that goes.
  if (words.length === 0 || !allTold(line, spans)) return null
  const { normal: _normal, ...rest } = line
  return { ...rest, text: textWithout(line.text, spans.filter(({ word }) => going.has(word))), words }
}

function textWithout(text: string, spans: readonly WordSpan[]): string {
  const cut = spans.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return cut.replaceAll(/\s+/gu, ' ').trim()
}

/** Whether every letter of the line belongs to one of its words, and every word to the text. */
function allTold(line: Line, spans: readonly WordSpan[]): boolean {
  const letters = (text: string): number => text.replaceAll(/\s/gu, '').length
  return (
    spans.length === line.words.length &&
    letters(line.text) === line.words.reduce((sum, { text }) => sum + letters(text), 0)
  )
}

/** Whether an area has a part of a box, its edges aside. */
function meets(area: Shape, box: Box | null): boolean {
  if (!box) return false
  const inner = { x: box.x + box.w * EDGE, y: box.y + box.h * EDGE, w: box.w * (1 - 2 * EDGE), h: box.h * (1 - 2 * EDGE) }
  const bounds = boundsOf(area)
  const apart =
    bounds.x > inner.x + inner.w ||
    bounds.x + bounds.w < inner.x ||
    bounds.y > inner.y + inner.h ||
    bounds.y + bounds.h < inner.y
  if (apart) return false
  if (area.kind === 'rectangle') return true
  const steps = Array.from({ length: POINTS }, (_, index) => index / (POINTS - 1))
  const isWithin = steps.some((down) =>
    steps.some((across) => isInShape(area, { x: inner.x + inner.w * across, y: inner.y + inner.h * down })),
  )
  return isWithin || area.points.some((point) => isInShape({ kind: 'rectangle', box: inner }, point))
}
