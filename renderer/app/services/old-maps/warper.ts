import type { PixelSize } from '../../../../shared/domain/geometry.ts'
import type { PagePoint } from '../../../../shared/domain/shape.ts'
import type { LaidMap } from '../../../../shared/places/georeference/lay-map.ts'
import {
  densityOf,
  netInPixels,
  netOf,
  type GroundSquare,
  type WarpNet,
} from '../../../../shared/places/georeference/warp.ts'
import { WorkerClient } from '../../../map/ask-worker.ts'
import type { PictureSizes } from './picture-sizes.ts'
import type { PixelBox, WarpAnswer, WarpQuestion } from './warp-question.ts'

/** A map that is laid, with its picture and what of it is the map. */
export interface LaidPicture {
  readonly map: LaidMap
  readonly sizes: PictureSizes
  readonly mask: readonly PagePoint[] | null
}

/** Squares of the ground, drawn in a worker: this many are on their way at once, the others can still be called off. */
const AT_ONCE = 2
/** Meshes of a net along a side. */
const MESHES = 16
/** Pixels of a picture that are read for one square at the most: else a smaller size of it is taken. */
const MOST = 16e6

/** Draws squares of the ground of laid maps. */
export interface Warper {
  /** null where the map has nothing of the square. */
  bitmap(laid: LaidPicture, square: GroundSquare, asked: Asked): Promise<ImageBitmap | null>
  samples(laid: LaidPicture, square: GroundSquare, asked: Asked): Promise<Uint8ClampedArray<ArrayBuffer> | null>
}

interface Asked {
  /** Along a side. */
  readonly pixels: number
  readonly signal: AbortSignal
}

/** One worker draws for every map of the window; it starts when it is first asked. */
export function createWarper(): Warper {
  let client: WorkerClient<WarpQuestion, WarpAnswer> | null = null
  let running = 0
  const waiting: (() => void)[] = []
  const ask = async (question: WarpQuestion, signal: AbortSignal): Promise<WarpAnswer> => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      signal.throwIfAborted()
      client ??= new WorkerClient(new Worker(new URL('./warp.worker.ts', import.meta.url), { type: 'module' }))
      return await client.ask(question)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  return {
    async bitmap(laid, square, { pixels, signal }) {
      const question = questionOf(laid, square, pixels)
      const answer = question && (await ask({ ...question, as: 'bitmap' }, signal))
      return answer && 'bitmap' in answer ? answer.bitmap : null
    },
    async samples(laid, square, { pixels, signal }) {
      const question = questionOf(laid, square, pixels)
      const answer = question && (await ask({ ...question, as: 'samples' }, signal))
      return answer && 'samples' in answer ? answer.samples : null
    },
  }
}

/** What of the picture is read, at a size that is neither finer nor coarser than the square; null where it has nothing. */
export function questionOf(
  { map, sizes, mask }: LaidPicture,
  square: GroundSquare,
  pixels: number,
): Omit<WarpQuestion, 'as'> | null {
  const net = netOf(map, square, MESHES)
  const [full] = sizes.sizes
  if (!full) return null
  const wished = Math.floor(Math.log2(Math.max(1, densityOf(net, full, pixels))))
  const last = sizes.sizes.length - 1
  for (let level = Math.min(wished, last); level <= last; level += 1) {
    const size = sizes.sizes[level]
    const box = size && boxOf(net, size)
    if (!size || !box) return null
    if (box.width * box.height > MOST && level < last) continue
    return {
      pieces: sizes.pieces(level, box),
      box,
      net: netInPixels(net, size, box),
      mask: mask && mask.map(({ x, y }) => ({ x: x * size.width - box.left, y: y * size.height - box.top })),
      pixels,
    }
  }
  return null
}

/** The pixels around all knots that the picture has; null where it has none. */
function boxOf({ knots }: WarpNet, { width, height }: PixelSize): PixelBox | null {
  let [left, top, right, below] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < knots.length; at += 2) {
    const [x, y] = [(knots[at] ?? NaN) * width, (knots[at + 1] ?? NaN) * height]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    below = Math.max(below, y)
  }
  // What lies a pixel beside is mixed in.
  const [from, to] = [Math.max(0, Math.floor(left) - 2), Math.min(width, Math.ceil(right) + 2)]
  const [first, end] = [Math.max(0, Math.floor(top) - 2), Math.min(height, Math.ceil(below) + 2)]
  return to > from && end > first ? { left: from, top: first, width: to - from, height: end - first } : null
}
