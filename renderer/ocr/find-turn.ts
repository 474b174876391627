import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import { addTurns } from '../../shared/domain/geometry-turn.ts'
import type { PackedPicture } from '../imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import { confidenceOf, type SeenLine } from './lines-of-tsv.ts'
import { stripOf } from './strip.ts'

/** Below this the page may lie on its side or upside down. */
const DOUBTFUL = 0.6
/** So much surer another turn must be. */
const SURER = 0.12

interface Tried {
  readonly turn: QuarterTurn
  readonly sure: number
}

/** Whether what was read may be the wrong way up: there are letters, but they read badly. */
export function mayLieWrong({ xHeight }: ReadyPage, lines: readonly SeenLine[]): boolean {
  return xHeight !== null && (confidenceOf(lines) ?? 0) < DOUBTFUL
}

/** The turn under which a strip of the page reads surest; `now` where none is much surer than what was read. */
export async function findTurn(
  now: { readonly turn: QuarterTurn; readonly lines: readonly SeenLine[] },
  prepared: (turn: QuarterTurn) => Promise<ReadyPage>,
  read: (strip: PackedPicture) => Promise<readonly SeenLine[]>,
): Promise<QuarterTurn> {
  let best: Tried = { turn: now.turn, sure: (confidenceOf(now.lines) ?? 0) + SURER }
  for (const by of [180, 90, 270] as const) {
    const turn = addTurns(now.turn, by)
    const sure = confidenceOf(await read(stripOf(await prepared(turn)))) ?? 0
    if (sure > best.sure) best = { turn, sure }
  }
  return best.turn
}
