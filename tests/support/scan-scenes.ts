import { inverted, mapped, squareToQuad, type Homography, type Quad } from '../../shared/domain/homography.ts'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { Rgba } from '../../renderer/imaging/edit/rgba.ts'
import { seededRandom } from './seeded-random.ts'

// Pictures as a careless hand scans them: skewed, on a table, as an opening, with the other side shining through. What
// was done to them is known, so that what is found can be compared with it.

export function blank({ width, height }: PixelSize, level = 255): Rgba {
  const data = new Uint8ClampedArray(width * height * 4).fill(level)
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { width, height, data }
}

/** A page with lines of words: rectangles as high as letters, with gaps as between words. */
export function textPage(size: PixelSize, seed = 1): Rgba {
  const picture = blank(size, 238)
  const random = seededRandom(seed)
  const unit = Math.max(2, Math.round(size.width / 120))
  for (let y = unit * 10; y < size.height - unit * 10; y += unit * 3)
    for (let x = unit * 12; x < size.width - unit * 16; x += unit) {
      const length = Math.round(unit * (1 + random() * 4))
      for (let letter = 0; letter < length - unit / 2; letter += unit / 2)
        darken(picture, { x: x + letter, y: y + Math.round(random() * unit * 0.4), w: unit / 3, h: unit * 1.2 }, 40)
      x += length
    }
  return picture
}

function darken(picture: Rgba, box: { x: number; y: number; w: number; h: number }, level: number): void {
  for (let y = Math.floor(box.y); y < box.y + box.h; y += 1)
    for (let x = Math.floor(box.x); x < box.x + box.w; x += 1)
      picture.data.fill(level, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3)
}

/** The picture drawn into a scene so that its corners lie at the quad (fractions of the scene); mixed from four pixels. */
export function drawInto(scene: Rgba, picture: Rgba, quad: Quad): Rgba {
  const back: Homography = inverted(squareToQuad(quad))
  for (let y = 0; y < scene.height; y += 1)
    for (let x = 0; x < scene.width; x += 1) {
      const at = mapped(back, { x: (x + 0.5) / scene.width, y: (y + 0.5) / scene.height })
      if (at.x >= 0 && at.y >= 0 && at.x < 1 && at.y < 1) mix(scene, (y * scene.width + x) * 4, { picture, at })
    }
  return scene
}

function mix(scene: Rgba, to: number, { picture, at }: { picture: Rgba; at: { x: number; y: number } }): void {
  const fx = Math.max(0, at.x * picture.width - 0.5)
  const fy = Math.max(0, at.y * picture.height - 0.5)
  const [x, y] = [Math.floor(fx), Math.floor(fy)]
  const x1 = Math.min(picture.width - 1, x + 1)
  const y1 = Math.min(picture.height - 1, y + 1)
  for (let channel = 0; channel < 3; channel += 1) {
    const of = (px: number, py: number): number => picture.data[(py * picture.width + px) * 4 + channel] ?? 0
    const upper = of(x, y) * (1 - (fx - x)) + of(x1, y) * (fx - x)
    const lower = of(x, y1) * (1 - (fx - x)) + of(x1, y1) * (fx - x)
    scene.data[to + channel] = upper * (1 - (fy - y)) + lower * (fy - y)
  }
}

/** Noise over a plain colour: a table, the bed of a scanner. */
export function table(size: PixelSize, colour: readonly [number, number, number], seed = 3): Rgba {
  const scene = blank(size)
  const random = seededRandom(seed)
  for (let at = 0; at < scene.data.length; at += 4) {
    const grain = (random() - 0.5) * 16
    colour.forEach((level, channel) => (scene.data[at + channel] = level + grain))
  }
  return scene
}

