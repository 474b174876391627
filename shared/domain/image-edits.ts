import { turnSize, unturnBox } from './geometry-turn.ts'
import type { Box, PixelSize, QuarterTurn } from './geometry.ts'
import { isConvex, mapped, squareToQuad, turnedBy, type Homography, type Point, type Quad } from './homography.ts'

/**
 * What of the frame becomes the picture.
 * rectangle: the picture is turned clockwise by `angle` degrees (-45 to 45) and the box cut out of it; the box is given
 * in fractions of the frame and turned about its own centre. `box` null keeps everything that the turned frame has.
 * corners: the four points of the frame that become the corners of the picture.
 */
export type Cut =
  | { readonly shape: 'rectangle'; readonly box: Box | null; readonly angle: number }
  | { readonly shape: 'corners'; readonly corners: Quad }

/** How the picture's tones are changed. Neutral: 0, 0, 1, false, 0, 0. */
export interface Tone {
  /** -100 to 100: percent of white added. */
  readonly brightness: number
  /** -100 to 100: 100 doubles the distance from middle grey and more, -100 leaves grey alone. */
  readonly contrast: number
  /** 0.2 to 5: above 1 lightens the middle tones. */
  readonly gamma: number
  readonly invert: boolean
  /** 0 to 100: how far the background, with what shines through from the other side, is made white. */
  readonly bleed: number
  /** 0 to 100: strength of an unsharp mask. */
  readonly sharpen: number
}

/**
 * The steps from a frame to the picture that is shown, read and exported, in one normal form: the cut, then the mirror,
 * then the tone. The original is never touched. The user's quarter turns (`Page.rotation`) come after them.
 */
export interface ImageEdits {
  /** Pixels of the upright frame: the edits are said in fractions of it. */
  readonly frame: PixelSize
  readonly cut: Cut
  /** Left and right exchanged, as for a page scanned through its back or a negative from the wrong side. */
  readonly mirror: boolean
  readonly tone: Tone
}

/** Tones as they are. */
export const NEUTRAL_TONE: Tone = { brightness: 0, contrast: 0, gamma: 1, invert: false, bleed: 0, sharpen: 0 }

/** All of the frame, straight. */
export const WHOLE: Cut = { shape: 'rectangle', box: null, angle: 0 }

/** What each tone may be: smallest, largest and neutral value. */
export const TONE_RANGES = {
  brightness: { min: -100, max: 100, neutral: 0 },
  contrast: { min: -100, max: 100, neutral: 0 },
  gamma: { min: 0.2, max: 5, neutral: 1 },
  bleed: { min: 0, max: 100, neutral: 0 },
  sharpen: { min: 0, max: 100, neutral: 0 },
} as const

/** The tones that are numbers. */
export type ToneName = keyof typeof TONE_RANGES

/** A frame of more megapixels is edited at this size: itself, its copy and the result then stay below a gigabyte. */
export const EDITED_MEGAPIXELS = 64

/** The largest turn that straightens; quarter turns are the page's own. */
export const MOST_ANGLE = 45

/** Edits that change nothing of a frame of so many pixels. */
export function noEdits(frame: PixelSize): ImageEdits {
  return { frame, cut: WHOLE, mirror: false, tone: NEUTRAL_TONE }
}

/** Two geometries that put every pixel at the same place. */
export function sameGeometry(one: ImageEdits, other: ImageEdits): boolean {
  return geometryKey(one) === geometryKey(other)
}

/** A short text that is the same for edits that make the same picture, '' where nothing is changed: a key for caches. */
export function editsKey(edits: ImageEdits | undefined): string {
  if (!edits) return ''
  const { brightness, contrast, gamma, invert, bleed, sharpen } = edits.tone
  const tone = [brightness, contrast, gamma, invert ? 1 : 0, bleed, sharpen].map(short).join(',')
  const parts = [geometryKey(edits), tone === NEUTRAL_KEY ? '' : `t${tone}`]
  return parts.filter((part) => part !== '').join(';')
}

const NEUTRAL_KEY = '0,0,1,0,0,0'

function geometryKey({ cut, mirror }: ImageEdits): string {
  const side = mirror ? 'm' : ''
  if (cut.shape === 'corners') return `${side}q${cut.corners.flatMap(({ x, y }) => [short(x), short(y)]).join(',')}`
  if (!cut.box) return side + (cut.angle === 0 ? '' : `a${short(cut.angle)}`)
  const { x, y, w, h } = cut.box
  return `${side}r${[x, y, w, h, cut.angle].map(short).join(',')}`
}

/** A millionth of a picture is far below a pixel. */
function short(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}

/** The points of the frame, in its fractions, that become the corners of the picture, in the picture's order. */
export function cornersOf(edits: ImageEdits): Quad {
  const [a, b, c, d] = cutCorners(edits)
  return edits.mirror ? [b, a, d, c] : [a, b, c, d]
}

function cutCorners({ cut, frame }: ImageEdits): Quad {
  if (cut.shape === 'corners') return cut.corners
  const box = boxOf(cut, frame)
  return turnedCorners(box, { angle: cut.angle, size: frame })
}

