import type { MapMark } from './map-marks.ts'

/** From 24 pixels, which a finger or a shaking hand still hits, to 44. */
export function diameterOf({ count }: Pick<MapMark, 'count'>): number {
  return Math.round(Math.min(44, 24 + 6 * Math.log10(count)))
}

/** How far what is seen of a mark reaches from its point, with the ring around it, in pixels. */
export function reachOfMark(mark: Pick<MapMark, 'count'>): number {
  return mark.count > 1 ? diameterOf(mark) / 2 + 6 : 9
}

/** The number on a mark, shortened so that it has room: '1.2k'. */
export function countText(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k`
}
