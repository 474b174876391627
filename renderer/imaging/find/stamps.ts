import type { Box } from '../../../shared/domain/geometry.ts'
import { lumaAt, type Rgba } from '../edit/rgba.ts'
import { componentsOf, type Component } from '../prepare/components.ts'
import type { Rectangle } from '../prepare/crop.ts'

/** How far the channels of coloured ink lie apart once the paper is white, and how light its darkest may be (0 to 1). */
const COLOURED = 0.15
const LIGHTEST = 0.8
/** Other ink is darker than this. */
const DARK = 0.5
/** Degrees of hue from orange to yellow: stains, varnish, iron-gall ink and the edges of books. */
const STAIN_FROM = 15
const STAIN_TO = 80
/** Where more of the ink is coloured, the page is written in colour. */
const MOST_COLOURED = 0.5
/** Where less of the ink of a stamp is, something shines through between black letters. */
const LEAST_COLOURED = 0.25
/** Pixels around black ink that have its fringes: scanners and JPEG spread colours. */
const FRINGE = 2
/** Sides of a stamp as parts of the longer side of the page. */
const SMALLEST = 0.03
const LARGEST = 0.45
const LONGEST = 6
/** The rim of a stamp, in halves of its sides from its middle, and in how many of its directions it has ink. */
const ROUND_RIM = 0.78
const STRAIGHT_RIM = 0.86
const SECTORS = 32
const LEAST_SECTORS = 0.75

/**
 * Stamps and seals in coloured ink, in fractions of the picture: what is coloured other than stains are, lies together,
 * and has a rim all around, round or straight; so that notes by hand in blue or red are none.
 */
export function findStamps(picture: Rgba): readonly Box[] {
  const mask = inkOf(picture)
  const { width, height } = picture
  if (colouredShare(mask, { left: 0, top: 0, right: width, bottom: height }, width) > MOST_COLOURED) return []
  const longer = Math.max(width, height)
  const round = clusters(picture, mask, Math.max(2, Math.round(longer / 150)))
    .filter((cluster) => isStampSized(cluster, longer) && !touchesEdge(cluster, picture))
    .filter((cluster) => hasRim(cluster, { width, mask }))
  // Of most pages nothing is left by now.
  if (round.length === 0) return []
  const pure = withoutFringes(mask, picture)
  return round
    .filter((cluster) => colouredShare(pure, cluster, width) >= LEAST_COLOURED)
    .filter((cluster, _, all) => !all.some((other) => other !== cluster && encloses(other, cluster)))
    .map(({ left, top, right, bottom }) => ({
      x: left / width,
      y: top / height,
      w: (right - left) / width,
      h: (bottom - top) / height,
    }))
}

const COLOUR = 1
const BLACK = 2

/** COLOUR where there is coloured ink, BLACK where there is other ink. */
function inkOf({ width, height, data }: Rgba): Uint8Array {
  const [red, green, blue] = paperColour(data)
  const mask = new Uint8Array(width * height)
  for (let pixel = 0, at = 0; pixel < mask.length; pixel += 1, at += 4) {
    const r = (data[at] ?? 0) / red
    const g = (data[at + 1] ?? 0) / green
    const b = (data[at + 2] ?? 0) / blue
    const least = Math.min(r, g, b)
    if (least > LIGHTEST) continue
    if (isColoured(r, g, b)) mask[pixel] = COLOUR
    else if (least < DARK) mask[pixel] = BLACK
  }
  return mask
}

/** The mask without coloured ink next to black ink. */
function withoutFringes(mask: Uint8Array, { width, height }: Rgba): Uint8Array {
  const out = mask.slice()
  for (let at = mask.indexOf(BLACK); at >= 0; at = mask.indexOf(BLACK, at + 1)) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const [left, right] = [Math.max(0, x - FRINGE), Math.min(width - 1, x + FRINGE)]
    for (let row = Math.max(0, y - FRINGE); row <= Math.min(height - 1, y + FRINGE); row += 1)
      for (let near = row * width + left; near <= row * width + right; near += 1)
        if (out[near] === COLOUR) out[near] = 0
  }
  return out
}

