import { bent, type Bend } from '../../../shared/domain/forms/bend.ts'
import { rowsBetween, rowsOfWriting, type SeenLines } from '../../../shared/domain/forms/find-rows.ts'
import {
  cellBox,
  evenRows,
  fieldAreas,
  WHOLE_PAGE,
  type Form,
  type RowSpan,
} from '../../../shared/domain/forms/form.ts'
import { withRowsByHand, type RowsByHand } from '../../../shared/domain/forms/rows-by-hand.ts'
import { mapped, type Homography } from '../../../shared/domain/homography.ts'
import { boxFromPixels, type Box } from '../../../shared/domain/geometry.ts'
import { inkOf, type Grey } from '../find/ink.ts'
import { linesAcross } from '../find/ruled-lines.ts'
import { fitForm, fitLaid, type FoundFit } from './fit-form.ts'
import { inkForForms, ruledIn, ruledOf, unpacked } from './marks.ts'

/** What of a form is needed to find it on a page. */
export type FormShape = Pick<Form, 'kind' | 'fields' | 'band' | 'marks' | 'sample'>

/** What was seen of a form on a page. */
export interface SeenForm {
  /** From fractions of the sample to fractions of the page, both as they are seen. */
  readonly map: Homography
  readonly certainty: number
  /** How the page is bent; absent where it is flat. */
  readonly bend?: Bend
  readonly rows: readonly SeenRow[]
}

/** A row, and how much of each of its cells is ink (0 to 1), in the order of the fields. */
export interface SeenRow extends RowSpan {
  readonly ink: readonly number[]
  /** Around what is written in each of them, in fractions of the sample; null where nothing is. */
  readonly boxes: readonly (Box | null)[]
}

/** Pixels of the longer side of the page as it is laid straight, no more than it has: rows and ink are told on it. */
const SIDE = 1600

/** What is known of a page before it is looked at. */
export interface KnownOfPage {
  /** Where the form lies; null where that is to be found. */
  readonly laid: Homography | null
  /** What a person said of its rows; null where nothing. */
  readonly byHand?: RowsByHand | null
}

/** Lays a form over a page as it is seen, and finds its rows. */
export function lookAtForm(page: Grey, form: FormShape, { laid, byHand }: KnownOfPage): SeenForm | null {
  const fit = fitOf(page, form, laid)
  if (!fit) return null
  const { ink, ruled } = laidStraight(page, form, fit)
  const found = form.kind === 'form' ? [WHOLE_PAGE] : rowsOf(form, { ink, ruled })
  const rows = byHand ? withRowsByHand(found, byHand) : found
  return {
    ...fit,
    rows: rows.map((row) => {
      const written = form.fields.map((each) => writtenIn(cellBox(form, each, row), { ink, ruled }))
      return { ...row, ink: written.map(({ part }) => part), boxes: written.map(({ box }) => box) }
    }),
  }
}

function fitOf(page: Grey, form: FormShape, laid: Homography | null): FoundFit | null {
  const marks = form.marks && unpacked(form.marks)
  if (laid) return marks ? fitLaid(marks, inkForForms(page), laid) : { map: laid, certainty: 1 }
  return marks ? fitForm(marks, maskOf(marks, form), inkForForms(page)) : null
}

/** Where the form says what a page has: everywhere but in its fields, and on ruled lines also there. */
function maskOf(marks: Grey, form: FormShape): Grey {
  const data = new Uint8Array(marks.data.length).fill(1)
  for (const area of form.fields.flatMap((field) => fieldAreas(form, field))) {
    const { left, top, right, bottom } = pixelsOf(area, marks)
    for (let y = top; y < bottom; y += 1) data.fill(0, y * marks.width + left, y * marks.width + right)
  }
  for (let at = marks.data.indexOf(1); at >= 0; at = marks.data.indexOf(1, at + 1))
    data.fill(1, Math.max(0, at - 2), at + 3)
  return { ...marks, data }
}

interface Straight {
  readonly ink: Grey
  /** Its ruled lines. */
  readonly ruled: Uint8Array
}

/** The page as the sample lies: its ink, and which of that is ruled lines. */
function laidStraight(page: Grey, { sample }: FormShape, { map, bend }: FoundFit): Straight {
  const side = Math.min(SIDE, Math.max(page.width, page.height))
  const scale = side / Math.max(sample.size.width, sample.size.height)
  const width = Math.max(1, Math.round(sample.size.width * scale))
  const height = Math.max(1, Math.round(sample.size.height * scale))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = mapped(map, bent({ x: (x + 0.5) / width, y: (y + 0.5) / height }, bend))
      data[y * width + x] = greyAt(page, at.x * page.width - 0.5, at.y * page.height - 0.5)
    }
  const straight = { width, height, data }
  const ink = { width, height, data: inkOf(straight) }
  return { ink, ruled: widened(ruledOf(ink), ink) }
}

