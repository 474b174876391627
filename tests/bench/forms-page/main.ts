import type { Grey } from '../../../renderer/imaging/find/ink.ts'
import { lookAtForm, type FormShape } from '../../../renderer/imaging/forms/look-at-form.ts'
import { marksOf, packed } from '../../../renderer/imaging/forms/marks.ts'
import type { FormField } from '../../../shared/domain/forms/form.ts'
import { mapped } from '../../../shared/domain/homography.ts'
import { idFrom, type FormFieldId } from '../../../shared/domain/ids.ts'
import { drawnRegister, scannedPoint, type DrawnRegister, type Scanned } from '../../support/drawn-registers.ts'
import { seededRandom } from '../../support/seeded-random.ts'

/** One page laid under a form: how far its corners are off, in thousandths of the longer side, and how sure that is. */
interface Laid {
  readonly miss: number
  readonly certainty: number
  readonly milliseconds: number
  /** Rows found, of how many. */
  readonly rows: readonly [number, number]
}

/** Pages of registers that are drawn, each scanned otherwise; and how sure it is of pages of another register. */
export function drawn(ruled: NonNullable<DrawnRegister['ruled']>, count: number) {
  const book: DrawnRegister = {
    ...{ width: 1000, height: 1400, columns: [0.08, 0.16, 0.48, 0.68, 0.92], top: 0.16, bottom: 0.88 },
    ...{ rows: 22, print: 5, written: 11, ruled },
  }
  const sample = drawnRegister(book)
  const boxes = book.columns.slice(1).map((right, index) => {
    const left = book.columns[index] ?? 0
    return { x: left, y: book.top, w: right - left, h: book.bottom - book.top }
  })
  const form = formOn(sample, boxes, {
    ...{ top: book.top, bottom: book.bottom, count: book.rows },
    rule: ruled === 'all' ? 'lines' : 'writing',
  })
  const random = seededRandom(ruled.length)
  const laid = Array.from({ length: count }, (_, index) => {
    const scanned = anyScan(random)
    const page = drawnRegister({ ...book, written: 100 + index, scanned })
    return laidOn(form, page, (point) => scannedPoint(point, page, scanned))
  })
  const others = Array.from({ length: Math.ceil(count / 4) }, (_, index) => {
    const columns = [0.06, 0.2 + 0.1 * random(), 0.5 + 0.2 * random(), 0.94]
    const page = drawnRegister({
      ...book,
      ruled: 'all',
      print: 40 + index,
      columns,
      rows: 9 + index,
      top: 0.2 + 0.1 * random(),
    })
    return lookAtForm(page, form, { laid: null })?.certainty ?? 0
  })
  return { laid, others }
}

/**
 * A form on a real scan: half of its text is taken for what is written in fields. The same page, with other writing there,
 * is scanned otherwise; and the form is laid over another scan.
 */
export async function real(
  url: string,
  other: string,
  seed: number,
): Promise<{ readonly laid: Laid; readonly other: number }> {
  const [page, next] = [await greyOf(url), await greyOf(other)]
  const boxes = [
    { x: 0.15, y: 0.25, w: 0.7, h: 0.2 },
    { x: 0.15, y: 0.5, w: 0.7, h: 0.25 },
  ]
  const form = formOn(page, boxes, null)
  const scanned = anyScan(seededRandom(seed))
  const filled = filledFrom(page, next, boxes)
  const laid = laidOn(form, moved(filled, scanned), (point) => scannedPoint(point, page, scanned))
  return { laid, other: lookAtForm(next, form, { laid: null })?.certainty ?? 0 }
}

/** Shifted by up to 3 % of the sides, turned by up to 3 degrees, up to 5 % larger or smaller. */
function anyScan(random: () => number): Scanned {
  const within = (most: number): number => most * (2 * random() - 1)
  return { x: within(0.03), y: within(0.03), angle: within(3), scale: 1 + within(0.05) }
}

function formOn(sample: Grey, boxes: readonly FormField['box'][], band: FormShape['band'] | null): FormShape {
  const fields = boxes.map((box, index): FormField => ({
    id: idFrom<FormFieldId>(`f${index}`),
    label: `${index}`,
    box,
    type: 'text',
  }))
  const shape = {
    kind: band ? ('register' as const) : ('form' as const),
    fields,
    band: band ?? { top: 0, bottom: 1, rule: 'count' as const, count: 1 },
  }
  const { width, height } = sample
  return {
    ...shape,
    marks: packed(marksOf(sample, shape)),
    sample: { pageId: idFrom(''), path: '', size: { width, height }, look: '' },
  }
}

type Place = (point: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number }

function laidOn(form: FormShape, page: Grey, place: Place): Laid {
  const begun = performance.now()
  const seen = lookAtForm(page, form, { laid: null })
  const milliseconds = performance.now() - begun
  const off = form.fields.flatMap(({ box: { x, y, w, h } }) =>
    [
      { x, y },
      { x: x + w, y },
      { x, y: y + h },
      { x: x + w, y: y + h },
    ].map((corner) => {
      const [at, to] = [seen ? mapped(seen.map, corner) : { x: 9, y: 9 }, place(corner)]
      return Math.hypot((at.x - to.x) * page.width, (at.y - to.y) * page.height)
    }),
  )
  const miss = (1000 * Math.max(...off)) / Math.max(page.width, page.height)
  return { miss, certainty: seen?.certainty ?? 0, milliseconds, rows: [seen?.rows.length ?? 0, form.band.count] }
}

async function greyOf(url: string): Promise<Grey> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob())
  const scale = Math.min(1, Math.sqrt(2.5e6 / (bitmap.width * bitmap.height)))
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)]
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0)
  return { width, height, data: grey }
}

/** The page with what another one has in the fields. */
function filledFrom(page: Grey, other: Grey, boxes: readonly FormField['box'][]): Grey {
  const data = page.data.slice()
  for (const { x, y, w, h } of boxes)
    for (let row = Math.round(y * page.height); row < (y + h) * page.height; row += 1)
      for (let column = Math.round(x * page.width); column < (x + w) * page.width; column += 1) {
        const from = Math.min(other.height - 1, Math.floor((row / page.height) * other.height)) * other.width
        data[row * page.width + column] =
          other.data[from + Math.min(other.width - 1, Math.floor((column / page.width) * other.width))] ?? 255
      }
  return { ...page, data }
}

function moved(page: Grey, { x, y, angle, scale }: Scanned): Grey {
  const { width, height } = page
  const data = new Uint8Array(width * height)
  const [sine, cosine] = [Math.sin((-angle * Math.PI) / 180), Math.cos((-angle * Math.PI) / 180)]
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [px, py] = [(column - width / 2 - x * width) / scale, (row - height / 2 - y * height) / scale]
      const [fx, fy] = [
        Math.round(px * cosine - py * sine + width / 2),
        Math.round(px * sine + py * cosine + height / 2),
      ]
      const isIn = fx >= 0 && fy >= 0 && fx < width && fy < height
      data[row * width + column] = isIn ? (page.data[fy * width + fx] ?? 230) : 230
    }
  return { width, height, data }
}

Object.assign(window, { drawn, real })
