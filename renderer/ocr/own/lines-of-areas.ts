import type { Point } from '../../../shared/domain/homography.ts'
import type { GreyRaster } from '../../imaging/grey-raster.ts'
import { findLines, type FoundLine } from '../../imaging/lines/find-lines.ts'
import { blocksOfFound } from '../../imaging/lines/order-blocks.ts'
import { cropped, type Rectangle } from '../../imaging/prepare/crop.ts'

/** A part of the picture whose lines are to be read. */
export interface Area {
  /** What its lines call their block. */
  readonly name: string
  /** In whole pixels within the picture. */
  readonly box: Rectangle
  /** It is one line, and nothing but that is to be found in it. */
  readonly isLine?: true
}

/** What is at most this part as high as it is wide is one line, where no line is found in it. */
const LOW = 1 / 8

/** A line, and which block it is of. */
export interface LineToRead {
  readonly line: FoundLine
  readonly block: string
}

/** The lines of a page in reading order. */
export function linesOfPage(picture: GreyRaster): readonly LineToRead[] {
  return blocksOfFound(findLines(picture)).flatMap(({ lines }, index) =>
    lines.map((line) => ({ line, block: `b${index + 1}` })),
  )
}

/**
 * The lines of parts of a page. They are sought on all of it, since many lines tell best how far apart they are, and by
 * itself only a part where none was found then.
 */
export function linesOfAreas(picture: GreyRaster, areas: readonly Area[]): readonly LineToRead[] {
  const found = areas.every(({ isLine }) => isLine) ? [] : findLines(picture)
  return areas.flatMap(({ name, box, isLine }) => {
    const own = isLine ? [] : found.flatMap((line) => partWithin(line, box) ?? [])
    const lines = own.length > 0 ? own : isLine || isLow(box) ? [asLine(box)] : linesOnCrop(picture, box)
    return blocksOfFound(lines).flatMap((block) => block.lines.map((line) => ({ line, block: name })))
  })
}

/** Whether a part is so low that it is one line, where no line is found in it. */
export function isLow({ left, top, right, bottom }: Rectangle): boolean {
  return bottom - top <= LOW * (right - left)
}

/** A line that fills a box. */
function asLine({ left, top, right, bottom }: Rectangle): FoundLine {
  const [from, to] = [
    { x: left, y: bottom },
    { x: right, y: bottom },
  ]
  return { baseline: [from, to], outline: [{ x: left, y: top }, { x: right, y: top }, to, from] }
}

function linesOnCrop(picture: GreyRaster, box: Rectangle): readonly FoundLine[] {
  const back = ({ x, y }: Point): Point => ({ x: x + box.left, y: y + box.top })
  return findLines(cropped(picture, box)).map(({ baseline, outline }) => ({
    baseline: baseline.map(back),
    outline: outline.map(back),
  }))
}

/** What of a line is between the sides of a box, if its middle lies in it. */
function partWithin({ baseline, outline }: FoundLine, { left, top, right, bottom }: Rectangle): FoundLine | null {
  const isBetween = ({ x }: Point): boolean => x >= left && x <= right
  const part = { baseline: baseline.filter(isBetween), outline: outline.filter(isBetween) }
  if (part.baseline.length < 2 || part.outline.length < 4) return null
  const middle = part.outline.reduce((sum, { y }) => sum + y, 0) / part.outline.length
  return middle >= top && middle <= bottom ? part : null
}
