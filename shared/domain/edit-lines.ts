import { assertNever } from './assert-never.ts'
import { boxAround } from './boxes.ts'
import { editWords, type WordEdit } from './edit-words.ts'
import type { Box } from './geometry.ts'
import { identified, type IdentifiedLine } from './identified-lines.ts'
import { idFrom, type LineId, type NewId } from './ids.ts'
import type { LineLayers } from './layer.ts'
import { joinLayers, keepPassages, withLayers } from './line-layers.ts'
import type { Line, Word } from './reading.ts'
import { boundsOf, type PagePoint, type Shape } from './shape.ts'
import { splitLine, textPlaceAt } from './split-line.ts'

/** One act of a person on the lines of a page. Whatever it touches is a person's from then on. */
export type LineEdit =
  /** The lines are right as they stand: their words are certain. */
  | { readonly kind: 'confirm'; readonly lines: readonly LineId[] }
  /** `at`: a place in the text (UTF-16), or a point of the page. */
  | { readonly kind: 'split'; readonly line: LineId; readonly at: number | PagePoint }
  /** They become one in the place of the first, in reading order; a single one becomes one with the next. */
  | { readonly kind: 'merge'; readonly lines: readonly LineId[] }
  | { readonly kind: 'remove'; readonly lines: readonly LineId[] }
  /** One place on or back in the reading order. */
  | { readonly kind: 'move'; readonly line: LineId; readonly by: 1 | -1 }
  /** A new line, without text yet. */
  | { readonly kind: 'add'; readonly shape: Shape }
  | { readonly kind: 'reshape'; readonly line: LineId; readonly shape: Shape }
  /** The line as it once was; one that is gone comes back where it stood in the picture. */
  | { readonly kind: 'restore'; readonly line: Line; readonly id: LineId }
  | { readonly kind: 'word'; readonly line: LineId; readonly edit: WordEdit }
  /** What stands beside its text; the text stays whose it was. */
  | { readonly kind: 'layers'; readonly line: LineId; readonly layers: LineLayers }

/** The lines after an act; null where it changes nothing. Lines keep their ids, new ones get one from `newId`. */
export function editLines(of: readonly Line[], edit: LineEdit, newId: NewId): readonly IdentifiedLine[] | null {
  const lines = identified(of)
  switch (edit.kind) {
    case 'confirm':
      return changed(lines, edit.lines, (line) => [confirmed(line)])
    case 'split':
      return changed(lines, [edit.line], (line) => {
        const at = typeof edit.at === 'number' ? edit.at : textPlaceAt(line, edit.at)
        const parts = splitLine(line, at)
        return parts && [{ ...parts[0], id: line.id }, named(parts[1], newId)]
      })
    case 'merge':
      return merged(lines, edit.lines)
    case 'remove':
      return kept(
        lines,
        changed(lines, edit.lines, () => []),
      )
    case 'move':
      return kept(lines, moved(lines, edit.line, edit.by))
    case 'add':
      return placed(lines, named(drawn(edit.shape), newId))
    case 'reshape':
      return changed(lines, [edit.line], (line) => [{ ...reshaped(line, edit.shape), id: line.id }])
    case 'restore':
      return restored(lines, { ...edit.line, id: edit.id, by: 'person' })
    case 'word':
      return changed(lines, [edit.line], (line) => {
        const next = editWords(line, edit.edit)
        return next && [{ ...next, id: line.id }]
      })
    case 'layers':
      return changed(lines, [edit.line], (line) => [withLayers(line, edit.layers)])
    default:
      return assertNever(edit)
  }
}

function named(line: Line, newId: NewId): IdentifiedLine {
  return { ...line, id: idFrom<LineId>(`l-${newId<LineId>()}`) }
}

/** The lines with some of them replaced; null where none was, or all stayed. */
function changed(
  lines: readonly IdentifiedLine[],
  ids: readonly LineId[],
  replace: (line: IdentifiedLine) => readonly IdentifiedLine[] | null,
): readonly IdentifiedLine[] | null {
  const wanted = new Set(ids)
  const next = lines.map((line) => (wanted.has(line.id) ? replace(line) : null))
  return next.some((now) => now !== null) ? next.flatMap((now, index) => now ?? lines.slice(index, index + 1)) : null
}

/** The line as a person vouches for it: no word of it is in doubt any more. */
export function confirmed<L extends Line>(line: L): L {
  return { ...line, words: line.words.map((word) => ({ ...word, confidence: 1 })), by: 'person' }
}

