/** What a name is of. */
export type LabelKind = 'country' | 'water' | 'island' | 'province' | 'capital' | 'town'

/** A name to print: where (pixels of the view), and how. */
export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly kind: LabelKind
  /** Towns from 0 (villages) to 3 (a million people and more); of others the least zoom, which says how large they are. */
  readonly rank: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface LabelBox extends Box {
  readonly label: PlacedLabel
  readonly lines: readonly string[]
  readonly align: 'left' | 'right' | 'center'
}

/** Pixels kept free around each name. */
const ROOM = 3
/** Pixels between the middle of a town's dot and its name, beside and above it. */
const BESIDE = 7
const ABOVE = 4

export const isTown = (kind: LabelKind): boolean => kind === 'town' || kind === 'capital'

/** Half as wide as the mark of a town, in pixels. */
export const dotSize = ({ kind, rank }: Pick<PlacedLabel, 'kind' | 'rank'>): number =>
  kind === 'capital' ? 4 : 1.7 + 0.55 * rank

export const lineHeight = ({ kind, rank }: Pick<PlacedLabel, 'kind' | 'rank'>): number =>
  (kind === 'water' && rank <= 2) || (kind === 'country' && rank <= 3) ? 18 : 15

/** How far names of areas stand above or below a mark that is in their middle, in pixels: beside the largest. */
const SHIFT = 44

/** How far from the edge of what is seen the names of areas stand that were moved there, in pixels. */
const EDGE = 8

/** The rank of towns whose dots names rather leave free. */
const LARGE = 2

/** How far apart the same name of an ocean must stand, in pixels. */
const APART = 480

/** A mark of the collection: a round of pixels around a point. */
export interface TakenDisc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What names have to do with beside each other. */
export interface Around {
  readonly marks?: readonly TakenDisc[]
  /** What is seen of the map. */
  readonly frame?: Box
  /** What lies over it, such as its notice. */
  readonly covered?: readonly Box[]
}

/**
 * The names that fit, the first come first: one that would touch others wherever it may stand is left out. The marks of the
 * collection stand before all of them: names move beside them, or give way. No name stands across the edge of `frame`, where it
 * would be cut: it stands within, or beyond.
 */
export function placeLabels(
  labels: readonly PlacedLabel[],
  widthOf: (text: string, label: PlacedLabel) => number,
  { marks = [], frame, covered = [] }: Around = {},
): readonly LabelBox[] {
  const taken = new Taken()
  const discs = new Taken()
  for (const { x, y, radius } of marks)
    discs.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius })
  for (const box of covered) discs.add(box)
  const dots = labels.filter(({ kind, rank }) => isTown(kind) && rank >= LARGE)
  const waters: PlacedLabel[] = []
  const isRepeated = ({ text, x, y }: PlacedLabel): boolean =>
    waters.some((water) => water.text === text && Math.hypot(water.x - x, water.y - y) < APART)
  return labels.flatMap((label) => {
    if (label.kind === 'water' && isRepeated(label)) return []
    // The name of a dot that nobody sees would seem to be that of something else.
    if (isTown(label.kind) && covered.some((box) => isOver(box, label))) return []
    const lines = isTown(label.kind) ? [label.text] : linesOf(label.text)
    const width = Math.max(...lines.map((line) => widthOf(line, label)))
    const room = { lines, width, reach: reachOf(label, marks), shift: 0 }
    const isHidden = !isTown(label.kind) && boxesOf(label, room).some((middle) => !discs.isFree(middle))
    const free = boxesOf(label, { ...room, shift: isHidden ? SHIFT : 0 })
      .map((candidate) => (frame && !isTown(label.kind) ? movedInto(frame, candidate) : candidate))
      .filter(
        (candidate) =>
          taken.isFree(roomOf(candidate)) && discs.isFree(candidate) && !(frame && isAcross(frame, roomOf(candidate))),
      )
    const box = free.find((candidate) => !dots.some((dot) => dot !== label && covers(candidate, dot))) ?? free[0]
    if (!box) return []
    taken.add(roomOf(box))
    if (label.kind === 'water') waters.push(label)
    return [box]
  })
}

/** How far the mark reaches that stands on the dot of a town, if one does: its name stands beside that. */
function reachOf({ x, y }: PlacedLabel, marks: readonly TakenDisc[]): number {
  return marks.reduce((most, mark) => {
    const apart = Math.hypot(mark.x - x, mark.y - y)
    return apart < mark.radius ? Math.max(most, mark.radius + apart) : most
  }, 0)
}

