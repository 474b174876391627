import type { Rgba } from '../../../renderer/imaging/edit/rgba.ts'

/** The pixels of a picture at an address, drawn smaller where it has more than `most`. */
export async function pixelsOf(url: string, most: number): Promise<Rgba> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob())
  const scale = Math.min(1, Math.sqrt(most / (bitmap.width * bitmap.height)))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
