import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** A connected piece of ink: its box in pixels, right and bottom exclusive, and how many pixels it has. */
export interface Component {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly area: number
}

interface Growing {
  left: number
  top: number
  right: number
  bottom: number
  area: number
}

/** A run of ink in a row, right exclusive, and the piece that it belongs to. */
interface Run {
  readonly left: number
  readonly right: number
  readonly piece: number
}

/**
 * The pieces of a mask (1 is ink) that hang together, corners included: runs of rows are joined to those they touch in
 * the row above (Rosenfeld and Pfaltz 1966, by runs).
 */
export function componentsOf({ width, height }: PixelSize, mask: Uint8Array): readonly Component[] {
  const pieces = new Pieces()
  let above: readonly Run[] = []
  for (let y = 0; y < height; y += 1) {
    const runs: Run[] = []
    let first = 0
    for (const [left, right] of runsOf(mask.subarray(y * width, (y + 1) * width))) {
      while (first < above.length && (above[first]?.right ?? 0) < left) first += 1
      let piece = -1
      for (let at = first; at < above.length && (above[at]?.left ?? 0) <= right; at += 1)
        piece = pieces.joined(piece, above[at]?.piece ?? -1)
      if (piece < 0) piece = pieces.begun()
      pieces.grow(piece, { left, right, y })
      runs.push({ left, right, piece })
    }
    above = runs
  }
  return pieces.roots()
}

/** The runs of ink of a row, as columns; right exclusive. */
export function runsOf(row: Uint8Array): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let x = row.indexOf(1); x >= 0; x = row.indexOf(1, x)) {
    const left = x
    while (x < row.length && row[x] === 1) x += 1
    runs.push([left, x])
  }
  return runs
}

class Pieces {
  readonly #parents: number[] = []
  readonly #boxes: Growing[] = []

  begun(): number {
    this.#boxes.push({ left: Infinity, top: Infinity, right: 0, bottom: 0, area: 0 })
    return this.#parents.push(this.#parents.length) - 1
  }

  grow(piece: number, { left, right, y }: { readonly left: number; readonly right: number; readonly y: number }): void {
    this.#widen(this.#rootOf(piece), { left, right, top: y, bottom: y + 1, area: right - left })
  }

  /** One piece of two; -1 stands for none. */
  joined(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other)
    const [root, gone] = [this.#rootOf(one), this.#rootOf(other)]
    const box = this.#boxes[gone]
    if (root === gone || !box) return root
    this.#parents[gone] = root
    this.#widen(root, box)
    return root
  }

  roots(): readonly Component[] {
    return this.#boxes.filter((_, piece) => this.#parents[piece] === piece)
  }

  #widen(root: number, by: Component): void {
    const box = this.#boxes[root]
    if (!box) return
    box.left = Math.min(box.left, by.left)
    box.top = Math.min(box.top, by.top)
    box.right = Math.max(box.right, by.right)
    box.bottom = Math.max(box.bottom, by.bottom)
    box.area += by.area
  }

  #rootOf(piece: number): number {
    let root = piece
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root]) {
      // Each step halves the way for the next one.
      this.#parents[root] = this.#parents[parent] ?? parent
      root = parent
    }
    return root
  }
}
