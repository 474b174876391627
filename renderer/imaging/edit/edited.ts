import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { EDITED_MEGAPIXELS, pictureSize, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import { backgroundOf, whiten } from './background.ts'
import { lumaOf, type Rgba } from './rgba.ts'
import { applyLevels, keepsLevels, levelsOf, sharpen } from './tone.ts'
import { warped } from './warp.ts'

/** The most pixels of a frame that are edited at once. What is said in fractions stays true of a smaller rendering. */
export const EDITED_PIXELS = EDITED_MEGAPIXELS * 1e6

/** The picture that the edits make of a frame, or of a smaller rendering of it: then it is smaller by as much. */
export function edited(frame: Rgba, edits: ImageEdits): Rgba {
  const { tone } = edits
  const picture = warped(frame, edits, sizeAt(edits, frame))
  if (!keepsLevels({ ...tone, brightness: 0, contrast: 0, gamma: 1 })) applyLevels(picture, INVERTED)
  if (tone.bleed > 0) whiten(picture, backgroundOf(picture), tone.bleed)
  const levels = { ...tone, invert: false }
  if (!keepsLevels(levels)) applyLevels(picture, levelsOf(levels))
  if (tone.sharpen > 0) sharpen(picture, lumaOf(picture), tone.sharpen)
  return picture
}

const INVERTED = levelsOf({ brightness: 0, contrast: 0, gamma: 1, invert: true })

/** The size of the edited picture where the frame is rendered at another size than its own. */
function sizeAt(edits: ImageEdits, { width }: PixelSize): PixelSize {
  const scale = width / edits.frame.width
  const size = pictureSize(edits)
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}
