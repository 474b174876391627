import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import { drawGround } from './draw-ground.ts'
import type { DrawnMap } from './drawn-map.ts'
import { openGeotiff } from './read-geotiff.ts'
import { touches } from './tile-ground.ts'

/** A GeoTIFF as a map. */
export async function groundMap(file: Blob, name: string): Promise<DrawnMap> {
  const picture = await openGeotiff(file, name)
  const { bounds } = picture
  // One tile after the other: all that are in sight, unpacked at once, took gigabytes and were there no sooner.
  const line = oneByOne()
  return {
    facts: { ...(bounds ? { bounds } : {}) },
    draw: ({ tile, size }, signal) =>
      line(async () => {
        if (signal.aborted || !touches(tile, bounds)) return null
        const colours = await drawGround(picture, tile, size)
        return colours && createImageBitmap(new ImageData(colours, size, size))
      }),
  }
}