interface Room {
  readonly lines: readonly string[]
  readonly width: number
  /** Pixels around the dot that are taken. */
  readonly reach: number
  /** Pixels by which the name of an area may stand above or below its middle. */
  readonly shift: number
}

/** Where the name may stand: of a town right or left of its dot, then above or below; of all else in the middle. */
function boxesOf(label: PlacedLabel, { lines, width, reach, shift }: Room): readonly LabelBox[] {
  const [beside, above] = reach === 0 ? [BESIDE, ABOVE] : [reach + ROOM + 1, reach + ROOM + 1]
  const height = lines.length * lineHeight(label)
  const at = (left: number, top: number, align: LabelBox['align']): LabelBox =>
    ({ label, lines, left, top, width, height, align }) // prettier-ignore
  const { x, y } = label
  if (!isTown(label.kind)) return [0, -1, 1].map((to) => at(x - width / 2, y - height / 2 + to * shift, 'center'))
  return [
    at(x + beside, y - height / 2, 'left'),
    at(x - beside - width, y - height / 2, 'right'),
    at(x - width / 2, y - height - above, 'center'),
    at(x - width / 2, y + above, 'center'),
  ]
}

/** The name of an area where it is wholly in the frame, if it need not go far. */
function movedInto(frame: Box, box: LabelBox): LabelBox {
  const [west, north] = [frame.left + EDGE, frame.top + EDGE]
  const left = Math.min(Math.max(box.left, west), frame.left + frame.width - EDGE - box.width)
  const top = Math.min(Math.max(box.top, north), frame.top + frame.height - EDGE - box.height)
  return Math.hypot(left - box.left, top - box.top) > SHIFT ? box : { ...box, left, top }
}

/** Whether some of it is in the frame, and some beyond. */
function isAcross(frame: Box, { left, top, width, height }: Box): boolean {
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height]
  const isIn = left >= frame.left && top >= frame.top && left + width <= right && top + height <= bottom
  return !isIn && left < right && top < bottom && left + width > frame.left && top + height > frame.top
}

/** The name and, of a town, its dot. */
function roomOf({ label, left, top, width, height }: LabelBox): Box {
  if (!isTown(label.kind)) return { left, top, width, height }
  const dot = dotSize(label)
  const [west, north] = [Math.min(left, label.x - dot), Math.min(top, label.y - dot)]
  const [east, south] = [Math.max(left + width, label.x + dot), Math.max(top + height, label.y + dot)]
  return { left: west, top: north, width: east - west, height: south - north }
}

const isOver = ({ left, top, width, height }: Box, { x, y }: PlacedLabel): boolean =>
  x > left && x < left + width && y > top && y < top + height

const covers = ({ left, top, width, height }: Box, { x, y }: PlacedLabel): boolean =>
  x > left - BESIDE && x < left + width + BESIDE && y > top - ABOVE && y < top + height + ABOVE

const CELL = 96

/** What is taken of the view already, by squares of it. */
class Taken {
  readonly #cells = new Map<string, Box[]>()

  isFree(box: Box): boolean {
    return !cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => touch(box, other)))
  }

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell)
      if (boxes) boxes.push(box)
      else this.#cells.set(cell, [box])
    }
  }
}

function cellsOf({ left, top, width, height }: Box): readonly string[] {
  const cells: string[] = []
  for (let x = Math.floor((left - ROOM) / CELL); x <= (left + width + ROOM) / CELL; x += 1) {
    for (let y = Math.floor((top - ROOM) / CELL); y <= (top + height + ROOM) / CELL; y += 1) cells.push(`${x} ${y}`)
  }
  return cells
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + ROOM &&
    b.left < a.left + a.width + ROOM &&
    a.top < b.top + b.height + ROOM &&
    b.top < a.top + a.height + ROOM
  )
}

/** Letters that stand on one line. */
const LINE = 13

/** Long names of several words go on two or three lines of much the same length. */
function linesOf(text: string): readonly string[] {
  const words = text.split(' ')
  const wanted = Math.min(words.length, 3, Math.ceil(text.length / (LINE + 1)))
  return wanted < 2 ? [text] : evenLines(words, wanted)
}

/** The words on so many lines that the longest one is as short as can be. */
function evenLines(words: readonly string[], count: number): readonly string[] {
  if (count === 1 || words.length === 1) return [words.join(' ')]
  const ways = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), ...evenLines(words.slice(index + 1), count - 1)])
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length))
  return ways.reduce((best, next) => (longest(next) < longest(best) ? next : best))
}
