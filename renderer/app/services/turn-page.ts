import { puts } from '../../../shared/domain/changes.ts'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { PageRepository } from '../../../shared/domain/repositories.ts'
import type { UndoStack } from '../../ports/services.ts'

/** Turns pages, one turn after the other: two quick ones make a half turn, whatever the window still shows. */
export function createPageTurner(deps: {
  readonly pages: Pick<PageRepository, 'get'>
  readonly undo: Pick<UndoStack, 'run'>
}): (page: Page, by: QuarterTurn) => Promise<void> {
  let before: Promise<unknown> = Promise.resolve()
  const turn = async ({ id }: Page, by: QuarterTurn): Promise<void> => {
    const page = await deps.pages.get(id)
    if (!page) return
    // The sum of two quarter turns, taken modulo a full one, is a quarter turn.
    const rotation = ((page.rotation + by) % 360) as QuarterTurn
    await deps.undo.run({ label: 'command.turn-page', changes: puts('pages', [{ ...page, rotation }]) })
  }
  return (page, by) => {
    const turned = before.then(() => turn(page, by))
    before = turned.catch(() => undefined)
    return turned
  }
}
