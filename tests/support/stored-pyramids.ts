import type { Page as Window } from '@playwright/test'

/** A pixel of a size of a picture, as its tile has it. */
export interface TilePixel {
  readonly x: number
  readonly y: number
  readonly colour: readonly number[]
}

export interface StoredLevel {
  readonly width: number
  readonly height: number
  readonly tiles: number
  /** So many of each tile, spread over it. */
  readonly pixels: readonly TilePixel[]
}

/** The sizes of the first pyramid that any archive of this origin keeps, the full size first. */
export async function storedPyramid(window: Window): Promise<readonly StoredLevel[]> {
  return await window.evaluate(async () => {
    /** Pixels looked at along each side of a tile. */
    const LOOKED_AT = 5
    interface Level {
      readonly width: number
      readonly height: number
      readonly tiles: readonly number[]
    }
    interface Row {
      readonly pyramid: { readonly side: number; readonly levels: readonly Level[] }
      readonly bytes: Blob
    }
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const pixelsOf = async (tile: Blob, left: number, top: number): Promise<TilePixel[]> => {
      const bitmap = await createImageBitmap(tile)
      const { width, height } = bitmap
      const context = new OffscreenCanvas(width, height).getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      const along = (length: number) =>
        Array.from({ length: LOOKED_AT }, (_, i) => Math.floor(((i + 0.5) * length) / LOOKED_AT))
      return along(height).flatMap((y) =>
        along(width).map((x) => {
          const at = (y * width + x) * 4
          return { x: left + x, y: top + y, colour: [...data.subarray(at, at + 3)] }
        }),
      )
    }
    for (const { name } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name ?? ''))
      if (!db.objectStoreNames.contains('derived')) continue
      const [row] = (await answer(db.transaction('derived').objectStore('derived').getAll())) as Row[]
      db.close()
      if (!row) continue
      const { pyramid, bytes } = row
      const levels = []
      for (const { width, height, tiles } of pyramid.levels) {
        const across = Math.ceil(width / pyramid.side)
        const pixels = []
        for (let tile = 0; tile * 2 < tiles.length; tile += 1) {
          const [from = 0, length = 0] = tiles.slice(tile * 2)
          const [left, top] = [(tile % across) * pyramid.side, Math.floor(tile / across) * pyramid.side]
          pixels.push(...(await pixelsOf(bytes.slice(from, from + length), left, top)))
        }
        levels.push({ width, height, tiles: tiles.length / 2, pixels })
      }
      return levels
    }
    return []
  })
}
