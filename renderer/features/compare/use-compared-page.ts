import { useCallback, useMemo } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Watched } from '../../../shared/domain/repositories.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatchedOf } from '../../ports/watch.ts'
import { chosenIndex, type Choice } from './comparison.ts'

/** The page chosen, with its unit's name and its place there. */
export interface ComparedPage {
  readonly name: string
  readonly pages: readonly Page[]
  readonly page: Page
  readonly index: number
}

const NO_PAGES: readonly Page[] = []
const NOTHING: Watched<readonly Page[]> = {
  subscribe(next) {
    next(NO_PAGES)
    return () => undefined
  },
}

/** null while it is being fetched, and where nothing is chosen. */
export function useComparedPage(choice: Choice | null): ComparedPage | null {
  const { pages: kept } = useServices().repositories
  const tree = useUnitTree()
  const watched = useWatchedOf(
    choice?.unitId ?? null,
    useCallback((unitId: UnitId | null) => (unitId === null ? NOTHING : kept.watchUnit(unitId)), [kept]),
  )
  const pages = watched.status === 'ready' ? watched.value : NO_PAGES
  return useMemo(() => {
    const index = choice ? chosenIndex(pages, choice) : -1
    const page = pages[index]
    const unit = tree.status === 'ready' ? tree.value.find(({ id }) => id === choice?.unitId) : undefined
    return page ? { name: unit ? nameOf(unit) : '', pages, page, index } : null
  }, [pages, choice, tree])
}
