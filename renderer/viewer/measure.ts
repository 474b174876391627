import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { PagePoint } from '../../shared/domain/shape.ts'

/** In what a page is measured: centimetres where its dots an inch are known, else pixels of its picture. */
export type Unit = 'cm' | 'px'

/** Pixels of the picture in one unit. */
export function pixelsPerUnit(dpi: number | null): { readonly unit: Unit; readonly pixels: number } {
  return dpi === null ? { unit: 'px', pixels: 1 } : { unit: 'cm', pixels: dpi / 2.54 }
}

/** The distance between two points of a page, in pixels of its picture. Points are in fractions of the page as it is seen. */
export function distance(from: PagePoint, to: PagePoint, turned: PixelSize): number {
  return Math.hypot((to.x - from.x) * turned.width, (to.y - from.y) * turned.height)
}

/** A line of a ruler. */
export interface Tick {
  /** CSS pixels from the beginning of the pane. */
  readonly at: number
  /** In units; null for a small line without a number. */
  readonly value: number | null
}

/** Numbers stand no closer than so many CSS pixels, small lines no closer than a tenth. */
const APART = 64

/**
 * The lines of a ruler along a pane: `origin` is where the page begins and `length` where the pane ends, in CSS pixels;
 * `scale` is CSS pixels a unit. Numbers are multiples of 1, 2 or 5 of a power of ten.
 */
export function rulerTicks(ruler: {
  readonly origin: number
  readonly scale: number
  readonly length: number
  /** How long the page is, in units. */
  readonly units: number
}): readonly Tick[] {
  const { origin, scale, length, units } = ruler
  const step = niceStep(APART / scale)
  const parts = partsOf(step)
  const small = step / parts
  const first = Math.max(0, Math.ceil(-origin / scale / small))
  const last = Math.min(Math.floor(units / small + 1e-9), Math.floor((length - origin) / scale / small))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const number = first + index
    // Whole multiples are exact; sums of small steps would not be.
    return { at: origin + number * small * scale, value: number % parts === 0 ? (number / parts) * step : null }
  })
}

/** The smallest of 1, 2, 5, 10, 20, … (and of a tenth, a hundredth) that is no smaller than what is asked. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Into how many parts a step is divided: tens, and fives of a step of two. */
function partsOf(step: number): number {
  const lead = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9))
  return lead === 2 ? 4 : lead === 5 ? 5 : 10
}
