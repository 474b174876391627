import { useCallback, useState } from 'react'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Watched } from '../../../shared/domain/repositories.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatchedOf } from '../../ports/watch.ts'

const NO_PAGES: Watched<readonly Page[]> = {
  subscribe(next) {
    next([])
    return () => undefined
  },
}

/** The pages of the unit that is read or chosen, and the one that is laid. */
export interface LaidPages {
  readonly pages: readonly Page[]
  readonly index: number
  readonly go: (page: Page | undefined) => void
}

/** The page that is read, else the first of what is chosen; null until it is known. */
export function useLaidPages(): LaidPages | null {
  const { pages: kept } = useServices().repositories
  const [desk] = useDesk()
  const [pageId, setPageId] = useState<PageId | null>(desk.reader?.pageId ?? null)
  const unitId = desk.reader?.unitId ?? [...desk.selection][0] ?? desk.scope
  const pages = useWatchedOf(
    unitId,
    useCallback((id: UnitId | null) => (id === null ? NO_PAGES : kept.watchUnit(id)), [kept]),
  )
  if (pages.status !== 'ready') return null
  const at = pages.value.findIndex(({ id }) => id === pageId)
  return { pages: pages.value, index: Math.max(0, at), go: (page) => page && setPageId(page.id) }
}