/** The coloured part of the ink in a rectangle. */
function colouredShare(mask: Uint8Array, { left, top, right, bottom }: Rectangle, width: number): number {
  let [coloured, black] = [0, 0]
  for (let y = top; y < bottom; y += 1)
    for (let at = y * width + left; at < y * width + right; at += 1) {
      if (mask[at] === COLOUR) coloured += 1
      else if (mask[at] === BLACK) black += 1
    }
  return coloured / Math.max(1, coloured + black)
}

function isColoured(r: number, g: number, b: number): boolean {
  const most = Math.max(r, g, b)
  const spread = most - Math.min(r, g, b)
  if (spread < COLOURED) return false
  if (most !== r) return true
  const hue = (60 * (g - b)) / spread
  return hue < STAIN_FROM || hue > STAIN_TO
}

/** Of every fourth pixel: enough for a mean. */
const EVERY = 16

/** The mean of what is light but not the lightest: paper, not the glare on it. */
function paperColour(data: Rgba['data']): readonly [number, number, number] {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at += EVERY) {
    const luma = lumaAt(data, at)
    counts[luma] = (counts[luma] ?? 0) + 1
  }
  const [from, to] = [levelAt(counts, 0.6), levelAt(counts, 0.95)]
  let [red, green, blue, count] = [0, 0, 0, 0]
  for (let at = 0; at < data.length; at += EVERY) {
    const luma = lumaAt(data, at)
    if (luma < from || luma > to) continue
    red += data[at] ?? 0
    green += data[at + 1] ?? 0
    blue += data[at + 2] ?? 0
    count += 1
  }
  const mean = (sum: number): number => Math.max(1, sum / Math.max(1, count))
  return [mean(red), mean(green), mean(blue)]
}

function levelAt(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let below = 0
  return counts.findIndex((count) => (below += count) >= total * share)
}

/** Boxes of what lies closer than `cell` pixels, in whole pixels of the mask. */
function clusters({ width, height }: Rgba, mask: Uint8Array, cell: number): readonly Component[] {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const cells = new Uint8Array(columns * rows)
  for (let at = mask.indexOf(COLOUR); at >= 0; at = mask.indexOf(COLOUR, at + 1))
    cells[Math.floor(Math.floor(at / width) / cell) * columns + Math.floor((at % width) / cell)] = 1
  return componentsOf({ width: columns, height: rows }, cells).map((found) => ({
    left: found.left * cell,
    top: found.top * cell,
    right: Math.min(width, found.right * cell),
    bottom: Math.min(height, found.bottom * cell),
    area: found.area,
  }))
}

function isStampSized({ left, top, right, bottom }: Component, longer: number): boolean {
  const [width, height] = [right - left, bottom - top]
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return short >= SMALLEST * longer && long <= LARGEST * longer && long <= LONGEST * short
}

function touchesEdge({ left, top, right, bottom }: Component, { width, height }: Rgba): boolean {
  return left === 0 || top === 0 || right >= width || bottom >= height
}

function encloses(outer: Rectangle, inner: Rectangle): boolean {
  const isWithin = outer.left <= inner.left && outer.right >= inner.right
  return isWithin && outer.top <= inner.top && outer.bottom >= inner.bottom
}

/** In nearly all directions from its middle there is ink where a round or a straight rim would be. */
function hasRim(box: Component, { width, mask }: { readonly width: number; readonly mask: Uint8Array }): boolean {
  const round = new Set<number>()
  const straight = new Set<number>()
  const half = { x: (box.right - box.left) / 2, y: (box.bottom - box.top) / 2 }
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      if (mask[y * width + x] !== COLOUR) continue
      const [u, v] = [(x + 0.5 - box.left) / half.x - 1, (y + 0.5 - box.top) / half.y - 1]
      const sector = Math.floor(((Math.atan2(v, u) + Math.PI) / (2 * Math.PI)) * SECTORS)
      if (Math.hypot(u, v) > ROUND_RIM && Math.hypot(u, v) < 1.1) round.add(sector)
      if (Math.max(Math.abs(u), Math.abs(v)) > STRAIGHT_RIM) straight.add(sector)
    }
  return Math.max(round.size, straight.size) >= LEAST_SECTORS * SECTORS
}
