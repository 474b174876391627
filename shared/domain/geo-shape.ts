import type { GeoPoint } from './geometry.ts'

/**
 * What a place covers, WGS 84. A line has two points or more. A polygon has its outer ring first, then its holes; rings
 * are open: the last point is not the first again. `radius` is in metres: a circle says how far off the place may be.
 */
export type GeoShape =
  | { readonly kind: 'line'; readonly points: readonly GeoPoint[] }
  | { readonly kind: 'polygon'; readonly rings: readonly (readonly GeoPoint[])[] }
  | { readonly kind: 'circle'; readonly centre: GeoPoint; readonly radius: number }
