import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** A connected piece of ink: its box in pixels, right and bottom exclusive, and how many pixels it has. */
export interface Component {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly area: number
}

/** The runs of ink of one row: where they begin, where they end (exclusive), and the pieces that they belong to. */
interface Runs {
  readonly lefts: Int32Array
  readonly rights: Int32Array
  readonly pieces: Int32Array
  count: number
}

/**
 * The pieces of a mask (1 is ink) that hang together, corners included: runs of rows are joined to those they touch in
 * the row above (Rosenfeld and Pfaltz 1966, by runs).
 */
export function componentsOf({ width, height }: PixelSize, mask: Uint8Array): readonly Component[] {
  const pieces = new Pieces()
  let [above, runs] = [newRuns(width), newRuns(width)]
  for (let y = 0; y < height; y += 1) {
    findRuns(mask.subarray(y * width, (y + 1) * width), runs)
    join(runs, above, { pieces, y })
    ;[above, runs] = [runs, above]
  }
  return pieces.roots()
}

function newRuns(width: number): Runs {
  const most = (width >> 1) + 1
  return { lefts: new Int32Array(most), rights: new Int32Array(most), pieces: new Int32Array(most), count: 0 }
}

function findRuns(row: Uint8Array, runs: Runs): void {
  runs.count = 0
  for (let x = row.indexOf(1); x >= 0; x = row.indexOf(1, x)) {
    runs.lefts[runs.count] = x
    while (x < row.length && row[x] === 1) x += 1
    runs.rights[runs.count] = x
    runs.count += 1
  }
}

/** Gives the runs of a row the pieces of those above that they touch, or new ones. */
function join(
  { lefts, rights, pieces: own, count }: Runs,
  above: Runs,
  { pieces, y }: { readonly pieces: Pieces; readonly y: number },
): void {
  let first = 0
  for (let run = 0; run < count; run += 1) {
    const [left, right] = [lefts[run] ?? 0, rights[run] ?? 0]
    while (first < above.count && (above.rights[first] ?? 0) < left) first += 1
    let piece = -1
    for (let at = first; at < above.count && (above.lefts[at] ?? 0) <= right; at += 1)
      piece = pieces.joined(piece, above.pieces[at] ?? -1)
    if (piece < 0) piece = pieces.begun()
    pieces.grow(piece, { left, right, y })
    own[run] = piece
  }
}

/** Further left or up than this no piece begins. */
const MOST = 0x7fffffff
/** Numbers that are kept of each piece: its box, its area, and the piece that it was joined to, or itself. */
const [LEFT, TOP, RIGHT, BOTTOM, AREA, PARENT, NUMBERS] = [0, 1, 2, 3, 4, 5, 6]

class Pieces {
  #numbers = new Int32Array(NUMBERS * 1024)
  #count = 0

  begun(): number {
    const piece = this.#count
    this.#count += 1
    if (this.#count * NUMBERS > this.#numbers.length) {
      const more = new Int32Array(this.#numbers.length * 2)
      more.set(this.#numbers)
      this.#numbers = more
    }
    const at = piece * NUMBERS
    this.#numbers[at + LEFT] = this.#numbers[at + TOP] = MOST
    this.#numbers[at + PARENT] = piece
    return piece
  }

  grow(piece: number, { left, right, y }: { readonly left: number; readonly right: number; readonly y: number }): void {
    this.#widen(this.#rootOf(piece), { left, right, top: y, bottom: y + 1, area: right - left })
  }

  /** One piece of two; -1 stands for none. */
  joined(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other)
    const [root, gone] = [this.#rootOf(one), this.#rootOf(other)]
    if (root === gone) return root
    this.#numbers[gone * NUMBERS + PARENT] = root
    this.#widen(root, this.#component(gone))
    return root
  }

  roots(): readonly Component[] {
    const roots: Component[] = []
    for (let piece = 0; piece < this.#count; piece += 1)
      if (this.#numbers[piece * NUMBERS + PARENT] === piece) roots.push(this.#component(piece))
    return roots
  }

  #component(piece: number): Component {
    const at = piece * NUMBERS
    const numbers = this.#numbers
    return {
      left: numbers[at + LEFT] ?? 0,
      top: numbers[at + TOP] ?? 0,
      right: numbers[at + RIGHT] ?? 0,
      bottom: numbers[at + BOTTOM] ?? 0,
      area: numbers[at + AREA] ?? 0,
    }
  }

  #widen(root: number, by: Component): void {
    const at = root * NUMBERS
    const numbers = this.#numbers
    numbers[at + LEFT] = Math.min(numbers[at + LEFT] ?? 0, by.left)
    numbers[at + TOP] = Math.min(numbers[at + TOP] ?? 0, by.top)
    numbers[at + RIGHT] = Math.max(numbers[at + RIGHT] ?? 0, by.right)
    numbers[at + BOTTOM] = Math.max(numbers[at + BOTTOM] ?? 0, by.bottom)
    numbers[at + AREA] = (numbers[at + AREA] ?? 0) + by.area
  }

  #rootOf(piece: number): number {
    const numbers = this.#numbers
    let root = piece
    for (
      let parent = numbers[root * NUMBERS + PARENT] ?? root;
      parent !== root;
      parent = numbers[root * NUMBERS + PARENT] ?? root
    ) {
      // Each step halves the way for the next one.
      numbers[root * NUMBERS + PARENT] = numbers[parent * NUMBERS + PARENT] ?? parent
      root = parent
    }
    return root
  }
}
