import { backgroundOf, whiten } from '../../../renderer/imaging/edit/background.ts'
import { edited } from '../../../renderer/imaging/edit/edited.ts'
import { lumaOf, type Rgba } from '../../../renderer/imaging/edit/rgba.ts'
import { applyLevels, levelsOf, sharpen } from '../../../renderer/imaging/edit/tone.ts'
import { findBleed } from '../../../renderer/imaging/find/bleed.ts'
import { findBorder } from '../../../renderer/imaging/find/border.ts'
import { findGutter } from '../../../renderer/imaging/find/gutter.ts'
import { findSkew } from '../../../renderer/imaging/find/skew.ts'
import type { Quad } from '../../../shared/domain/homography.ts'
import { NEUTRAL_TONE, noEdits, type Cut, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import * as scenes from '../../support/scan-scenes.ts'
import { pixelsOf } from '../support/pixels-of.ts'

declare global {
  interface Window {
    findersOn: typeof findersOn
    times: typeof times
  }
}

/** Degrees by which each scan is turned; what is found is compared with what is found on the scan as it is. */
const TURNS = [-7.3, -3.1, -1.2, -0.4, 0.7, 2.6, 5.7]
const TABLES = [
  [22, 22, 24],
  [120, 84, 56],
  [200, 202, 206],
] as const

export interface Errors {
  /** Degrees. */
  readonly skew: readonly number[]
  /** Thousandths of the diagonal, the worst corner of each scene. */
  readonly corner: readonly number[]
  /** Thousandths of the width. */
  readonly gutter: readonly number[]
  readonly missed: { readonly skew: number; readonly border: number; readonly gutter: number; readonly bleed: number }
  /** Found where there was nothing. */
  readonly wrong: { readonly gutter: number; readonly bleed: number }
  readonly tried: { readonly skew: number; readonly border: number; readonly gutter: number; readonly bleed: number }
  readonly notes: readonly string[]
}

const greyOf = (picture: Rgba) => ({ width: picture.width, height: picture.height, data: lumaOf(picture) })

async function findersOn(url: string, other: string): Promise<Errors> {
  const [page, back] = await Promise.all([pixelsOf(url, 2e6), pixelsOf(other, 2e6)])
  const skew: number[] = []
  const corner: number[] = []
  const gutter: number[] = []
  const notes: string[] = []
  const missed = { skew: 0, border: 0, gutter: 0, bleed: 0 }
  const wrong = { gutter: 0, bleed: 0 }
  const own = findSkew(greyOf(page))
  for (const turn of TURNS) {
    const found = findSkew(greyOf(scenes.turnedScan(page, turn)))
    if (found && own) skew.push(Math.abs(found.value - own.value + turn))
    else missed.skew += 1
    if (found && own && Math.abs(found.value - own.value + turn) > 0.3)
      notes.push(
        `skew ${turn}: ${found.value} (${found.confidence.toFixed(2)}), own ${own.value} (${own.confidence.toFixed(2)})`,
      )
  }
  TABLES.forEach((colour, index) => {
    const quad = someQuad(index)
    const size = { width: Math.round(page.width * 1.2), height: Math.round(page.height * 1.2) }
    const found = findBorder(scenes.drawInto(scenes.table(size, colour), page, quad))
    if (!found) {
      missed.border += 1
      notes.push(`border on ${colour.join()} missed`)
      return
    }
    const worst = Math.max(...found.value.map((point, at) => far(point, quad[at] ?? point, size)))
    corner.push(worst * 1000)
    if (worst > 0.01)
      notes.push(`border on ${colour.join()}: ${(worst * 1000).toFixed(0)}, sure ${found.confidence.toFixed(2)}`)
  })
  for (const [share, shadow, turn] of [
    [0.5, 60, 0],
    [0.47, 25, 1.5],
    [0.54, 0, -1],
  ] as const) {
    const scene = scenes.turnedScan(scenes.opening(page, back, { gutter: share, shadow }), turn)
    const found = findGutter(greyOf(scene))
    if (!found) {
      missed.gutter += 1
      notes.push(`gutter ${share}/${shadow} missed`)
      continue
    }
    // The scene is turned about its middle, so that the gutter crosses half the height elsewhere.
    const truth = 0.5 + (share - 0.5) / Math.cos((turn * Math.PI) / 180)
    gutter.push(Math.abs(found.value.x - truth) * 1000)
    if (Math.abs(found.value.x - truth) > 0.02)
      notes.push(`gutter ${share}/${shadow}: ${found.value.x.toFixed(3)}, sure ${found.confidence.toFixed(2)}`)
  }
  const wide = {
    ...page,
    height: Math.floor(page.width / 1.4),
    data: page.data.slice(0, page.width * Math.floor(page.width / 1.4) * 4),
  }
  if (page.height > wide.height && findGutter(greyOf(wide))) wrong.gutter += 1
  if (findBleed(page)) wrong.bleed += 1
  if (!findBleed(scenes.shiningThrough(page, back, 0.25))) missed.bleed += 1
  const tried = { skew: TURNS.length, border: TABLES.length, gutter: 3, bleed: 1 }
  return { skew, corner, gutter, missed, wrong, tried, notes }
}

/** A page as a phone sees it, differently for each table. */
function someQuad(index: number): Quad {
  const lean = [0.02, 0.05, -0.03][index] ?? 0
  return [
    { x: 0.08 + lean, y: 0.07 },
    { x: 0.93 - lean / 2, y: 0.05 + Math.abs(lean) },
    { x: 0.95, y: 0.94 },
    { x: 0.06, y: 0.92 - lean / 3 },
  ]
}

function far(
  one: { x: number; y: number },
  other: { x: number; y: number },
  { width, height }: { width: number; height: number },
): number {
  return Math.hypot((one.x - other.x) * width, (one.y - other.y) * height) / Math.hypot(width, height)
}

/** Milliseconds of each tool on a page of so many pixels, and of what the browser's own canvas takes for a turn. */
function times(width: number, height: number): Readonly<Record<string, number>> {
  const page = scenes.textPage({ width, height })
  const whole = noEdits(page)
  const as = (cut: Cut): ImageEdits => ({ ...whole, cut })
  const turn = as({ shape: 'rectangle', box: null, angle: 2.3 })
  const quad = as({ shape: 'corners', corners: someQuad(0) })
  const tones = { ...whole, tone: { ...NEUTRAL_TONE, contrast: 30, gamma: 1.2, bleed: 40, sharpen: 40 } }
  const copy = (): Rgba => ({ ...page, data: page.data.slice() })
  const ready = { levels: copy(), whiten: copy(), sharpen: copy() }
  const background = backgroundOf(page)
  return {
    'turn by 2.3°': timed(() => edited(page, turn)),
    'four corners': timed(() => edited(page, quad)),
    'brightness, contrast, gamma': timed(() => applyLevels(ready.levels, levelsOf(tones.tone))),
    'bleed-through': timed(() =>
      whiten(ready.whiten, background, { strength: 40, top: 0, height: ready.whiten.height }),
    ),
    sharpen: timed(() => sharpen(ready.sharpen, lumaOf(ready.sharpen), 40)),
    'all of them': timed(() => edited(page, { ...tones, cut: turn.cut })),
    'canvas: turn by 2.3°': timed(() => canvasTurn(page)),
    ...(width * height < 4e6
      ? { 'find skew': timed(() => findSkew(greyOf(page))), 'find border': timed(() => findBorder(page)) }
      : {}),
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return Math.round(performance.now() - start)
}

function canvasTurn({ width, height, data }: Rgba): void {
  const from = new OffscreenCanvas(width, height)
  from.getContext('2d', { willReadFrequently: true })?.putImageData(new ImageData(data, width, height), 0, 0)
  const to = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  to?.rotate(0.04)
  to?.drawImage(from, 0, 0)
  to?.getImageData(0, 0, width, height)
}

window.findersOn = findersOn
window.times = times
