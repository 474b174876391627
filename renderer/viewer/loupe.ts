import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { PageFrame, Point } from './page-view.ts'

/** How many pixels of the screen a pixel of the picture takes under the magnifier. */
export const RATIOS = [1, 2, 4] as const
export type Ratio = (typeof RATIOS)[number]

/** CSS pixels of its side. */
export const LOUPE_SIDE = 260

/** What comes after each press: the ratios, then none. */
export function nextRatio(ratio: Ratio | null): Ratio | null {
  return RATIOS[ratio === null ? 0 : RATIOS.indexOf(ratio) + 1] ?? null
}

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** CSS pixels by which an arrow moves what is seen under it; ten times as far with Shift. */
const STEP = 12

/** Where an arrow moves it, in fractions of the turned page; null for other keys. */
export function loupeMoved(
  at: Point,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { turned, ratio }: { readonly turned: PixelSize; readonly ratio: Ratio },
): Point | null {
  const step = STEPS[key]
  if (!step) return null
  const by = ((shiftKey ? 10 : 1) * STEP) / ratio
  const onPage = (value: number): number => Math.max(0, Math.min(1, value))
  return { x: onPage(at.x + (step.x * by) / turned.width), y: onPage(at.y + (step.y * by) / turned.height) }
}

/** The top left of the magnifier in its pane: its middle over the point, all of it in sight. */
export function loupeCorner(
  at: Point,
  frame: PageFrame,
  { turned, pane }: { readonly turned: PixelSize; readonly pane: PixelSize },
): Point {
  const within = (middle: number, room: number): number =>
    Math.max(0, Math.min(room - LOUPE_SIDE, middle - LOUPE_SIDE / 2))
  return {
    x: within(frame.left + at.x * turned.width * frame.scale, pane.width),
    y: within(frame.top + at.y * turned.height * frame.scale, pane.height),
  }
}
