import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { linesAcross, transposed } from '../find/ruled-lines.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { withoutRules } from '../lines/without-rules.ts'
import { componentsOf, type Component } from '../prepare/components.ts'
import type { Rectangle } from '../prepare/crop.ts'
import { inkMask, isLetter } from '../prepare/letters.ts'

/** Ruled lines, in pixels. One that is broken, or that characters stand on, is several. */
export interface Rules<Rule extends Rectangle = Component> {
  readonly down: readonly Rule[]
  readonly across: readonly Rule[]
}

/** A page without its rules and frames: what was between them does not hang together any more. */
export interface Unruled {
  readonly raster: GreyRaster
  readonly rules: Rules
  /** The pieces of ink that are left and may be characters. */
  readonly letters: readonly Component[]
}

/** What is shorter than so many characters is not told as a rule, though it is taken out. */
const LONG = 1.5
/** The grey edges of a rule reach so many pixels beyond its ink. */
const EDGE = 2
const WHITE = 255

/** Takes rules and frames out of an evenly white page whose characters are about so many pixels large. */
export function unruled(page: GreyRaster, size: number): Unruled {
  const ink = { width: page.width, height: page.height, data: inkMask(page) }
  const left = withoutRules(ink, size)
  const gone = Uint8Array.from(ink.data, (value, at) => value & ~(left.data[at] ?? 0) & 1)
  const longer = Math.max(page.width, page.height)
  return {
    raster: painted(page, { gone, left: left.data }),
    rules: rulesOf(page, gone, Math.round(LONG * size)),
    letters: componentsOf(page, left.data).filter((piece) => isLetter(piece, longer)),
  }
}

/** Those down and those across by themselves: a frame, and the rules that end at it, hang together. */
function rulesOf(size: PixelSize, gone: Uint8Array, long: number): Rules {
  const mask = { ...size, data: gone }
  const turned = transposed(mask)
  const down = transposed({ ...turned, data: linesAcross(turned, long) })
  return { down: componentsOf(size, down.data), across: componentsOf(size, linesAcross(mask, long)) }
}

/** White where rules were, and beside them, but for the ink of characters. */
function painted(
  { width, height, data }: GreyRaster,
  { gone, left }: { readonly gone: Uint8Array; readonly left: Uint8Array },
): GreyRaster {
  const out = data.slice()
  for (let at = gone.indexOf(1); at >= 0; at = gone.indexOf(1, at + 1)) {
    const [x, y] = [at % width, Math.floor(at / width)]
    for (let row = Math.max(0, y - EDGE); row <= Math.min(height - 1, y + EDGE); row += 1)
      for (let column = Math.max(0, x - EDGE); column <= Math.min(width - 1, x + EDGE); column += 1)
        if (left[row * width + column] === 0) out[row * width + column] = WHITE
  }
  return { width, height, data: out }
}
