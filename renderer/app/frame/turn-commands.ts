import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Desk } from '../../ports/desk.ts'
import type { Services } from '../../ports/services.ts'

/** Commands that turn the page that is read, and where none is, the pages of what is selected. */
export function turnCommands(
  { repositories, turn }: Pick<Services, 'turn'> & { readonly repositories: Pick<Services['repositories'], 'pages'> },
  { reader, task }: Pick<Desk, 'reader' | 'task'>,
  selected: () => Promise<readonly Page[]>,
) {
  const pages = async (): Promise<readonly Page[]> => {
    if (task !== null) return []
    if (!reader) return selected()
    const ofUnit = await repositories.pages.ofUnit(reader.unitId)
    const open = ofUnit.find(({ id }) => id === reader.pageId) ?? ofUnit[0]
    return open ? [open] : []
  }
  const by = (quarters: QuarterTurn) => async (): Promise<void> => turn(await pages(), quarters)
  return { 'turn-left': by(270), 'turn-right': by(90) }
}
