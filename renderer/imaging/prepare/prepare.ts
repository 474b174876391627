import type { PreparationStep } from '../../../shared/domain/preparation.ts'
import type { Point, Quad } from '../../../shared/domain/homography.ts'
import { boxFromPixels, type Box, type PixelSize, type QuarterTurn } from '../../../shared/domain/geometry.ts'
import { unturnBox } from '../../../shared/domain/geometry-turn.ts'
import type { PictureWork } from '../../../shared/domain/reading-preset.ts'
import { findBlackStamps, withoutRims } from '../find/black-stamps.ts'
import { withoutLeaders } from '../find/leaders.ts'
import { columnsDown, type ColumnPart } from '../down/columns-down.ts'
import { movedRules, pageDown } from '../down/page-down.ts'
import { findTables, withoutLines, type FoundTables } from '../find/tables.ts'
import { withoutUnderlines } from '../find/underlines.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from './components.ts'
import { around, type Rectangle } from './crop.ts'
import { moved, shiftedBy } from './moved.ts'
import { framed, MARGIN, onlyPage } from './margins.ts'
import { foldOf, isClear } from './fold.ts'
import { flattened } from './paper.ts'
import { onPicture, seenParts, tableParts, type PagePart } from './parts.ts'
import { resampled } from './resample.ts'
import { straightened, straightening, unstraightened, type Straightening } from './straighten.ts'
import { turned } from './turn.ts'
import { writingOf, type Writing } from './writing.ts'

/** A picture made ready for a reading engine. */
export interface Prepared {
  readonly raster: GreyRaster
  /** The corners of `raster` in fractions of the page before it was turned. */
  readonly corners: Quad
  /** The pieces of ink that may be letters, in pixels of `raster`. */
  readonly letters: readonly Component[]
  /** Where the two pages of an opening meet, in pixels of `raster` from its left; null where it is one page. */
  readonly fold: number | null
  /** The height of small letters in pixels of `raster`; null where there are too few. */
  readonly xHeight: number | null
  /** Pictures, stamps and tables, in pixels of `raster`; none where they were not looked for. */
  readonly parts: readonly PagePart[]
  /** Where dots led from entries to their numbers, which are taken out, in pixels of `raster`. */
  readonly leaders: readonly Rectangle[]
  /** Columns whose lines run down, in the order of reading, in pixels of `raster`; null where none were sought, or lines run across. */
  readonly columns: readonly ColumnPart[] | null
  readonly steps: readonly PreparationStep[]
}

export interface Subject {
  /** The page before the user's turn. */
  readonly raster: GreyRaster
  /** The corners of the page in it, in fractions; null where all of it is the page. */
  readonly page: Quad | null
  /** Stamps in coloured ink, in fractions of `raster`. */
  readonly stamps: readonly Box[]
  /** The turn under which it is read. */
  readonly turn: QuarterTurn
}

/** A size near enough to the one that is wanted: each resampling costs a little sharpness. */
const NEAR = 1.25
const MOST_GROWTH = 4
/** A smaller picture is not made smaller still: that saves no time, and the engine loses some pictures of single lines by it. */
const LEAST_SHRUNK = 1e6
/** A picture never grows beyond this. */
const MOST_PIXELS = 40e6
/** Lines that climb by less than this part of a small letter over the whole page are level enough for any engine. */
const LEVEL = 0.3

const NO_TABLES: FoundTables = { tables: [], lines: null, across: null }

