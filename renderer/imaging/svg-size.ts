import type { PixelSize } from '../../shared/domain/geometry.ts'
import { boundedSize, fittedSize } from './pixels.ts'

/** CSS pixels of a length; those of fonts and of the view are no size of the picture's own. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
}

/** What CSS takes where a picture says nothing of its size. */
const DEFAULT: PixelSize = { width: 300, height: 150 }

/** Drawings are taken at 300 dots an inch, as pages of PDF are. */
const SCALE = 300 / 96
const MOST_PIXELS = 40e6
const MOST_SIDE = 16_384

/** What the root of an SVG says of its size. */
export interface SvgRoot {
  readonly width: string | null
  readonly height: string | null
  readonly viewBox: string | null
}

/** The size in CSS pixels: of the root's lengths, of its view box, or of CSS. */
export function svgSize({ width, height, viewBox }: SvgRoot): PixelSize {
  const [w, h] = [lengthOf(width), lengthOf(height)]
  const [, , boxW = 0, boxH = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxW > 0 && boxH > 0 ? boxW / boxH : null
  if (w && h) return { width: w, height: h }
  if (w) return { width: w, height: ratio ? w / ratio : DEFAULT.height }
  if (h) return { width: ratio ? h * ratio : DEFAULT.width, height: h }
  return ratio ? { width: boxW, height: boxH } : DEFAULT
}

/** Pixels of the picture that is made of a drawing of `size`: at 300 dots an inch, or fewer where it is large. */
export function rasterSize(size: PixelSize): PixelSize {
  const wanted = { width: Math.max(1, size.width * SCALE), height: Math.max(1, size.height * SCALE) }
  return boundedSize(fittedSize(wanted, MOST_SIDE), MOST_PIXELS)
}

function lengthOf(written: string | null): number | null {
  const found = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? '')
  const unit = UNITS[(found?.[2] ?? '-').toLowerCase()]
  const value = Number(found?.[1]) * (unit ?? NaN)
  return Number.isFinite(value) && value > 0 ? value : null
}
