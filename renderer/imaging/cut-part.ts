import type { Box, QuarterTurn } from '../../shared/domain/geometry.ts'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import { newCanvas } from './canvas.ts'

/** Cuts a part out of a picture that browsers show, at its full size, and turns it clockwise; PNG. */
export async function cutPart(picture: Blob, box: Box, turn: QuarterTurn): Promise<Blob> {
  const whole = await createImageBitmap(picture)
  try {
    return await cutOut(whole, box, turn)
  } finally {
    whole.close()
  }
}

/** The same for many parts of one picture, which is decoded once. */
export async function* cutParts(picture: Blob, boxes: readonly Box[], turn: QuarterTurn): AsyncIterable<Blob> {
  const whole = await createImageBitmap(picture)
  try {
    for (const box of boxes) yield await cutOut(whole, box, turn)
  } finally {
    whole.close()
  }
}

function cutOut(whole: ImageBitmap, box: Box, turn: QuarterTurn): Promise<Blob> {
  const from = {
    width: Math.max(1, Math.round(box.w * whole.width)),
    height: Math.max(1, Math.round(box.h * whole.height)),
  }
  const { canvas, context } = newCanvas(turnSize(from, turn))
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turn * Math.PI) / 180)
  const at = { x: Math.round(box.x * whole.width), y: Math.round(box.y * whole.height) }
  const { width, height } = from
  context.drawImage(whole, at.x, at.y, width, height, -width / 2, -height / 2, width, height)
  return canvas.convertToBlob({ type: 'image/png' })
}