/** Does what is wished of the picture, in this order: border, turn, paper, size, skew. */
export function prepare({ raster, page, turn, stamps }: Subject, work: PictureWork): Prepared {
  const steps: PreparationStep[] = []
  const note = <T>(done: T, step: string, value?: number): T => {
    steps.push({ step, ...(value === undefined ? {} : { value }) })
    return done
  }
  const inside = work.border && page ? note(onlyPage(raster, page), 'border') : raster
  const upright = turn === 0 ? inside : note(turned(inside, turn), 'turn', turn)
  const gutter = work.parts ? foldOf(upright) : null
  // Letters are told from paper on an even page, whether or not that is what is read.
  const even = flattened(upright)
  const writing = writingOf(even)
  const down = work.columns ? pageDown(even, writing, work.columns) : null
  const { letters, large, xHeight, skew, leaders } = down?.writing ?? writing
  const black = work.parts ? findBlackStamps(even, { large, xHeight, skew: skew?.value ?? 0 }) : []
  const paper = withoutRims(down?.raster ?? (work.flatten ? note(even, 'flatten') : upright), black)
  const led = work.parts ? leaders : []
  const flat = led.length > 0 ? note(withoutLeaders(paper, led), 'leaders', led.length) : paper
  const scale = growth(flat, { wanted: work.xHeight, xHeight })
  const sized = scale === 1 ? flat : note(resampled(flat, scale), 'scale', round(scale))
  const angle = work.deskew ? angleOf(skew, { xHeight, width: even.width }) : 0
  const straight = angle === 0 ? null : straightening(sized, angle)
  const level = straight ? note(straightened(sized, straight), 'deskew', angle) : sized
  const margin = work.flatten ? MARGIN : 0
  const move = (letter: Component): Component => moved(letter, { scale, straight })
  const placed = letters.map(move)
  const tables =
    work.parts && xHeight && !down ? findTables(level, { xHeight: xHeight * scale, letters: placed }) : NO_TABLES
  const clean = withoutUnderlines(withoutLines(level, tables), tables, (xHeight ?? 0) * scale)
  const made = margin === 0 ? clean : framed(clean, margin)
  const corners = cornersOf({ turn, straight, margin, size: level })
  const all = [...stamps, ...black.map(({ box }) => unturnBox(boxIn(box, even), turn))]
  const seen = (work.parts ? seenParts(raster, { stamps: all, xHeight }) : []).map(({ kind, box }) => ({
    kind,
    box: onPicture(box, { size: made, corners }),
  }))
  const parts = [...seen, ...tableParts(tables.tables, { seen, margin })]
  const fold = gutter && !down && move({ ...gutter, area: 0 }).left + margin
  const written = placed.map((letter) => shiftedBy(letter, margin))
  return {
    raster: made,
    corners,
    parts,
    fold: fold && isClear(fold, { letters: written, xHeight: xHeight && xHeight * scale, parts }) ? fold : null,
    leaders: led.map((row) => shiftedBy(move({ ...around(row), area: 0 }), margin)),
    letters: written,
    columns:
      down &&
      columnsDown({
        letters: written,
        rules: movedRules(down.rules, (rule) => shiftedBy(move(rule), margin)),
      }),
    xHeight: xHeight && xHeight * scale,
    steps,
  }
}

function growth(
  { width, height }: PixelSize,
  { wanted, xHeight }: { readonly wanted: number | null; readonly xHeight: number | null },
): number {
  if (!wanted || !xHeight) return 1
  const scale = Math.min(wanted / xHeight, MOST_GROWTH, Math.max(1, Math.sqrt(MOST_PIXELS / (width * height))))
  const isNear = scale < NEAR && scale > 1 / NEAR
  return isNear || (scale < 1 && width * height < LEAST_SHRUNK) ? 1 : scale
}

function boxIn({ left, top, right, bottom }: Rectangle, size: PixelSize): Box {
  return boxFromPixels({ x0: left, y0: top, x1: right, y1: bottom }, size)
}

function angleOf(
  skew: Writing['skew'],
  { xHeight, width }: { readonly xHeight: number | null; readonly width: number },
): number {
  if (!skew || !xHeight) return 0
  const climb = Math.tan((Math.abs(skew.value) * Math.PI) / 180) * width
  return climb < LEVEL * xHeight ? 0 : skew.value
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

interface Framing {
  readonly straight: Straightening | null
  /** Pixels of white around the picture. */
  readonly margin: number
}

function cornersOf({
  turn,
  straight,
  margin,
  size,
}: Framing & { readonly turn: QuarterTurn; readonly size: PixelSize }): Quad {
  const [across, down] = [margin / size.width, margin / size.height]
  const corner = (right: 0 | 1, below: 0 | 1): Point => {
    const [x, y] = [right + (right * 2 - 1) * across, below + (below * 2 - 1) * down]
    const before = straight ? unstraightened({ x, y }, straight) : { x, y }
    const { x: left, y: top } = unturnBox({ ...before, w: 0, h: 0 }, turn)
    return { x: left, y: top }
  }
  return [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]
}