function greyAt({ width, height, data }: Grey, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)))
  const [u, v] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))]
  const at = top * width + left
  const upper = (data[at] ?? 255) * (1 - u) + (data[at + 1] ?? 255) * u
  const lower = (data[at + width] ?? 255) * (1 - u) + (data[at + width + 1] ?? 255) * u
  return upper * (1 - v) + lower * v
}

/** Lines with the pixel above, below and beside them, which are their edges. */
function widened(ruled: Uint8Array, { width }: Grey): Uint8Array {
  const out = ruled.slice()
  for (let at = ruled.indexOf(1); at >= 0; at = ruled.indexOf(1, at + 1))
    for (const near of [at - width, at + width, at - 1, at + 1]) if (near >= 0 && near < out.length) out[near] = 1
  return out
}

function rowsOf(form: FormShape, straight: Straight): readonly RowSpan[] {
  const { band } = form
  if (band.rule === 'count') return evenRows(band)
  const { left, right } = acrossOf(form, straight.ink)
  if (band.rule === 'lines') return rowsBetween({ ...band, lines: linesSeen(straight.ink, { left, right }) })
  return rowsOfWriting({ ...band, ink: profileOf(straight, { band, left, right }) })
}

interface Span {
  readonly left: number
  readonly right: number
}

/** The columns together. */
function acrossOf({ fields }: FormShape, { width }: Grey): Span {
  return {
    left: Math.max(0, Math.round(Math.min(...fields.map(({ box }) => box.x)) * width)),
    right: Math.min(width, Math.round(Math.max(...fields.map(({ box }) => box.x + box.w)) * width)),
  }
}

/** A line goes over so large a part of the columns. */
const OVER = 0.4
/** A piece of one is at least so large a part of them. */
const PIECE = 0.04

function linesSeen(ink: Grey, { left, right }: Span): SeenLines['lines'] {
  const pieces = linesAcross(ink, Math.max(12, Math.round(PIECE * (right - left))), ruledIn(ink))
  const found: { from: number; to: number; share: number }[] = []
  for (let y = 0; y < ink.height; y += 1) {
    let count = 0
    for (let at = y * ink.width + left; at < y * ink.width + right; at += 1) count += pieces[at] ?? 0
    const share = count / Math.max(1, right - left)
    if (share < OVER) continue
    const last = found.at(-1)
    if (last && y - last.to <= 3) {
      last.to = y
      last.share = Math.max(last.share, share)
    } else found.push({ from: y, to: y, share })
  }
  return found.map(({ from, to, share }) => ({ at: ((from + to) / 2 + 0.5) / ink.height, share }))
}

function profileOf(
  { ink, ruled }: Straight,
  { band, left, right }: Span & { readonly band: Form['band'] },
): readonly number[] {
  const from = Math.round(band.top * ink.height)
  const to = Math.max(from + 1, Math.round(band.bottom * ink.height))
  const counts = Array.from({ length: to - from }, (_, y) => {
    let count = 0
    for (let at = (from + y) * ink.width + left; at < (from + y) * ink.width + right; at += 1)
      if (ink.data[at] === 1 && ruled[at] !== 1) count += 1
    return count / Math.max(1, right - left)
  })
  return counts.map((_, y) => {
    const around = counts.slice(Math.max(0, y - 3), y + 4)
    return around.reduce((sum, each) => sum + each, 0) / around.length
  })
}

/** What is written beside its edge may belong to the next cell. */
const INSET = 0.07

/** What is written in a cell, without ruled lines and specks: the part of its inside that is ink, and the box around it. */
function writtenIn(cell: Box, { ink, ruled }: Straight): { readonly part: number; readonly box: Box | null } {
  const { left, top, right, bottom } = pixelsOf(inner(cell), ink)
  const isInk = (at: number): boolean => ink.data[at] === 1 && ruled[at] !== 1
  let count = 0
  const found = { x0: right, y0: bottom, x1: left, y1: top }
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const at = y * ink.width + x
      if (!isInk(at)) continue
      const around = [at - 1, at + 1, at - ink.width, at + ink.width].filter(isInk).length
      if (around < 2) continue
      count += 1
      found.x0 = Math.min(found.x0, x)
      found.x1 = Math.max(found.x1, x + 1)
      found.y0 = Math.min(found.y0, y)
      found.y1 = Math.max(found.y1, y + 1)
    }
  const part = count / Math.max(1, (right - left) * (bottom - top))
  return { part, box: count === 0 ? null : boxFromPixels(found, ink) }
}

function inner({ x, y, w, h }: Box): Box {
  return { x: x + w * INSET, y: y + h * INSET, w: w * (1 - 2 * INSET), h: h * (1 - 2 * INSET) }
}

function pixelsOf({ x, y, w, h }: Box, { width, height }: Grey) {
  return {
    left: Math.max(0, Math.round(x * width)),
    top: Math.max(0, Math.round(y * height)),
    right: Math.min(width, Math.round((x + w) * width)),
    bottom: Math.min(height, Math.round((y + h) * height)),
  }
}
