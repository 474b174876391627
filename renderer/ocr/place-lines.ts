import type { PixelSize } from '../../shared/domain/geometry.ts'
import { boxFromPixels, type Box } from '../../shared/domain/geometry.ts'
import { mapped, squareToQuad, type Homography, type Point, type Quad } from '../../shared/domain/homography.ts'
import { mapBox } from '../../shared/domain/map-shapes.ts'
import type { BlockId } from '../../shared/domain/ids.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { cornersOf } from '../../shared/domain/shape.ts'
import type { FoundLine } from '../imaging/lines/find-lines.ts'
import type { Rectangle } from '../imaging/prepare/crop.ts'
import { textOf, type Baseline, type SeenLine } from './lines-of-tsv.ts'

/** Where the picture that was read lies on the page. */
export interface Placing {
  readonly size: PixelSize
  /** Its corners in fractions of the unturned page. */
  readonly corners: Quad
}

/** Takes rectangles of the picture that was read to boxes of the page. */
export function placer({ size, corners }: Placing): (box: Rectangle) => Box {
  const map = squareToQuad(corners)
  return (box) => mapBox(fractions(box, size), map)
}

/** Lines as a reading has them; where the page lay askew, with the outline along the writing. */
export function placedLines(
  lines: readonly SeenLine[],
  placing: Placing,
  blockOf: (line: SeenLine) => BlockId | undefined,
): readonly Line[] {
  const map = squareToQuad(placing.corners)
  const place = placer(placing)
  return lines.map((line) => {
    const block = blockOf(line)
    return {
      text: textOf(line),
      box: place(line.box),
      words: line.words.map(({ text, box, confidence }) => ({ text, confidence, box: place(box) })),
      ...(line.shape ? shapeOn(line.shape, placing.size, map) : baselineOn(line, placing.size, map)),
      ...(line.shape || isLevel(placing.corners) ? {} : { outline: outlineOf(line.box, placing.size, map) }),
      ...(block ? { block } : {}),
      ...(line.cell ? { cell: line.cell } : {}),
    }
  })
}

function fractions({ left, top, right, bottom }: Rectangle, size: PixelSize): Box {
  return boxFromPixels({ x0: left, y0: top, x1: right, y1: bottom }, size)
}

/** The picture was at most turned by quarters. */
function isLevel([a, b]: Quad): boolean {
  return a.x === b.x || a.y === b.y
}

function shapeOn({ baseline, outline }: FoundLine, size: PixelSize, map: Homography): Pick<Line, keyof FoundLine> {
  const place = ({ x, y }: Point): Point => mapped(map, { x: x / size.width, y: y / size.height })
  return { baseline: baseline.map(place), outline: outline.map(place) }
}

/** From the foot of the first letter to that of the last, within the line's box. */
function baselineOn({ words, box }: SeenLine, size: PixelSize, map: Homography): Pick<Line, 'baseline'> {
  const standing = words.flatMap(({ box: { left, right }, baseline }) => (baseline ? [{ left, right, baseline }] : []))
  const [first, last] = [standing[0], standing.at(-1)]
  if (!first || !last) return {}
  const place = (x: number, { y, slope }: Baseline): Point => {
    const foot = Math.min(box.bottom, Math.max(box.top, y + slope * x))
    return mapped(map, { x: x / size.width, y: foot / size.height })
  }
  return { baseline: [place(first.left, first.baseline), place(last.right, last.baseline)] }
}

function outlineOf(box: Rectangle, size: PixelSize, map: Homography): NonNullable<Line['outline']> {
  return cornersOf({ kind: 'rectangle', box: fractions(box, size) }).map((corner) => mapped(map, corner))
}
