import { newCanvas } from './canvas.ts'
import type { CutReply, CutRequest } from './cutters.ts'

const QUALITY = 0.82

self.addEventListener('message', ({ data }: MessageEvent<CutRequest>) => {
  cut(data).then(
    (reply) => self.postMessage(reply, { transfer: reply.half ? [reply.half] : [] }),
    (error: unknown) => self.postMessage({ failure: String(error) } satisfies CutReply),
  )
})

async function cut({ slice, side, halve }: CutRequest): Promise<Extract<CutReply, { readonly tiles: unknown }>> {
  try {
    const half = halve ? halfOf(slice) : null
    const tiles: Blob[] = []
    for (let left = 0; left < slice.width; left += side) tiles.push(await tileAt(slice, left, side))
    return { tiles, half }
  } finally {
    slice.close()
  }
}

function tileAt(slice: ImageBitmap, left: number, side: number): Promise<Blob> {
  const { canvas, context } = newCanvas({ width: Math.min(side, slice.width - left), height: slice.height })
  context.drawImage(slice, -left, 0)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}

/** At just a half each pixel is the mean of four, which is what the plain way of scaling gives. */
function halfOf(slice: ImageBitmap): ImageBitmap {
  const size = { width: Math.ceil(slice.width / 2), height: Math.ceil(slice.height / 2) }
  const { canvas, context } = newCanvas(size)
  context.imageSmoothingQuality = 'low'
  context.drawImage(slice, 0, 0, size.width, size.height)
  return canvas.transferToImageBitmap()
}
