import { cornersOf, type Shape } from '../../shared/domain/shape.ts'

/** A picture as a JPEG with some of its areas, in fractions of it, black: nothing of what stood there is left in it. */
export async function blackened(picture: Blob, areas: readonly Shape[]): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This machine draws no pictures')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  context.fillStyle = '#000'
  for (const area of areas) {
    context.beginPath()
    for (const { x, y } of cornersOf(area)) context.lineTo(x * width, y * height)
    context.fill()
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}