/** A translation of several lines stays with those that are left. */
function kept(
  before: readonly IdentifiedLine[],
  after: readonly IdentifiedLine[] | null,
): readonly IdentifiedLine[] | null {
  return after && keepPassages(before, after)
}

function merged(lines: readonly IdentifiedLine[], ids: readonly LineId[]): readonly IdentifiedLine[] | null {
  const wanted = new Set(ids)
  const chosen = lines.filter((line) => wanted.has(line.id))
  const [first] = chosen
  if (!first) return null
  const next = lines[lines.indexOf(first) + 1]
  const parts = chosen.length > 1 ? chosen : next ? [first, next] : []
  if (parts.length < 2) return null
  const one: IdentifiedLine = { ...parts.slice(1).reduce<Line>(mergeLines, first), id: first.id }
  return lines.flatMap((line) => (line === first ? [one] : parts.includes(line) ? [] : [line]))
}

/** Two lines as one: the second's text follows after a space, its words and its part of the page with it. */
export function mergeLines(one: Line, next: Line): Line {
  const { outline: _outline, baseline: _baseline, normal: _normal, layers: _layers, ...kept } = one
  const layers = joinLayers(one.layers, next.layers)
  const join = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ')
  return {
    ...kept,
    text: join([one.text, next.text]),
    box: boxAround([one.box, next.box]),
    words: [...one.words, ...next.words],
    ...(one.baseline && next.baseline ? { baseline: [...one.baseline, ...next.baseline] } : {}),
    ...(one.normal !== undefined && next.normal !== undefined ? { normal: join([one.normal, next.normal]) } : {}),
    ...(layers ? { layers } : {}),
    by: 'person',
  }
}

function moved(lines: readonly IdentifiedLine[], id: LineId, by: 1 | -1): readonly IdentifiedLine[] | null {
  const from = lines.findIndex((line) => line.id === id)
  const line = lines[from]
  const to = from + by
  if (!line || to < 0 || to >= lines.length) return null
  return lines.toSpliced(from, 1).toSpliced(to, 0, { ...line, by: 'person' })
}

function drawn(shape: Shape): Line {
  return { text: '', box: boundsOf(shape), words: [], by: 'person', ...outlineOf(shape) }
}

function outlineOf(shape: Shape) {
  return shape.kind === 'polygon' ? { outline: shape.points } : {}
}

/** A line moved takes its words and baseline along; one that grew or shrank leaves them where the ink is. */
function reshaped(line: Line, shape: Shape): Line {
  const box = boundsOf(shape)
  const { outline: _gone, ...kept } = line
  const next: Line = { ...kept, box, ...outlineOf(shape), by: 'person' }
  const by = line.box && sameSize(line.box, box) ? { x: box.x - line.box.x, y: box.y - line.box.y } : null
  if (!by) return next
  const shifted = ({ x, y }: PagePoint): PagePoint => ({ x: x + by.x, y: y + by.y })
  return {
    ...next,
    words: line.words.map((word): Word => ({ ...word, box: { ...word.box, ...shifted(word.box) } })),
    ...(line.baseline ? { baseline: line.baseline.map(shifted) } : {}),
  }
}

function sameSize(one: Box, other: Box): boolean {
  return Math.abs(one.w - other.w) < 1e-9 && Math.abs(one.h - other.h) < 1e-9
}

function restored(lines: readonly IdentifiedLine[], line: IdentifiedLine): readonly IdentifiedLine[] {
  return changed(lines, [line.id], () => [line]) ?? placed(lines, line)
}

/** A line set among the others where it stands in the picture: after the lowest that is above it in its column. */
function placed(lines: readonly IdentifiedLine[], line: IdentifiedLine): readonly IdentifiedLine[] {
  const { box } = line
  if (!box) return [...lines, line]
  const middle = box.y + box.h / 2
  const inColumn = lines.flatMap((other, index) =>
    other.box && sharesColumn(other.box, box) ? [{ ...other.box, index }] : [],
  )
  const above = inColumn.filter((other) => other.y + other.h / 2 <= middle).sort((a, b) => b.y - a.y)[0]
  const below = inColumn.filter((other) => other.y + other.h / 2 > middle).sort((a, b) => a.y - b.y)[0]
  return lines.toSpliced(above ? above.index + 1 : (below?.index ?? lines.length), 0, line)
}

function sharesColumn(one: Box, other: Box): boolean {
  return Math.min(one.x + one.w, other.x + other.w) > Math.max(one.x, other.x)
}
