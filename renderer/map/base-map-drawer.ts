import { WorkerClient } from './ask-worker.ts'
import type { TileQuestion } from './base-map.ts'

let client: WorkerClient<TileQuestion, ImageBitmap | string> | null = null

/** One worker draws for every map of the window: what it has read is too much to read anew each time. */
function drawer(): NonNullable<typeof client> {
  client ??= new WorkerClient(new Worker(new URL('./base-map.worker.ts', import.meta.url), { type: 'module' }))
  return client
}

/** A tile of the base map as a picture. */
export async function tileBitmap(question: Omit<TileQuestion, 'base' | 'svg'>): Promise<ImageBitmap> {
  const drawn = await drawer().ask({ ...question, base: document.baseURI })
  if (typeof drawn === 'string') throw new Error('a picture was wished')
  return drawn
}

/** A tile of the base map as elements of SVG. */
export async function tileElements(question: Omit<Required<TileQuestion>, 'base'>): Promise<string> {
  const drawn = await drawer().ask({ ...question, base: document.baseURI })
  if (typeof drawn !== 'string') throw new Error('elements were wished')
  return drawn
}
