import { around, type Rectangle } from '../prepare/crop.ts'

/** Strokes are one character when they lie closer than this part of one, and are no larger together than so many. */
export const CLOSE = 0.12
const WHOLE = 1.25

/** So large a part of all ink, by side, is of pieces of characters that are smaller than one. */
const PIECES = 0.65

/** The longer side of characters, of which pieces are seen, in pixels. */
export function sizeOf(letters: readonly Rectangle[]): number {
  const sides = letters.map(sideOf).sort((one, other) => one - other)
  let smaller = PIECES * sides.reduce((sum, side) => sum + side, 0)
  return sides.find((side) => (smaller -= side) <= 0) ?? 0
}

/** The longer side of a rectangle. */
export function sideOf({ left, top, right, bottom }: Rectangle): number {
  return Math.max(right - left, bottom - top)
}

/** Letters, and what is one character though its strokes do not touch: the largest first take what lies close. */
export function charactersOf(letters: readonly Rectangle[], size: number): readonly Rectangle[] {
  const characters: Rectangle[] = []
  const nearby = new Nearby(Math.max(1, WHOLE * size))
  for (const letter of letters.toSorted((one, other) => sideOf(other) - sideOf(one))) {
    let at = characters.length
    // What is larger takes nothing, and is of nothing.
    const isSmall = sideOf(letter) <= WHOLE * size
    for (const each of isSmall ? nearby.numbersNear(letter, CLOSE * size) : [])
      if (each < at && isPartOf(letter, characters[each] ?? letter, size)) at = each
    const whole = around([letter, ...characters.slice(at, at + 1)])
    characters[at] = whole
    if (isSmall) nearby.put(at, whole)
  }
  return characters
}

/** Numbers of rectangles by the cells of a grid that they lie in: a page of newspaper has tens of thousands. */
class Nearby {
  readonly #cells = new Map<string, number[]>()
  readonly #side: number

  constructor(side: number) {
    this.#side = side
  }

  put(number: number, box: Rectangle): void {
    for (const cell of this.#cellsOf(box, 0)) {
      const numbers = this.#cells.get(cell) ?? []
      if (!numbers.includes(number)) this.#cells.set(cell, [...numbers, number])
    }
  }

  /** The numbers in the cells of a rectangle with so much room around it; some of them more than once. */
  numbersNear(box: Rectangle, room: number): readonly number[] {
    return this.#cellsOf(box, room).flatMap((cell) => this.#cells.get(cell) ?? [])
  }

  #cellsOf({ left, top, right, bottom }: Rectangle, room: number): readonly string[] {
    const cell = (at: number): number => Math.floor(at / this.#side)
    const cells: string[] = []
    for (let x = cell(left - room); x <= cell(right + room); x += 1)
      for (let y = cell(top - room); y <= cell(bottom + room); y += 1) cells.push(`${x},${y}`)
    return cells
  }
}

function isPartOf(letter: Rectangle, whole: Rectangle, size: number): boolean {
  const gap = Math.max(
    Math.max(letter.left, whole.left) - Math.min(letter.right, whole.right),
    Math.max(letter.top, whole.top) - Math.min(letter.bottom, whole.bottom),
  )
  return gap <= CLOSE * size && sideOf(around([letter, whole])) <= WHOLE * size
}
