import type { Adjusted } from '../../../shared/domain/adjust-pages.ts'
import {
  cutAround,
  turnedFurther,
  unturnedCorners,
  type Found,
  type Proposed,
  type Wish,
} from '../../../shared/domain/findings.ts'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import { editsKey, halvesOf, WHOLE, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import { edited } from '../edit/edited.ts'
import { lumaOf, type Rgba } from '../edit/rgba.ts'
import { upright } from '../pixels.ts'
import { findBorder } from './border.ts'
import { findGutter } from './gutter.ts'
import type { Grey } from './ink.ts'
import { findSkew } from './skew.ts'

/** Below this, in degrees, a page lies straight enough. */
const STRAIGHT = 0.08

/** A frame, or a smaller rendering of it, with the edits it has and the user's quarter turns. */
export interface Subject {
  readonly frame: Rgba
  readonly edits: ImageEdits
  readonly turn: QuarterTurn
}

/**
 * Looks for what was wished: first the page within its scan, then the gutter, then the skew of each page by itself.
 * What the page has of a wished kind is sought anew; its tones and its mirror stay, and a cut that was not to be sought.
 */
export function propose({ frame, edits, turn }: Subject, wish: Wish): Proposed {
  const sure: number[] = []
  const note = <T>(found: Found<T> | null): T | null => {
    if (found) sure.push(found.confidence)
    return found?.value ?? null
  }
  const plain: ImageEdits = { ...edits, tone: { ...edits.tone, bleed: 0, sharpen: 0 } }
  const whole: ImageEdits = wish.crop ? { ...plain, cut: WHOLE } : plain
  const border = wish.crop ? note(findBorder(turned(frame, turn))) : null
  const found = border ? { ...whole, cut: cutAround(unturnedCorners(border, turn), edits.frame) } : whole
  const gutter = wish.split ? note(findGutter(greyOf(found, frame, turn))) : null
  const parts = gutter ? halvesOf(found, gutter, turn) : ([found] as const)
  const straight = parts.map((part) => {
    const skew = wish.deskew ? note(findSkew(greyOf(part, frame, turn))) : null
    const cut = skew && Math.abs(skew) >= STRAIGHT ? turnedFurther(part, skew).cut : part.cut
    return { ...edits, cut }
  })
  // As many as there were parts: one or two.
  const adjusted = straight as unknown as Adjusted
  const same = straight.length === 1 && straight.every((each) => editsKey(each) === editsKey(edits))
  if (sure.length === 0 || same) return { adjusted: null, gutter: null, confidence: 0 }
  return { adjusted, gutter, confidence: Math.min(...sure) }
}

function turned(frame: Rgba, turn: QuarterTurn): Rgba {
  if (turn === 0) return frame
  // The orientations of TIFF that turn clockwise by a quarter, a half and three quarters.
  const orientation = { 90: 6, 180: 3, 270: 8 }[turn]
  const pixels = upright({ ...frame, channels: 4, data: new Uint8Array(frame.data.buffer) }, orientation)
  return { width: pixels.width, height: pixels.height, data: new Uint8ClampedArray(pixels.data) }
}

function greyOf(edits: ImageEdits, frame: Rgba, turn: QuarterTurn): Grey {
  const picture = turned(edited(frame, edits), turn)
  return { width: picture.width, height: picture.height, data: lumaOf(picture) }
}
