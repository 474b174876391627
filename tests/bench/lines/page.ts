import { findBorder } from '../../../renderer/imaging/find/border.ts'
import { findLines } from '../../../renderer/imaging/lines/find-lines.ts'
import { lumaOf, type Rgba } from '../../../renderer/imaging/edit/rgba.ts'
import { prepare } from '../../../renderer/imaging/prepare/prepare.ts'
import { mapped, squareToQuad, type Point } from '../../../shared/domain/homography.ts'

declare global {
  interface Window {
    linesOn: typeof linesOn
  }
}

const BORDER_PIXELS = 1e6
const WORK = { border: true, flatten: true, xHeight: null, deskew: false, parts: false }

async function pixelsOf(url: string, most: number): Promise<Rgba> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob())
  const scale = Math.min(1, Math.sqrt(most / (bitmap.width * bitmap.height)))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

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