/** The corners of a picture of that size turned clockwise by degrees in the middle of a scene. */
export function turnedQuad(picture: PixelSize, scene: PixelSize, degrees: number): Quad {
  const a = (degrees * Math.PI) / 180
  const corner = (right: number, down: number) => {
    const [dx, dy] = [(right * picture.width) / 2, (down * picture.height) / 2]
    const x = scene.width / 2 + dx * Math.cos(a) - dy * Math.sin(a)
    const y = scene.height / 2 + dx * Math.sin(a) + dy * Math.cos(a)
    return { x: x / scene.width, y: y / scene.height }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** The picture turned clockwise on paper of its own colour. */
export function turnedScan(picture: Rgba, degrees: number, level = 240): Rgba {
  return drawInto(blank(picture, level), picture, turnedQuad(picture, picture, degrees))
}

/** Two pages side by side, `gutter` of the width for the left one, with a shadow of so many levels between them. */
export function opening(left: Rgba, right: Rgba, { gutter, shadow }: { gutter: number; shadow: number }): Rgba {
  const height = Math.max(left.height, right.height)
  const scene = blank({ width: Math.round(left.width / gutter), height }, 240)
  const corners = (from: number, to: number): Quad => [
    { x: from, y: 0 },
    { x: to, y: 0 },
    { x: to, y: 1 },
    { x: from, y: 1 },
  ]
  drawInto(scene, left, corners(0, gutter))
  drawInto(scene, right, corners(gutter, 1))
  const wide = scene.width * 0.008
  for (let y = 0; y < height; y += 1)
    for (let x = Math.floor(gutter * scene.width - 4 * wide); x < gutter * scene.width + 4 * wide; x += 1) {
      const by = shadow * Math.exp(-(((x + 0.5 - gutter * scene.width) / wide) ** 2))
      for (let at = (y * scene.width + x) * 4, end = at + 3; at < end; at += 1)
        scene.data[at] = (scene.data[at] ?? 0) - by
    }
  return scene
}

/** The front of a leaf with its back shining through, mirrored, at a part of its darkness. */
export function shiningThrough(front: Rgba, back: Rgba, part: number): Rgba {
  const data = new Uint8ClampedArray(front.data)
  for (let y = 0; y < front.height; y += 1)
    for (let x = 0; x < front.width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (y * front.width + x) * 4 + channel
        const other = back.data[((y % back.height) * back.width + Math.max(0, back.width - 1 - x)) * 4 + channel] ?? 255
        data[at] = (data[at] ?? 0) * (1 - part * (1 - other / 255))
      }
  return { width: front.width, height: front.height, data }
}

type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** Puts a photograph into a page, in pixels: tones that go from one side to the other, with grain. */
export function photograph(page: Rgba, { x, y, w, h }: Area, seed = 7): Rgba {
  const random = seededRandom(seed)
  for (let row = y; row < y + h; row += 1)
    for (let column = x; column < x + w; column += 1) {
      const tone = 40 + (110 * (column - x)) / w + 20 * Math.sin((9 * (row - y)) / h) + (random() - 0.5) * 30
      const at = (row * page.width + column) * 4
      page.data.fill(tone, at, at + 3)
    }
  return page
}

/** Puts a round seal on a page, in pixels: two rings and a sign in their middle, through which the page is seen. */
export function seal(page: Rgba, { x, y, w, h }: Area, colour: readonly [number, number, number]): Rgba {
  for (let row = y; row < y + h; row += 1)
    for (let column = x; column < x + w; column += 1) {
      const from = Math.hypot((column - x) / (w / 2) - 1, (row - y) / (h / 2) - 1)
      if (!(from < 1 && from > 0.9) && !(from < 0.62 && from > 0.56) && from > 0.2) continue
      colour.forEach((level, channel) => {
        const at = (row * page.width + column) * 4 + channel
        page.data[at] = Math.min(page.data[at] ?? 0, level)
      })
    }
  return page
}

/** Rules lines on a page, in pixels, across at `rows` and down at `columns`, each from the first to the last of the others. */
export function ruled(page: Rgba, rows: readonly number[], columns: readonly number[]): Rgba {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)]
  for (const y of rows) darken(page, { x: left, y, w: right - left + 2, h: 2 }, 50)
  for (const x of columns) darken(page, { x, y: top, w: 2, h: bottom - top + 2 }, 50)
  return page
}

/** White again, for something else to be put there. */
export function cleared(page: Rgba, area: Area): Rgba {
  darken(page, area, 238)
  return page
}
