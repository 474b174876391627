import { WorkerClient } from '../../../renderer/map/ask-worker.ts'
import { TILE_SIZE, type MapColours, type TileQuestion } from '../../../renderer/map/base-map.ts'
import { mapColours } from '../../../renderer/map/colours.ts'
import { drawTile } from '../../../renderer/map/draw-tile.ts'
import { canvasSurface } from '../../../renderer/map/surface.ts'
import { fetchBytes } from '../../../renderer/map/fetch-packed.ts'
import { cutTile, packName, TilePack } from '../../../renderer/map/tile-pack.ts'
import type { Times, TimesQuestion } from './tile-times.worker.ts'

/** Where tiles are drawn, each at every zoom: Huế, Hà Nội, Moscow, Almaty, Paris, the Caspian, Norway, the Philippines. */
const SPOTS = [
  [107.6, 16.4],
  [105.8, 21],
  [37.6, 55.7],
  [76.9, 43.2],
  [2.3, 48.9],
  [51, 42],
  [7, 62],
  [123, 11],
] as const
const ZOOMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

export function tileAt(lon: number, lat: number, z: number): { x: number; y: number; z: number } {
  const sin = Math.sin((lat * Math.PI) / 180)
  const side = 2 ** z
  const down = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
  return { z, x: Math.floor(((lon + 180) / 360) * side), y: Math.floor(down * side) }
}

function questions(container: HTMLElement): readonly TileQuestion[] {
  const look = {
    base: document.baseURI,
    ratio: 1,
    borders: true,
    provinces: 'now',
    colours: mapColours(container),
  } as const
  return [5, ...ZOOMS].flatMap((zoom) => SPOTS.map(([lon, lat]) => ({ ...tileAt(lon, lat, zoom), ...look })))
}

/** Milliseconds of the first tile in a fresh worker, and of each of many. */
export async function tileTimes(container: HTMLElement, by: TimesQuestion['by']): Promise<Times> {
  const worker = new Worker(new URL('./tile-times.worker.ts', import.meta.url), { type: 'module' })
  const client = new WorkerClient<TimesQuestion, Times>(worker)
  const times = await client.ask({ by, questions: questions(container) })
  client.end()
  return times
}

/** Ten colours that no blend of others comes near. */
const TELLING: MapColours = {
  sea: '#000000',
  shore: '#000000',
  land: '#000000',
  coast: '#000000',
  river: '#000000',
  province: '#000000',
  borderBand: '#000000',
  border: '#0000ff',
  disputed: '#ff0000',
  leased: '#00ff00',
}

/** How many pixels of a tile are of agreed, disputed and leased lines, with lines drawn and without. */
export async function linePixels(lon: number, lat: number, z: number) {
  const tile = tileAt(lon, lat, z)
  const bytes = await fetchBytes(new URL(`map/tiles/${packName(cutTile(tile))}.bin.gz`, document.baseURI).href)
  const lines = new TilePack(bytes).lines(cutTile(tile))
  const count = (borders: boolean) => {
    const context = new OffscreenCanvas(TILE_SIZE, TILE_SIZE).getContext('2d', { alpha: false })
    if (!context) throw new Error('no canvas')
    drawTile(canvasSurface(context), lines, {
      ...tile,
      base: '',
      ratio: 1,
      borders,
      provinces: 'now',
      colours: TELLING,
    })
    const { data } = context.getImageData(0, 0, TILE_SIZE, TILE_SIZE)
    const found = { agreed: 0, disputed: 0, leased: 0 }
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) > 128) found.disputed += 1
      if ((data[at + 1] ?? 0) > 128) found.leased += 1
      if ((data[at + 2] ?? 0) > 128) found.agreed += 1
    }
    return found
  }
  return { with: count(true), without: count(false) }
}
