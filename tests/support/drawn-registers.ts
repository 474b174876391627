import type { Grey } from '../../renderer/imaging/find/ink.ts'
import { seededRandom } from './seeded-random.ts'

/** How a page was scanned: shifts in fractions of the sides, degrees clockwise. */
export interface Scanned {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly scale: number
  /** By so much of the height its middle lies lower than its sides, as a page does that is held by its spine. */
  readonly bow?: number
}

/** A register as it is drawn for tests: a heading, ruled columns and rows, and what hands wrote in them. */
export interface DrawnRegister {
  readonly width: number
  readonly height: number
  /** Fractions of the width at which columns are parted, first and last edge among them. */
  readonly columns: readonly number[]
  readonly top: number
  readonly bottom: number
  readonly rows: number
  /** What is printed is the same of one seed, what is written of another. */
  readonly print: number
  readonly written: number
  /** Cells left empty, as 'row column'. */
  readonly empty?: ReadonlySet<string>
  readonly ruled?: 'all' | 'columns' | 'frame'
  readonly scanned?: Scanned
}

/** A page of a register of many rows and four columns. */
export const LONG_BOOK: DrawnRegister = {
  width: 1000,
  height: 1400,
  columns: [0.08, 0.16, 0.48, 0.68, 0.92],
  top: 0.16,
  bottom: 0.88,
  rows: 22,
  print: 5,
  written: 11,
}

/** A small one of few rows and two columns. */
export const SHORT_BOOK: DrawnRegister = {
  width: 700,
  height: 900,
  columns: [0.1, 0.5, 0.9],
  top: 0.2,
  bottom: 0.8,
  rows: 6,
  print: 5,
  written: 11,
}

const PAPER = 226

/** Draws it as a scan; where a point of the unmoved page comes to lie is told by `scannedPoint`. */
export function drawnRegister(register: DrawnRegister): Grey {
  const straight = straightRegister(register)
  return register.scanned ? scannedPage(straight, register.scanned, register.written) : straight
}

/** Where a point (fractions of the page) lies once it was scanned so. */
export function scannedPoint(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
  { angle, scale, x: dx, y: dy, bow = 0 }: Scanned,
): { readonly x: number; readonly y: number } {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180) * scale, Math.cos((angle * Math.PI) / 180) * scale]
  const [px, py] = [(x - 0.5) * width, (y + bowAt(x, bow) - 0.5) * height]
  return { x: (px * cosine - py * sine) / width + 0.5 + dx, y: (px * sine + py * cosine) / height + 0.5 + dy }
}

function bowAt(x: number, bow: number): number {
  return bow * 4 * x * (1 - x)
}

function straightRegister(register: DrawnRegister): Grey {
  const { width, height, columns, top, bottom, rows, ruled = 'all' } = register
  const page = { width, height, data: new Uint8Array(width * height).fill(PAPER) }
  const print = seededRandom(register.print)
  const hand = seededRandom(register.written)
  const [y0, y1] = [Math.round(top * height), Math.round(bottom * height)]
  // The heading, a head above each column, and a line below the table.
  scribble(page, { left: width * 0.3, top: height * 0.03, right: width * 0.7, bottom: height * 0.05, thick: 3 }, print)
  const edges = columns.map((at) => Math.round(at * width))
  edges.slice(1).forEach((right, index) => {
    const left = edges[index] ?? 0
    const text = { left: left + 8, right: left + (right - left) * (0.5 + 0.4 * print()), thick: 2 }
    scribble(page, { ...text, top: y0 - height * 0.025, bottom: y0 - height * 0.012 }, print)
  })
  scribble(page, { left: width * 0.1, top: y1 + 14, right: width * 0.35, bottom: y1 + 30, thick: 2 }, print)
  const height1 = (y1 - y0) / rows
  if (ruled !== 'frame') for (const at of edges) fill(page, [at, y0 - height * 0.03, at + 2, y1])
  for (let row = 0; row <= rows; row += 1) {
    if (ruled !== 'all' && row > 0 && row < rows) continue
    const y = Math.round(y0 + row * height1)
    fill(page, [edges[0] ?? 0, y, edges.at(-1) ?? width, y + 2])
  }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column + 1 < edges.length; column += 1) {
      if (register.empty?.has(`${row} ${column}`)) continue
      const [left, right] = [edges[column] ?? 0, edges[column + 1] ?? 0]
      const room = right - left
      scribble(
        page,
        {
          left: left + room * 0.08,
          right: left + room * (0.4 + 0.5 * hand()),
          top: y0 + (row + 0.25) * height1,
          bottom: y0 + (row + 0.8) * height1,
          thick: 2,
        },
        hand,
      )
    }
  return page
}

interface Stroke {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly thick: number
}

/** Strokes up and down, as letters are. */
function scribble(page: Grey, { left, top, right, bottom, thick }: Stroke, random: () => number): void {
  let [x, y] = [left, (top + bottom) / 2]
  while (x < right) {
    const next = top + random() * (bottom - top)
    const step = 2 + random() * 5
    const count = Math.ceil(Math.abs(next - y) + step)
    for (let at = 0; at <= count; at += 1) {
      const px = x + (step * at) / count
      const py = y + ((next - y) * at) / count
      fill(page, [px, py, px + thick, py + thick])
    }
    if (random() < 0.18) x += 8
    ;[x, y] = [x + step, next]
  }
}

type Rect = readonly [left: number, top: number, right: number, bottom: number]

function fill({ width, height, data }: Grey, [left, top, right, bottom]: Rect): void {
  const [x0, x1] = [Math.max(0, Math.round(left)), Math.min(width, Math.round(right))]
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y += 1)
    data.fill(60, y * width + x0, y * width + Math.max(x0, x1))
}

/** The page elsewhere on the glass, with the noise of a scanner and a shadow to one side. */
function scannedPage(page: Grey, scanned: Scanned, seed: number): Grey {
  const { width, height } = page
  const noise = seededRandom(seed + 7)
  const data = new Uint8Array(width * height)
  const back = { sine: Math.sin((-scanned.angle * Math.PI) / 180), cosine: Math.cos((-scanned.angle * Math.PI) / 180) }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const px = (x - width / 2 - scanned.x * width) / scanned.scale
      const py = (y - height / 2 - scanned.y * height) / scanned.scale
      const at = { x: px * back.cosine - py * back.sine + width / 2, y: px * back.sine + py * back.cosine + height / 2 }
      const seen = greyAt(page, at.x, at.y - bowAt(at.x / width, scanned.bow ?? 0) * height)
      data[y * width + x] = Math.max(0, Math.min(255, seen - 18 * (x / width) + (noise() - 0.5) * 24))
    }
  return { width, height, data }
}

function greyAt({ width, height, data }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return PAPER
  const at = top * width + left
  const [u, v] = [x - left, y - top]
  const upper = (data[at] ?? 0) * (1 - u) + (data[at + 1] ?? 0) * u
  const lower = (data[at + width] ?? 0) * (1 - u) + (data[at + width + 1] ?? 0) * u
  return upper * (1 - v) + lower * v
}
