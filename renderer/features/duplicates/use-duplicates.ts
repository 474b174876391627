import { useMemo } from 'react'
import { likelyRole, makeCopy, tellApart, type PairOfPages } from '../../../shared/domain/duplicates.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { trashPages, type UnitWithPages } from '../../../shared/domain/trash.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { DuplicateSearch } from '../../ports/duplicates.ts'
import type { UndoableStep } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { duplicatesScreen, pagesNamed, pairsOf, type Decision, type DuplicatesScreen } from './duplicates-screen.ts'

const NONE: DuplicateSearch = { state: 'none' }

/** What the review shows, as the search and the archive are now. */
export function useDuplicates(): DuplicatesScreen {
  const { duplicates, repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const status = useWatched(useMemo(() => duplicates.status(), [duplicates]))
  const search = status.status === 'ready' ? status.value : NONE
  const pairs = useMemo(() => pairsOf(search, collectionId), [search, collectionId])
  const watched = useMemo(
    () => (pairs.length > 0 ? repositories.pages.watchMany(pagesNamed(pairs)) : null),
    [repositories, pairs],
  )
  const pages = useWatched(watched)
  const tree = useUnitTree()
  return useMemo(() => duplicatesScreen(search, collectionId, { pages, tree }), [search, collectionId, pages, tree])
}

/** Carries out a decision about a pair, as one step that can be undone. */
export function useDecide(): (pair: PairOfPages, decision: Decision) => Promise<void> {
  const { repositories, undo, clock } = useServices()
  const holderOf = async (page: Page): Promise<UnitWithPages | null> => {
    const unit = await repositories.units.get(page.unitId)
    return unit ? { unit, pages: await repositories.pages.ofUnit(unit.id) } : null
  }
  const toTrash = async (page: Page): Promise<UndoableStep> => {
    const holder = await holderOf(page)
    const changes = holder ? trashPages(new Set([page.id]), [holder], clock.now()) : []
    return { label: 'browse.undo.trash', changes }
  }
  const toCopy = async (to: Page, from: Page): Promise<UndoableStep> => {
    const holder = await holderOf(from)
    const role = likelyRole(to.size, from.size)
    const changes = holder ? makeCopy({ to, from, role, holder }, clock.now()) : []
    return { label: 'duplicates.undo.copy', changes }
  }
  const stepOf = (pair: PairOfPages, decision: Decision): UndoableStep | Promise<UndoableStep> => {
    switch (decision) {
      case 'keepBoth':
        return { label: 'duplicates.undo.apart', changes: tellApart(pair) }
      case 'trashLeft':
        return toTrash(pair.one)
      case 'trashRight':
        return toTrash(pair.other)
      case 'copyRight':
        return toCopy(pair.one, pair.other)
      case 'copyLeft':
        return toCopy(pair.other, pair.one)
    }
  }
  return async (pair, decision) => undo.run(await stepOf(pair, decision))
}
