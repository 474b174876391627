import { boxFromPixels, type Box } from '../../shared/domain/geometry.ts'
import { isEditedInFull } from '../../shared/domain/frame-rows.ts'
import { pictureSize } from '../../shared/domain/image-edits.ts'
import { canvasOfBands, imageOf, newCanvas, type Canvas } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { editedBands } from './edit/edited-bands.ts'
import { edited, EDITED_PIXELS, editedSize, paperOf } from './edit/edited.ts'
import type { Rgba } from './edit/rgba.ts'
import type { FrameSource } from './imaging.ts'
import { pixelCount } from './pixels.ts'
import { bandsOfSlices, slicesOf, slicesOfBands, type Slices } from './slices.ts'

/** What the largest canvas holds safely; a page rendered larger than this would fail. */
export const CANVAS_PIXELS = 200e6
/** Paper is found at this size as well as at any other. */
const PAPER_PIXELS = 4e6

/** The picture of a page with at most `maxPixels`: its frame, with what the user changed of it. */
export async function drawPicture(document: PictureDocument, source: FrameSource, maxPixels: number): Promise<Canvas> {
  const { edits } = source
  if (!edits) return await document.draw(source.frame, maxPixels)
  const [frame, picture] = [pixelCount(edits.frame), pixelCount(pictureSize(edits))]
  // Of a small cut more of the frame is wanted than of all of it.
  const wanted = frame * Math.min(1, maxPixels / picture)
  if (Math.min(wanted, frame) > EDITED_PIXELS && picture <= maxPixels && isEditedInFull(edits))
    return await drawnInBands(document, source)
  return await drawSmall(document, source, wanted)
}

/** A part of the picture of a page (in fractions) at its full size, and which part it is once its sides are whole pixels. */
export async function drawPart(
  document: PictureDocument,
  source: FrameSource,
  { x, y, w, h }: Box,
): Promise<{ readonly drawing: Canvas; readonly part: Box }> {
  const slices = await slicesOfPicture(document, source)
  const { width, height } = slices.size
  const [left, top] = [Math.floor(x * width), Math.floor(y * height)]
  const [right, bottom] = [Math.min(width, Math.ceil((x + w) * width)), Math.min(height, Math.ceil((y + h) * height))]
  try {
    const drawing = newCanvas({ width: right - left, height: bottom - top })
    for await (const band of bandsOfSlices(slices)) {
      if (band.top >= bottom) break
      if (band.top + band.height > top) drawing.context.putImageData(imageOf(band), -left, band.top - top)
    }
    return { drawing, part: boxFromPixels({ x0: left, y0: top, x1: right, y1: bottom }, slices.size) }
  } finally {
    slices.close()
  }
}

/** The same made of the frame with at most `maxPixels`, which is quicker. */
export async function drawSmall(document: PictureDocument, source: FrameSource, maxPixels: number): Promise<Canvas> {
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

/** The picture of a page at its full size, from its top. */
export async function slicesOfPicture(document: PictureDocument, source: FrameSource): Promise<Slices> {
  const { edits } = source
  if (!edits) return await slicesOfFrame(document, source.frame)
  if (!isEditedInFull(edits)) return slicesOfCanvas(await drawSmall(document, source, EDITED_PIXELS))
  const paper = edits.tone.bleed > 0 ? paperOf(await framePixels(document, source, PAPER_PIXELS), edits) : null
  const frame = await slicesOfFrame(document, source.frame)
  const bands = () => editedBands({ ...frame.size, bands: () => bandsOfSlices(frame) }, edits, paper)
  return { ...slicesOfBands(editedSize(edits, frame.size), bands), close: () => frame.close() }
}

async function slicesOfFrame(document: PictureDocument, frame: number): Promise<Slices> {
  if (document.slices) return await document.slices(frame)
  return slicesOfCanvas(await document.draw(frame, CANVAS_PIXELS))
}

function slicesOfCanvas({ canvas }: Canvas): Slices {
  return slicesOf(canvas, { opaque: true, close: () => undefined })
}

async function drawnInBands(document: PictureDocument, source: FrameSource): Promise<Canvas> {
  const slices = await slicesOfPicture(document, source)
  try {
    return await canvasOfBands(slices.size, bandsOfSlices(slices))
  } finally {
    slices.close()
  }
}
