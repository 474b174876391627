import { puts } from '../../../shared/domain/changes.ts'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { PageRepository } from '../../../shared/domain/repositories.ts'
import type { UndoStack } from '../../ports/services.ts'

/**
 * Turns pages as one step, one turn after the other: two quick ones make a half turn, whatever the window still shows.
 */
export function createPageTurner(deps: {
  readonly pages: Pick<PageRepository, 'get'>
  readonly undo: Pick<UndoStack, 'run'>
}): (pages: readonly Page[], by: QuarterTurn) => Promise<void> {
  let before: Promise<unknown> = Promise.resolve()
  const turn = async (asked: readonly Page[], by: QuarterTurn): Promise<void> => {
    const now = await Promise.all(asked.map(({ id }) => deps.pages.get(id)))
    const turned = now.flatMap((page) =>
      // The sum of two quarter turns, taken modulo a full one, is a quarter turn.
      page ? [{ ...page, rotation: ((page.rotation + by) % 360) as QuarterTurn }] : [],
    )
    if (turned.length > 0) await deps.undo.run({ label: 'command.turn-page', changes: puts('pages', turned) })
  }
  return (pages, by) => {
    const turned = before.then(() => turn(pages, by))
    before = turned.catch(() => undefined)
    return turned
  }
}
