import { drawGround, leastZoom } from './draw-ground.ts'
import type { DrawnMap } from './drawn-map.ts'
import { openGeotiff } from './read-geotiff.ts'
import { touches } from './tile-ground.ts'

/** A GeoTIFF as a map. */
export async function groundMap(file: Blob, name: string): Promise<DrawnMap> {
  const picture = await openGeotiff(file, name)
  const { bounds } = picture
  return {
    facts: { ...(bounds ? { bounds } : {}), minZoom: leastZoom(picture) },
    draw: async ({ tile, size }) => {
      if (!touches(tile, bounds)) return null
      const colours = await drawGround(picture, tile, size)
      return colours && createImageBitmap(new ImageData(colours, size, size))
    },
  }
}
