import type { GeoBounds, GeoPoint } from '../../../../shared/domain/geometry.ts'
import {
  extentOfTile,
  fromMercator,
  toMercator,
  type MercatorExtent,
} from '../../../../shared/places/georeference/mercator.ts'
import type { TileNumber } from './tile-archive.ts'

/** The point at fractions of a tile, from its left and its top. */
export function pointIn(ground: MercatorExtent, right: number, down: number): GeoPoint {
  const east = ground.west + (ground.east - ground.west) * right
  const north = ground.north + (ground.south - ground.north) * down
  return fromMercator([east, north])
}

/** False where a tile has nothing of the bounds; without bounds nobody knows. */
export function touches(tile: TileNumber, bounds: GeoBounds | undefined): boolean {
  if (!bounds) return true
  const [west, south] = toMercator({ lat: bounds.south, lon: bounds.west })
  const [east, north] = toMercator({ lat: bounds.north, lon: bounds.east })
  const ground = extentOfTile(tile)
  return ground.west < east && ground.east > west && ground.south < north && ground.north > south
}

/** A square of a square, in fractions of it from its left and its top. */
export interface SquarePart {
  readonly left: number
  readonly top: number
  readonly share: number
}

/** A tile of another zoom that a tile is drawn of: which part of it, and where it goes. */
export interface TilePiece {
  readonly tile: TileNumber
  readonly part: SquarePart
  readonly to: SquarePart
}

const WHOLE: SquarePart = { left: 0, top: 0, share: 1 }

/** The tiles of a zoom that cover this one: one at its own zoom and above, four a zoom below. */
export function piecesOf({ z, x, y }: TileNumber, level: number): readonly TilePiece[] {
  if (level <= z) {
    const share = 1 / 2 ** (z - level)
    const [column, row] = [Math.floor(x * share), Math.floor(y * share)]
    const part = { left: x * share - column, top: y * share - row, share }
    return [{ tile: { z: level, x: column, y: row }, part, to: WHOLE }]
  }
  const along = 2 ** (level - z)
  const share = 1 / along
  return Array.from({ length: along * along }, (_, index): TilePiece => {
    const [right, down] = [index % along, Math.floor(index / along)]
    const tile = { z: level, x: x * along + right, y: y * along + down }
    return { tile, part: WHOLE, to: { left: right * share, top: down * share, share } }
  })
}
