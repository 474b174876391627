import { greyOf } from '../canvas.ts'
import type { PictureDocument } from '../document.ts'
import { drawSmall } from '../edited-canvas.ts'
import type { Grey } from '../find/ink.ts'
import type { FormTask } from '../imaging.ts'
import { turned } from '../prepare/turn.ts'

/** Ruled lines and rows are found at this size as well as at any other. */
const PIXELS = 2.5e6

/** The page of a form, with what its user changed of it and as they turned it. */
export async function seenPage({ source, turn }: FormTask, document: PictureDocument): Promise<Grey> {
  const drawing = await drawSmall(document, source, PIXELS)
  return turned({ width: drawing.canvas.width, height: drawing.canvas.height, data: greyOf(drawing) }, turn)
}
