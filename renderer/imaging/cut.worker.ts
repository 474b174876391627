import { newCanvas, type Canvas } from './canvas.ts'
import type { CutReply, CutRequest, CutSlice } from './cutters.ts'
import { halved } from './halve.ts'

const QUALITY = 0.82

self.addEventListener('message', ({ data }: MessageEvent<CutRequest>) => {
  cut(data).then(
    (reply) => self.postMessage(reply, { transfer: [reply.memory] }),
    (error: unknown) => self.postMessage({ failure: String(error) } satisfies CutReply),
  )
})

async function cut({ slice, side, halve }: CutRequest): Promise<CutSlice> {
  const { width, height, rgba } = slice
  const picture = new ImageData(new Uint8ClampedArray(rgba.buffer), width, height)
  const tiles: Blob[] = []
  for (let left = 0; left < width; left += side) tiles.push(await tileAt(picture, left, side))
  return { tiles, half: halve ? halved(slice) : null, memory: rgba.buffer }
}

function tileAt(picture: ImageData, left: number, side: number): Promise<Blob> {
  const { canvas, context } = easelOf(Math.min(side, picture.width - left), picture.height)
  context.putImageData(picture, -left, 0, left, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}

let easel: Canvas | undefined

/** All tiles but those at the edges are of one size: making a canvas takes as long as filling it. */
function easelOf(width: number, height: number): Canvas {
  if (easel?.canvas.width !== width || easel.canvas.height !== height)
    easel = newCanvas({ width, height }, { opaque: true })
  return easel
}
