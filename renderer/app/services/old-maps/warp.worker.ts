import { warp, type Rgba } from '../../../../shared/places/georeference/warp.ts'
import { answerWith } from '../../../map/ask-worker.ts'
import type { PicturePiece, WarpAnswer, WarpQuestion } from './warp-question.ts'

/** Bytes of decoded pictures that are kept for the next square. */
const KEPT = 256e6

const decoded = new Map<string, Promise<ImageBitmap>>()
const sizes = new Map<string, number>()

/** The picture of a piece at the size that is asked for; those used last are kept. */
function bitmapOf({ key, blob, width, height }: PicturePiece): Promise<ImageBitmap> {
  const known = decoded.get(key)
  const bitmap = known ?? createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
  decoded.delete(key)
  decoded.set(key, bitmap)
  sizes.set(key, 4 * width * height)
  bitmap.catch(() => forget(key))
  let kept = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  for (const old of decoded.keys()) {
    if (kept <= KEPT || old === key) break
    kept -= sizes.get(old) ?? 0
    forget(old)
  }
  return bitmap
}

function forget(key: string): void {
  // Not closed: another square may be drawing it; without a name it goes with the next sweep of memory.
  decoded.delete(key)
  sizes.delete(key)
}

async function partOf({ pieces, box, mask }: WarpQuestion): Promise<Rgba> {
  const bitmaps = await Promise.all(pieces.map(bitmapOf))
  const canvas = new OffscreenCanvas(box.width, box.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  if (mask) {
    context.beginPath()
    for (const { x, y } of mask) context.lineTo(x, y)
    context.clip()
  }
  for (const [index, { left, top }] of pieces.entries()) {
    const bitmap = bitmaps[index]
    if (bitmap) context.drawImage(bitmap, left - box.left, top - box.top)
  }
  return context.getImageData(0, 0, box.width, box.height)
}

async function answer(question: WarpQuestion): Promise<WarpAnswer> {
  const { net, pixels } = question
  const samples = warp(await partOf(question), net, pixels)
  if (question.as === 'samples') return { samples }
  return { bitmap: await createImageBitmap(new ImageData(samples, pixels, pixels)) }
}

answerWith<WarpQuestion, WarpAnswer>(answer, (given) => ['bitmap' in given ? given.bitmap : given.samples.buffer])
