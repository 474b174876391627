import { edited, EDITED_PIXELS } from './edit/edited.ts'
import type { Rgba } from './edit/rgba.ts'
import { newCanvas, type Canvas } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import type { FrameSource } from './imaging.ts'

/** The picture of a page with at most `maxPixels`: its frame, with what the user changed of it. */
export async function drawPicture(document: PictureDocument, source: FrameSource, maxPixels: number): Promise<Canvas> {
  if (!source.edits) return await document.draw(source.frame, maxPixels)
  return canvasOfRgba(edited(await framePixels(document, source, maxPixels), source.edits))
}

/** The frame itself. The canvas it was drawn on gives its memory back at once: there are two more pictures to come. */
export async function framePixels(document: PictureDocument, source: FrameSource, maxPixels: number): Promise<Rgba> {
  const { canvas, context } = await document.draw(source.frame, Math.min(maxPixels, EDITED_PIXELS))
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  canvas.width = 0
  return { width, height, data: data } // not shared: it was just made
}

export function canvasOfRgba(picture: Rgba): Canvas {
  const made = newCanvas(picture)
  made.context.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0)
  return made
}
