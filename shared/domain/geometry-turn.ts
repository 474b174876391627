import type { Box, PixelSize, QuarterTurn } from './geometry.ts'

/** A box of the unturned page, in fractions, as it stands once the page is turned clockwise. */
export function turnBox(box: Box, turn: QuarterTurn): Box {
  switch (turn) {
    case 0:
      return box
    case 90:
      return { x: 1 - box.y - box.h, y: box.x, w: box.h, h: box.w }
    case 180:
      return { x: 1 - box.x - box.w, y: 1 - box.y - box.h, w: box.w, h: box.h }
    case 270:
      return { x: box.y, y: 1 - box.x - box.w, w: box.h, h: box.w }
  }
}

/** A box of the turned page as it stands on the unturned one: undoes `turnBox` of the same turn. */
export function unturnBox(box: Box, turn: QuarterTurn): Box {
  return turnBox(box, oppositeTurn(turn))
}

/** The size of a picture once it is turned. */
export function turnSize(size: PixelSize, turn: QuarterTurn): PixelSize {
  return turn === 90 || turn === 270 ? { width: size.height, height: size.width } : size
}

/** Both turns, one after the other. */
export function addTurns(first: QuarterTurn, second: QuarterTurn): QuarterTurn {
  // Multiples of 90 below 360 are exactly the quarter turns.
  return ((first + second) % 360) as QuarterTurn
}

/** The turn that brings back what was turned. */
export function oppositeTurn(turn: QuarterTurn): QuarterTurn {
  return ((360 - turn) % 360) as QuarterTurn
}
