import { findBorder } from '../../../renderer/imaging/find/border.ts'
import { findLines } from '../../../renderer/imaging/lines/find-lines.ts'
import { lumaOf } from '../../../renderer/imaging/edit/rgba.ts'
import { prepare } from '../../../renderer/imaging/prepare/prepare.ts'
import { mapped, squareToQuad, type Point } from '../../../shared/domain/homography.ts'
import { pixelsOf } from '../support/pixels-of.ts'

declare global {
  interface Window {
    linesOn: typeof linesOn
  }
}

const BORDER_PIXELS = 1e6
const WORK = { border: true, flatten: true, xHeight: null, deskew: false, parts: false }

/** The lines of a page in fractions of it, and the milliseconds of finding them once the page is made ready. */
async function linesOn(url: string) {
  const [all, small] = [await pixelsOf(url, 40e6), await pixelsOf(url, BORDER_PIXELS)]
  const raster = { width: all.width, height: all.height, data: lumaOf(all) }
  const subject = { raster, page: findBorder(small)?.value ?? null, turn: 0 as const, stamps: [] }
  const ready = prepare(subject, WORK)
  const begun = performance.now()
  const found = findLines(ready.raster)
  const spent = performance.now() - begun
  const map = squareToQuad(ready.corners)
  const place = ({ x, y }: Point): Point => mapped(map, { x: x / ready.raster.width, y: y / ready.raster.height })
  return {
    spent,
    lines: found.map(({ baseline, outline }) => ({ baseline: baseline.map(place), outline: outline.map(place) })),
  }
}

window.linesOn = linesOn
