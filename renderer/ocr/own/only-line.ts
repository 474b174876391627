import { around, within, type Rectangle } from '../../imaging/prepare/crop.ts'
import { MARGIN } from '../../imaging/prepare/margins.ts'
import { greyAt, type PackedPicture } from '../../imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../../imaging/prepare/ready-page.ts'
import { isOneLine } from '../one-line.ts'
import { isLow, type Area } from './lines-of-areas.ts'

type OnePage = Pick<ReadyPage, 'letters' | 'xHeight' | 'picture' | 'steps'>

/** Of the height of its ink a line has so much room above and below. */
const ROOM = 0.06
/** A picture up to so many pixels high and at least so many times as wide as high may be a line that was cut out. */
const STRIP = { highest: 260, widthByHeight: 2 }
/** Rows with so large a part of the ink of the darkest one are of a line of writing. */
const BAND = 0.45
/** Over so large a part of the height above and below it the ink of a row is evened out. */
const EVENED = 0.08

/**
 * The one line that is all there is on a page, as a part of it: by itself none could be told from its neighbours. A picture
 * that was cut out for a line is that line; of a larger one it is where the ink is.
 */
export function onlyLine(page: OnePage): Area | null {
  const { letters } = page
  if (letters.length === 0) return null
  const inside = insideOf(page)
  if (isStrip(inside) && bandsIn(page.picture, inside) === 1) return asArea(inside)
  // One by one: a sheet has more letters than a call may have arguments.
  const ink = letters.reduce<Rectangle>((all, letter) => around([all, letter]), around(letters.slice(0, 1)))
  if (!isOneLine(page) && !isLow(ink)) return null
  const room = Math.ceil(ROOM * (ink.bottom - ink.top))
  const box = { left: ink.left - room, top: ink.top - room, right: ink.right + room, bottom: ink.bottom + room }
  return asArea(within(page.picture, box))
}

function asArea(box: Rectangle): Area {
  return { name: 'b1', box, isLine: true }
}

/** The picture without the white that was put around it. */
function insideOf({ picture, steps }: OnePage): Rectangle {
  const margin = steps.some(({ step }) => step === 'flatten') ? MARGIN : 0
  return { left: margin, top: margin, right: picture.width - margin, bottom: picture.height - margin }
}

/** Whether a picture is no higher than a line that was cut out, and long. */
function isStrip({ left, top, right, bottom }: Rectangle): boolean {
  const height = bottom - top
  return height > 0 && height <= STRIP.highest && right - left >= STRIP.widthByHeight * height
}

/** In how many bands of rows there is much ink: one for each line of writing. */
function bandsIn(picture: PackedPicture, inside: Rectangle): number {
  const rows = evenedInk(picture, inside)
  const much = BAND * rows.reduce((most, ink) => Math.max(most, ink), 0)
  return rows.filter((ink, row) => ink >= much && (rows[row - 1] ?? 0) < much).length
}

/** How dark each row is, evened out over its neighbours so that feet and heads of letters are no band. */
function evenedInk(picture: PackedPicture, { left, top, right, bottom }: Rectangle): readonly number[] {
  const ink = Array.from({ length: bottom - top }, (_, row) => {
    let dark = 0
    for (let x = left; x < right; x += 1) dark += 255 - greyAt(picture, x, top + row)
    return dark
  })
  const reach = Math.max(1, Math.round(ink.length * EVENED))
  return ink.map((_, row) => ink.slice(Math.max(0, row - reach), row + reach + 1).reduce((sum, dark) => sum + dark, 0))
}
