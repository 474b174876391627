import { fromBlob, type GeoTIFF, type GeoTIFFImage } from 'geotiff'
import type { GeoBounds } from '../../../../shared/domain/geometry.ts'
import { addPlainDecoders } from '../../../imaging/geotiff-decoders.ts'
import { projectionOfEpsg, type MapProjection } from '../../../../shared/places/map-projection.ts'
import { affineOf, inverted, placed, type Affine } from './affine.ts'
import { levelOfFile, smallCopyOf, type GroundLevel } from './ground-level.ts'
import { OwnMapError } from './own-map-error.ts'
import { knownBounds } from './tile-archive.ts'
import { valuesOf } from './tiff-values.ts'

addPlainDecoders()

/** Above so many pixels a picture without smaller copies in its file gets one: 16 million take a quarter of a second to unpack. */
export const MOST_PIXELS = 16e6

/** A picture of the ground in its sizes, the largest first. */
export interface GroundPicture {
  readonly levels: readonly GroundLevel[]
  readonly width: number
  readonly height: number
  /** From pixels of the largest to coordinates of the map. */
  readonly affine: Affine
  readonly projection: MapProjection
  readonly bounds: GeoBounds | undefined
}

/**
 * Opens a GeoTIFF (OGC 19-008r4), classic or big, in a projection of `projectionOfEpsg`. `name` is that of the file.
 * Throws an OwnMapError where it is no TIFF, damaged, not laid on the ground, or in another projection.
 */
export async function openGeotiff(file: Blob, name: string): Promise<GroundPicture> {
  const tiff = await opened(file, name)
  const images = await imagesOf(tiff, name)
  const [first] = images
  if (!first) throw new OwnMapError('map-empty', name)
  const affine = affineOf(first)
  if (!affine || !inverted(affine)) throw new OwnMapError('map-no-place', name)
  const projection = projectionOf(first, name)
  const [width, height] = [first.getWidth(), first.getHeight()]
  return {
    ...{ width, height, affine, projection },
    levels: await levelsOf(images, first),
    bounds: boundsOf({ width, height }, affine, projection),
  }
}

async function levelsOf(images: readonly GeoTIFFImage[], first: GeoTIFFImage): Promise<readonly GroundLevel[]> {
  const range = await valuesOf(images.at(-1) ?? first)
  const levels = images.map((image) => levelOfFile(image, range))
  const smallest = levels.at(-1)
  const isLarge = smallest && smallest.width * smallest.height > MOST_PIXELS
  return isLarge ? [...levels, smallCopyOf(smallest)] : levels
}

async function opened(file: Blob, name: string): Promise<GeoTIFF> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (!isTiff(head)) throw new OwnMapError('map-not', name)
  try {
    return await fromBlob(file)
  } catch (cause) {
    throw new OwnMapError('map-damaged', name, { cause })
  }
}

/** True where the bytes begin as a TIFF or a BigTIFF does. */
export function isTiff(head: Uint8Array): boolean {
  const [one, two, three, four] = head
  if (one === 0x49 && two === 0x49) return (three === 42 || three === 43) && four === 0
  return one === 0x4d && two === 0x4d && three === 0 && (four === 42 || four === 43)
}

/** Bit of NewSubfileType: a mask of another picture. */
const MASK = 4

async function imagesOf(tiff: GeoTIFF, name: string): Promise<readonly GeoTIFFImage[]> {
  try {
    const count = await tiff.getImageCount()
    const all = await Promise.all(Array.from({ length: count }, (_, index) => tiff.getImage(index)))
    const [first] = all
    if (!first) return []
    const ratio = first.getWidth() / first.getHeight()
    return all
      .filter((image) => ((image.fileDirectory.getValue('NewSubfileType') ?? 0) & MASK) === 0)
      .filter((image) => Math.abs(image.getWidth() / image.getHeight() / ratio - 1) < 0.1)
      .sort((a, b) => b.getWidth() - a.getWidth())
  } catch (cause) {
    throw new OwnMapError('map-damaged', name, { cause })
  }
}

/** Said by whom has no code of its own. */
const USER_DEFINED = 32_767

function projectionOf(image: GeoTIFFImage, name: string): MapProjection {
  const keys = image.getGeoKeys()
  const isDegrees = keys?.['GTModelTypeGeoKey'] === 2
  const told: unknown = isDegrees ? keys['GeographicTypeGeoKey'] : keys?.['ProjectedCSTypeGeoKey']
  if (typeof told !== 'number') throw new OwnMapError('map-no-place', name)
  const projection = told === USER_DEFINED ? null : projectionOfEpsg(told)
  if (projection) return projection
  const citation: unknown = keys?.['GTCitationGeoKey'] ?? keys?.['PCSCitationGeoKey']
  const called = told === USER_DEFINED ? (typeof citation === 'string' ? citation : '?') : `EPSG:${told}`
  throw new OwnMapError('map-projection', `${name} (${called})`)
}

const ALONG = [0, 0.25, 0.5, 0.75, 1]

/** Around the edges, which are curves on the ground. */
function boundsOf(
  size: Readonly<Record<'width' | 'height', number>>,
  affine: Affine,
  projection: MapProjection,
): GeoBounds | undefined {
  const points = ALONG.flatMap((right) => ALONG.map((down) => [right * size.width, down * size.height] as const)).map(
    ([x, y]) => projection.from(...placed(affine, x, y)),
  )
  const [lats, lons] = [points.map(({ lat }) => lat), points.map(({ lon }) => lon)]
  const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
  return knownBounds({
    west: within(Math.min(...lons), 180),
    south: within(Math.min(...lats), 90),
    east: within(Math.max(...lons), 180),
    north: within(Math.max(...lats), 90),
  })
}
