import { inkAlong, shareAlong, type InkMask } from './ink-mask.ts'

/** A frame, in pixels along its own sides and across them. */
export interface Frame {
  /** Degrees clockwise by which it lies. */
  readonly tilt: number
  readonly along: readonly [number, number]
  readonly across: readonly [number, number]
}

/** Pixels from the middle of a side at which what is there has left its line, and at how many of them it is: sides are not straight. */
const LEFT = [3, 4, 5, 6, 7]
const LEAST_LEFT = 3
/** What leaves a side and goes straight on so far, as a part of the shorter sides, is a rule, not a letter. */
const RULE = 0.28
/** Strokes of letters are no wider, in pixels. */
const WIDEST = 14
/** Near corners, for so much of a side, rules of tables go on. */
const CORNER = 0.08
/** Close to printed boxes there is no text, or a letter that is smeared. */
const LEAST_STROKES = 4
/** And through two sides at least. */
const LEAST_SIDES = 2
/** Lines within it, so far from its sides, that are inked so far along: it is a part of a table. */
const INNER = { from: 0.14, inked: 0.85 }

/**
 * Whether a frame lies over writing: strokes of letters run out of its sides, or stand as close to them, and no rules do, nor are
 * there any within it. Printed boxes and cells of tables keep clear of text, and have rules.
 */
export function isOverWriting(ink: InkMask, frame: Frame): boolean {
  if (hasInnerRules(ink, frame)) return false
  const far = RULE * Math.min(frame.along[1] - frame.along[0], frame.across[1] - frame.across[0])
  const sides = sidesOf(ink, frame).map((side) => strokesOut(side, far))
  if (sides.some(({ rules }) => rules > 0)) return false
  const crossed = sides.filter(({ letters }) => letters > 0)
  return crossed.length >= LEAST_SIDES && crossed.reduce((sum, { letters }) => sum + letters, 0) >= LEAST_STROKES
}

/** So much of a side that lies along the lines of the page is ink: of a row of print, with its gaps, less. */
const INKED = 0.95
/** So far outside and inside of where they were found sides are sought, as a part of the distance of the others. */
const SOUGHT = 0.6

/** The frame with its outermost sides: of one that lies straight a row of print may have been taken for a side. */
export function withOutermostSides(ink: InkMask, frame: Frame): Frame {
  const { tilt, along } = frame
  const at = inkAlong(ink, tilt)
  const across = outermost(frame.across, (y) => isLine(along, (x, by) => at(x, y + by), INKED))
  return { tilt, across, along: outermost(along, (x) => isLine(across, (y, by) => at(x + by, y), INKED)) }
}

/** The two places furthest out, near to those given, at which there is a line; those given where there is none. */
function outermost([first, last]: Frame['along'], isThere: (place: number) => boolean): Frame['along'] {
  const reach = Math.round(SOUGHT * (last - first))
  const places = Array.from({ length: 2 * reach + 1 }, (_, step) => step - reach)
  return [
    middleOf(places.map((by) => first + by).filter(isThere)) ?? first,
    middleOf(places.map((by) => last - by).filter(isThere)) ?? last,
  ]
}

/** The middle of the line at which such places begin. */
function middleOf(places: readonly number[]): number | undefined {
  const [first] = places
  const line = places.filter((place, at) => Math.abs(place - (first ?? 0)) === at)
  return line[line.length >> 1]
}

/** Whether so large a part of the places between two has ink, a pixel off at most. */
function isLine(side: Frame['along'], at: (place: number, by: number) => boolean, least: number): boolean {
  return shareAlong(side, (place) => [0, -1, 1].some((by) => at(place, by))) >= least
}

/** A side: where it runs from and to, and whether there is ink at a place of it so many pixels outside. */
interface Side {
  readonly from: number
  readonly to: number
  readonly isThere: (along: number, outside: number) => boolean
}

function sidesOf(ink: InkMask, { tilt, along, across }: Frame): readonly Side[] {
  const at = inkAlong(ink, tilt)
  return [
    { from: along[0], to: along[1], isThere: (x, outside) => at(x, across[0] - outside) },
    { from: along[0], to: along[1], isThere: (x, outside) => at(x, across[1] + outside) },
    { from: across[0], to: across[1], isThere: (y, outside) => at(along[0] - outside, y) },
    { from: across[0], to: across[1], isThere: (y, outside) => at(along[1] + outside, y) },
  ]
}

/** How many strokes of letters leave a side, and how many rules do. */
function strokesOut({ from, to, isThere }: Side, far: number): { readonly letters: number; readonly rules: number } {
  const corner = CORNER * (to - from)
  const isOut = (along: number): boolean => LEFT.filter((outside) => isThere(along, outside)).length >= LEAST_LEFT
  let [letters, rules, wide] = [0, 0, 0]
  for (let place = from + corner; place <= to - corner + 1; place += 1) {
    if (place <= to - corner && isOut(place)) wide += 1
    else {
      if (wide > 0 && goesOn(isThere, place - 1 - wide / 2, far)) rules += 1
      else if (wide > 0 && wide <= WIDEST) letters += 1
      wide = 0
    }
  }
  return { letters, rules }
}

/** Whether what leaves a side goes straight on so far. */
function goesOn(isThere: Side['isThere'], along: number, far: number): boolean {
  for (let outside = LEFT[0] ?? 0; outside <= far; outside += 1)
    if (![0, -1, 1, -2, 2].some((by) => isThere(along + by, outside))) return false
  return true
}

function hasInnerRules(ink: InkMask, { tilt, along, across }: Frame): boolean {
  const isThere = inkAlong(ink, tilt)
  return (
    within(across).some((y) => isLine(along, (x, by) => isThere(x, y + by), INNER.inked)) ||
    within(along).some((x) => isLine(across, (y, by) => isThere(x + by, y), INNER.inked))
  )
}

/** The places between two sides that are not near either. */
function within([from, to]: Frame['along']): readonly number[] {
  const inset = INNER.from * (to - from)
  const count = Math.max(0, Math.floor(to - from - 2 * inset))
  return Array.from({ length: count }, (_, step) => from + inset + step)
}
