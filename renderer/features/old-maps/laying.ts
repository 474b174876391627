import type { ControlPoint, Georeference } from '../../../shared/domain/georeference.ts'
import type { PixelSize } from '../../../shared/domain/geometry.ts'
import {
  layMap,
  residualsOf,
  type LaidMap,
  type LayFault,
  type Residual,
} from '../../../shared/places/georeference/lay-map.ts'

/** One half of a control point, or both. */
export type Press = Partial<ControlPoint>

/** What the next press is for: the point chosen in the list, else a new one of which half may be there. */
export interface PointHand {
  readonly chosen: number | null
  readonly half: Press
}

export const EMPTY_HAND: PointHand = { chosen: null, half: {} }

/** What a press makes of the points; `points` is null where they stay as they are. */
export interface Pressed {
  readonly points: readonly ControlPoint[] | null
  readonly hand: PointHand
}

/** The points after a press on the scan or on the ground: a chosen one moves, a new one is there once it has both halves. */
export function afterPress(points: readonly ControlPoint[], hand: PointHand, press: Press): Pressed {
  if (hand.chosen !== null && points[hand.chosen]) {
    return { points: points.map((point, index) => (index === hand.chosen ? { ...point, ...press } : point)), hand }
  }
  const { image, geo } = { ...hand.half, ...press }
  if (image && geo) return { points: [...points, { image, geo }], hand: EMPTY_HAND }
  return { points: null, hand: { chosen: null, half: { ...hand.half, ...press } } }
}

/** How the points lay the map, or why they don't. */
export type LaidState =
  | { readonly is: 'laid'; readonly map: LaidMap; readonly residuals: readonly Residual[]; readonly mean: number }
  | { readonly is: 'faulty'; readonly fault: LayFault }

/** Lays the map; `mean` is the root of the mean square of the residuals in metres. */
export function laidState(laying: Pick<Georeference, 'points' | 'method'>, size: PixelSize): LaidState {
  const map = layMap(laying, size)
  if (typeof map === 'string') return { is: 'faulty', fault: map }
  const residuals = residualsOf(map, laying.points, size)
  const squares = residuals.reduce((sum, { metres }) => sum + metres ** 2, 0)
  return { is: 'laid', map, residuals, mean: Math.sqrt(squares / residuals.length) }
}

/** Whether a point is much farther off than the others: most likely it was told wrong. */
export function isOutlier(state: LaidState | null, point: number): boolean {
  if (state?.is !== 'laid' || state.residuals.length < 4) return false
  const { metres = 0, pixels = 0 } = state.residuals[point] ?? {}
  return pixels > 1 && metres > 1.5 * state.mean
}

/** Metres as one writes them: tenths below ten. */
export function roundedMetres(metres: number): number {
  return metres < 10 ? Math.round(metres * 10) / 10 : Math.round(metres)
}
