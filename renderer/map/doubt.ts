import type { GeoShape } from '../../shared/domain/geo-shape.ts'

/** What a place covers, and how sure the surest of what brings units there is: 0 certain, 1 probable, 2 only possible. */
export interface DoubtedShape {
  readonly shape: GeoShape
  readonly surest: number
}

/** How the ring around a mark is broken where nothing there is certain; null for none. Pixels drawn and left out. */
export function ringOf(surest: number): readonly number[] | null {
  return surest === 0 ? null : dashesOf(surest)
}

/** How the line of a shape is broken: of a circle, which is uncertain by itself, always. */
export function dashOf({ shape: { kind }, surest }: DoubtedShape): readonly number[] {
  if (surest > 0) return dashesOf(surest)
  return kind === 'circle' ? [4, 4] : []
}

/** Long dashes for what is probable, dots for what is only possible. */
function dashesOf(surest: number): readonly number[] {
  return surest === 1 ? [8, 4] : [1.5, 4]
}
