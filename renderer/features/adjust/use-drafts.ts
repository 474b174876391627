import { useState } from 'react'
import type { Adjusted } from '../../../shared/domain/adjust-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { adjustedOf, draftOf, isChanged, type Draft } from './draft.ts'

/** What the user has made of each page and not applied yet. */
export interface Drafts {
  readonly of: (page: Page) => Draft
  readonly put: (page: Page, draft: Draft) => void
  /** Forgets what was made of these pages. */
  readonly drop: (pageIds: ReadonlySet<PageId>) => void
  /** The pages with something to apply, and what they become. */
  readonly changed: ReadonlyMap<PageId, Adjusted>
}

export function useDrafts(pages: readonly Page[]): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<PageId, Draft>>(new Map())
  const changed = new Map<PageId, Adjusted>()
  for (const page of pages) {
    const draft = drafts.get(page.id)
    if (draft && isChanged(page, draft)) changed.set(page.id, adjustedOf(page, draft))
  }
  return {
    of: (page) => drafts.get(page.id) ?? draftOf(page),
    put: (page, draft) => setDrafts((before) => new Map(before).set(page.id, draft)),
    drop: (pageIds) => setDrafts((before) => new Map([...before].filter(([id]) => !pageIds.has(id)))),
    changed,
  }
}
