import type { PixelSize } from '../../../shared/domain/geometry.ts'
import {
  EDITED_MEGAPIXELS,
  NEUTRAL_TONE,
  pictureSize,
  type ImageEdits,
  type Tone,
} from '../../../shared/domain/image-edits.ts'
import { backgroundOf, whiten, type Background } from './background.ts'
import { lumaOf, type Rgba } from './rgba.ts'
import { applyLevels, keepsLevels, levelsOf, sharpen } from './tone.ts'
import { heldFrame, warped } from './warp.ts'

/** The most pixels of a frame that are edited at once. What is said in fractions stays true of a smaller rendering. */
export const EDITED_PIXELS = EDITED_MEGAPIXELS * 1e6

/** The picture that the edits make of a frame, or of a smaller rendering of it: then it is smaller by as much. */
export function edited(frame: Rgba, edits: ImageEdits): Rgba {
  const size = editedSize(edits, frame)
  const picture = warped(heldFrame(frame), edits, { size, rows: { from: 0, to: size.height } })
  toned(picture, edits.tone, { paper: null, top: 0, height: size.height })
  return picture
}

/** Where rows lie in the picture that they are a part of. */
interface PartOfPicture {
  /** The paper of the whole picture; null where it is to be found on these rows, which are the whole. */
  readonly paper: Background | null
  readonly top: number
  /** Of the whole picture. */
  readonly height: number
}

/** Changes the tones of a picture, or of rows of it, in place. */
export function toned(picture: Rgba, tone: Tone, part: PartOfPicture): void {
  if (tone.invert) applyLevels(picture, INVERTED)
  if (tone.bleed > 0) whiten(picture, part.paper ?? backgroundOf(picture), { ...part, strength: tone.bleed })
  const levels = { ...tone, invert: false }
  if (!keepsLevels(levels)) applyLevels(picture, levelsOf(levels))
  if (tone.sharpen > 0) sharpen(picture, lumaOf(picture), tone.sharpen)
}

const INVERTED = levelsOf({ brightness: 0, contrast: 0, gamma: 1, invert: true })

/** The paper of the picture that the edits make, found on a smaller rendering of the frame; null where none is whitened. */
export function paperOf(frame: Rgba, edits: ImageEdits): Background | null {
  if (edits.tone.bleed === 0) return null
  return backgroundOf(edited(frame, { ...edits, tone: { ...NEUTRAL_TONE, invert: edits.tone.invert } }))
}

/** The size of the edited picture where the frame is rendered at another size than its own. */
export function editedSize(edits: ImageEdits, { width }: PixelSize): PixelSize {
  const scale = width / edits.frame.width
  const size = pictureSize(edits)
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}
