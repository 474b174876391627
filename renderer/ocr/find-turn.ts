import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import { addTurns } from '../../shared/domain/geometry-turn.ts'
import type { GreyRaster } from '../imaging/grey-raster.ts'
import { cropped, within } from '../imaging/prepare/crop.ts'
import type { Prepared } from '../imaging/prepare/prepare.ts'
import { confidenceOf, type SeenLine } from './lines-of-tsv.ts'

/** Below this the page may lie on its side or upside down. */
const DOUBTFUL = 0.6
/** So much surer another turn must be. */
const SURER = 0.12
/** A turn is tried on so many heights of small letters across and down. */
const STRIP = { across: 70, down: 30 }

interface Tried {
  readonly turn: QuarterTurn
  readonly sure: number
}

/** Whether what was read may be the wrong way up: there are letters, but they read badly. */
export function mayLieWrong({ xHeight }: Prepared, lines: readonly SeenLine[]): boolean {
  return xHeight !== null && (confidenceOf(lines) ?? 0) < DOUBTFUL
}

/** The turn under which a strip of the page reads surest; `now` where none is much surer than what was read. */
export async function findTurn(
  now: { readonly turn: QuarterTurn; readonly lines: readonly SeenLine[] },
  prepared: (turn: QuarterTurn) => Promise<Prepared>,
  read: (strip: GreyRaster) => Promise<readonly SeenLine[]>,
): Promise<QuarterTurn> {
  let best: Tried = { turn: now.turn, sure: (confidenceOf(now.lines) ?? 0) + SURER }
  for (const by of [180, 90, 270] as const) {
    const turn = addTurns(now.turn, by)
    const sure = confidenceOf(await read(stripOf(await prepared(turn)))) ?? 0
    if (sure > best.sure) best = { turn, sure }
  }
  return best.turn
}

/** The middle of the page's letters. */
function stripOf({ raster, letters, xHeight }: Prepared): GreyRaster {
  const x = medianOf(letters.map(({ left, right }) => (left + right) / 2))
  const y = medianOf(letters.map(({ top, bottom }) => (top + bottom) / 2))
  const across = ((xHeight ?? 0) * STRIP.across) / 2
  const down = ((xHeight ?? 0) * STRIP.down) / 2
  return cropped(raster, within(raster, { left: x - across, top: y - down, right: x + across, bottom: y + down }))
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
}
