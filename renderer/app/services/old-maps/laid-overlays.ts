import type { Georeference } from '../../../../shared/domain/georeference.ts'
import { pictureKey, type Page } from '../../../../shared/domain/page.ts'
import type { LaidMap } from '../../../../shared/places/georeference/lay-map.ts'
import { extentOfTile, MERCATOR_HALF } from '../../../../shared/places/georeference/mercator.ts'
import {
  boundsOfGround,
  groundOf,
  metresOfPixel,
  WHOLE_RING,
  type GroundSquare,
} from '../../../../shared/places/georeference/warp.ts'
import type { Overlay, TileAt, TilePainter } from '../../../map/overlay.ts'
import type { PageImages } from '../../../ports/picture-services.ts'
import { picturesOf, type PictureSizes } from './picture-sizes.ts'
import type { Warper } from './warper.ts'

/** What decides where a map lies. */
export type Laying = Pick<Georeference, 'points' | 'method' | 'mask'>

/** CSS pixels across a tile. */
const TILE = 512
/** Painters kept: another one makes its tiles anew. */
const KEPT = 32

export type Painted = Pick<Overlay, 'painter' | 'bounds' | 'maxZoom'> & { readonly area: number }

/** Makes overlays of laid pages; one that is laid alike keeps its tiles. */
export function createLaidOverlays({ images, warper }: { readonly images: PageImages; readonly warper: Warper }) {
  const made = new Map<string, Promise<Painted | null>>()
  return (page: Page, laying: Laying): Promise<Painted | null> => {
    const key = JSON.stringify([pictureKey(page), laying.points, laying.method, laying.mask ?? null])
    const painted = made.get(key) ?? paintedOf(page, laying, { images, warper })
    made.delete(key)
    made.set(key, painted)
    painted.catch(() => made.delete(key))
    const [oldest] = made.keys()
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest)
    return painted
  }
}

async function paintedOf(
  page: Page,
  laying: Laying,
  { images, warper }: { readonly images: PageImages; readonly warper: Warper },
): Promise<Painted | null> {
  // Its mathematics are large, and nothing of them is needed before a map is laid.
  const { layMap } = await import('../../../../shared/places/georeference/lay-map.ts')
  const map = layMap(laying, page.size)
  if (typeof map === 'string') return null
  const ring = laying.mask ?? WHOLE_RING
  const ground = groundOf(map, ring)
  const area = (ground.east - ground.west) * (ground.north - ground.south)
  if (!Number.isFinite(area)) return null
  return {
    painter: painterOf({ map, mask: laying.mask ?? null, sizes: () => picturesOf(images, page) }, warper),
    bounds: boundsOfGround(ground),
    maxZoom: nearestZoom(map, page),
    area,
  }
}

/** Nearer than its own pixels a map shows nothing more. */
function nearestZoom(map: LaidMap, { size }: Page): number {
  return Math.max(1, Math.ceil(Math.log2((2 * MERCATOR_HALF) / (TILE * metresOfPixel(map, size)))))
}

function painterOf(
  laid: {
    readonly map: LaidMap
    readonly mask: Laying['mask'] | null
    readonly sizes: () => Promise<PictureSizes>
  },
  warper: Warper,
): TilePainter {
  let opening: Promise<PictureSizes> | null = null
  return {
    size: TILE,
    async paint(at, signal) {
      opening ??= laid.sizes()
      try {
        const sizes = await opening
        signal.throwIfAborted()
        const picture = { map: laid.map, mask: laid.mask ?? null, sizes }
        return await warper.bitmap(picture, squareOf(at), { pixels: TILE * at.ratio, signal })
      } catch (error) {
        if (!signal.aborted) opening = null
        throw error
      }
    },
  }
}

/** The ground of a tile of the web's grid. */
function squareOf(at: TileAt): GroundSquare {
  const { west, north, east } = extentOfTile(at)
  return { east: west, north, side: east - west }
}
