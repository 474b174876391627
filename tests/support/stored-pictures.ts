import type { Page as Window } from '@playwright/test'

/** What the archive keeps of a page, read where it lies. */
export interface StoredPicture {
  readonly path: string
  readonly frame: number
  readonly mediaType: string
  readonly width: number
  readonly height: number
  /** The thumbnail, which is no smaller than a picture of up to 320 pixels: RGBA. */
  readonly thumbnail: { readonly width: number; readonly height: number; readonly data: readonly number[] }
}

/** All pages of all archives of this origin. */
export async function storedPictures(window: Window): Promise<readonly StoredPicture[]> {
  return await window.evaluate(async () => {
    const rows = <T>(db: IDBDatabase, table: string): Promise<T[]> =>
      new Promise((resolve, reject) => {
        const request = db.transaction(table).objectStore(table).getAll() as IDBRequest<T[]>
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const pixels = async (blob: Blob) => {
      const bitmap = await createImageBitmap(blob)
      const { width, height } = bitmap
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] }
    }
    interface Row {
      readonly id: string
      readonly path: string
      readonly frame: number
      readonly mediaType: string
      readonly size: { readonly width: number; readonly height: number }
    }
    const found = []
    for (const { name } of await indexedDB.databases()) {
      const db = await open(name ?? '')
      if (!db.objectStoreNames.contains('thumbnails')) continue
      const thumbnails = await rows<{ readonly pageId: string; readonly bytes: Blob }>(db, 'thumbnails')
      for (const { id, path, frame, mediaType, size } of await rows<Row>(db, 'pages')) {
        const blob = thumbnails.find((row) => row.pageId === id)?.bytes
        if (blob) found.push({ path, frame, mediaType, ...size, thumbnail: await pixels(blob) })
      }
      db.close()
    }
    return found
  })
}
