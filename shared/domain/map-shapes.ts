import type { Box } from './geometry.ts'
import { after, inverted, mapped, type Homography, type Point } from './homography.ts'
import { sameGeometry, toFrame, type ImageEdits } from './image-edits.ts'
import type { Block } from './layout.ts'
import type { Line, Reading } from './reading.ts'
import { boundsOf, type Shape } from './shape.ts'

/** How fractions of a picture under some edits become fractions of the picture under others. */
export function mapBetween(from: ImageEdits, to: ImageEdits): Homography {
  return after(toFrame(from), inverted(toFrame(to)))
}

/** The corners of a polygon, each where the map takes it. */
export function mapPolygon(points: readonly Point[], map: Homography): readonly Point[] {
  return points.map((point) => mapped(map, point))
}

/**
 * A box where the map takes it. It spans the middles of its mapped sides, not the corners: those would make the box
 * larger with each turn there and back.
 */
export function mapBox({ x, y, w, h }: Box, map: Homography): Box {
  const sides = [
    { x, y: y + h / 2 },
    { x: x + w, y: y + h / 2 },
    { x: x + w / 2, y },
    { x: x + w / 2, y: y + h },
  ]
  return boundsOf({ kind: 'polygon', points: mapPolygon(sides, map) })
}

/** A marked shape where the map takes it: a rectangle stays one. */
export function mapShape(shape: Shape, map: Homography): Shape {
  return shape.kind === 'rectangle'
    ? { kind: 'rectangle', box: mapBox(shape.box, map) }
    : { kind: 'polygon', points: mapPolygon(shape.points, map) }
}

/**
 * Lines of a text as they lie once the page has other edits. The text stays whole: what the new cut leaves out gets
 * boxes outside the picture, so that a later cut, or none, has them at their places again. Returns the same lines
 * where nothing moves.
 */
export function mapLines(
  lines: readonly Line[],
  { from, to }: { readonly from: ImageEdits; readonly to: ImageEdits },
): readonly Line[] {
  if (sameGeometry(from, to)) return lines
  const map = mapBetween(from, to)
  return lines.map((line) => {
    const words = line.words.map((word) => ({ ...word, box: mapBox(word.box, map) }))
    const box = line.box && mapBox(line.box, map)
    return { ...line, ...mapDrawn(line, map), words, box: box && words.length > 0 ? asHighAs(box, words) : box }
  })
}

/** Blocks of a layout as they lie once the page has other edits, in the same way as lines. */
export function mapBlocks(
  blocks: readonly Block[],
  { from, to }: { readonly from: ImageEdits; readonly to: ImageEdits },
): readonly Block[] {
  if (sameGeometry(from, to)) return blocks
  const map = mapBetween(from, to)
  return blocks.map((block) => ({ ...block, ...mapDrawn(block, map), box: mapBox(block.box, map) }))
}

/** A reading as it lies once the page has other edits: its lines and its blocks. The same where nothing moves. */
export function mapReading<R extends Pick<Reading, 'lines' | 'blocks'>>(
  reading: R,
  edits: { readonly from: ImageEdits; readonly to: ImageEdits },
): R {
  if (sameGeometry(edits.from, edits.to)) return reading
  const lines = mapLines(reading.lines, edits)
  return { ...reading, lines, ...(reading.blocks ? { blocks: mapBlocks(reading.blocks, edits) } : {}) }
}

/** What was drawn around a line or block by points, where there is any. */
function mapDrawn({ baseline, outline }: Pick<Line, 'baseline' | 'outline'>, map: Homography) {
  return {
    ...(baseline ? { baseline: mapPolygon(baseline, map) } : {}),
    ...(outline ? { outline: mapPolygon(outline, map) } : {}),
  }
}

/** A long line's own box is too high once it is turned; its words tell how high the line is. */
function asHighAs(box: Box, words: Line['words']): Box {
  const top = Math.min(...words.map((word) => word.box.y))
  const bottom = Math.max(...words.map((word) => word.box.y + word.box.h))
  return { ...box, y: top, h: bottom - top }
}