/** The corners of a box that is turned counter-clockwise about its centre: the picture then stands clockwise. */
function turnedCorners(box: Box, { angle, size }: { readonly angle: number; readonly size: PixelSize }): Quad {
  const centre = { x: (box.x + box.w / 2) * size.width, y: (box.y + box.h / 2) * size.height }
  const corner = (right: number, down: number): Point => {
    const arm = turnedBy({ x: (right * box.w * size.width) / 2, y: (down * box.h * size.height) / 2 }, -angle)
    return { x: (centre.x + arm.x) / size.width, y: (centre.y + arm.y) / size.height }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** The box of a rectangular cut; where it has none, the one around the whole turned frame. */
export function boxOf(cut: Extract<Cut, { shape: 'rectangle' }>, { width, height }: PixelSize): Box {
  if (cut.box) return cut.box
  const sine = Math.abs(Math.sin((cut.angle * Math.PI) / 180))
  const cosine = Math.cos((cut.angle * Math.PI) / 180)
  const w = cosine + (height / width) * sine
  const h = cosine + (width / height) * sine
  return { x: (1 - w) / 2, y: (1 - h) / 2, w, h }
}

/**
 * Pixels of the edited picture, before the user's quarter turns. A rectangle keeps the frame's scale; of four corners
 * the longer of two opposite sides counts, so that no detail is lost.
 */
export function pictureSize(edits: ImageEdits): PixelSize {
  const { width, height } = exactSize(edits)
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

function exactSize({ cut, frame }: ImageEdits): PixelSize {
  if (cut.shape === 'rectangle') {
    const { w, h } = boxOf(cut, frame)
    return { width: w * frame.width, height: h * frame.height }
  }
  const [a, b, c, d] = cut.corners
  const side = (from: Point, to: Point): number =>
    Math.hypot((to.x - from.x) * frame.width, (to.y - from.y) * frame.height)
  return { width: Math.max(side(a, b), side(d, c)), height: Math.max(side(a, d), side(b, c)) }
}

/** The map from fractions of the edited picture to fractions of the upright frame. */
export function toFrame(edits: ImageEdits): Homography {
  return squareToQuad(cornersOf(edits))
}

/** A part of an edited picture: a box in its fractions, turned about its own centre as a cut is. */
export interface Part {
  readonly box: Box
  readonly angle: number
}

/** The edits that show only that part of what these edits show. */
export function cutOut(edits: ImageEdits, part: Part): ImageEdits {
  const map = toFrame(edits)
  const inPicture = turnedCorners(part.box, { angle: part.angle, size: exactSize(edits) })
  const [a, b, c, d] = inPicture.map((corner) => mapped(map, corner)) as unknown as Quad // four of four
  const corners: Quad = edits.mirror ? [b, a, d, c] : [a, b, c, d]
  const cut: Cut = edits.cut.shape === 'corners' ? { shape: 'corners', corners } : rectangleOf(corners, edits.frame)
  return { ...edits, cut }
}

function rectangleOf([a, b, c, d]: Quad, { width, height }: PixelSize): Cut {
  const across = { x: (b.x - a.x) * width, y: (b.y - a.y) * height }
  const down = { x: (d.x - a.x) * width, y: (d.y - a.y) * height }
  const w = Math.hypot(across.x, across.y) / width
  const h = Math.hypot(down.x, down.y) / height
  const box = { x: (a.x + c.x - w) / 2, y: (a.y + c.y - h) / 2, w, h }
  return { shape: 'rectangle', box, angle: (Math.atan2(0 - across.y, across.x) * 180) / Math.PI }
}

/**
 * The line between the two pages of an opening, on the picture as the user has turned it: where it crosses half the
 * height (0 to 1 from the left), and by how many degrees the picture must be turned clockwise to set it upright.
 */
export interface Gutter {
  readonly x: number
  readonly angle: number
}

/** The two pages of an opening, left and right as the user sees it. */
export function halvesOf(edits: ImageEdits, gutter: Gutter, turn: QuarterTurn): readonly [ImageEdits, ImageEdits] {
  const { width, height } = turnSize(exactSize(edits), turn)
  const half = (w: number, side: -1 | 1): ImageEdits => {
    const arm = turnedBy({ x: (side * w * width) / 2, y: 0 }, -gutter.angle)
    const box = { x: gutter.x + arm.x / width - w / 2, y: arm.y / height, w, h: 1 }
    return cutOut(edits, { box: unturnBox(box, turn), angle: gutter.angle })
  }
  return [half(gutter.x, -1), half(1 - gutter.x, 1)]
}

/** Edits within their ranges, so that a picture can be made of them; null where the corners enclose none. */
export function validEdits(edits: ImageEdits): ImageEdits | null {
  const { cut } = edits
  const tone = { ...edits.tone }
  for (const name of Object.keys(TONE_RANGES) as readonly ToneName[])
    tone[name] = inRange(tone[name], TONE_RANGES[name])
  if (cut.shape === 'corners') return isConvex(cut.corners) ? { ...edits, tone } : null
  if (cut.box && (cut.box.w <= 0 || cut.box.h <= 0)) return null
  const angle = inRange(cut.angle, { min: -MOST_ANGLE, max: MOST_ANGLE, neutral: 0 })
  return { ...edits, cut: { ...cut, angle }, tone }
}

interface Range {
  readonly min: number
  readonly max: number
  readonly neutral: number
}

function inRange(value: number, { min, max, neutral }: Range): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : neutral
}
