import { useCallback, useMemo, useState } from 'react'
import { puts, type Change } from '../../../../shared/domain/changes.ts'
import { editBlocks, type BlockEdit } from '../../../../shared/domain/edit-blocks.ts'
import type { PageId } from '../../../../shared/domain/ids.ts'
import type { Block } from '../../../../shared/domain/layout.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import { useServices } from '../../../ports/context.tsx'
import { useWatchedOf } from '../../../ports/watch.ts'

/** How the page is laid out, and how to change it; every change can be undone. */
export interface PageBlocks {
  /** In reading order: as a person laid them out, else as the reading shown found them. */
  readonly blocks: readonly Block[]
  /** A person laid them out. */
  readonly own: boolean
  readonly selected: Block | null
  readonly select: (id: string | null) => void
  /** Settles with the blocks after it. */
  readonly edit: (edit: BlockEdit) => Promise<readonly Block[]>
  /** Gives up what a person laid out. */
  readonly clear: () => Promise<void>
}

const NONE: readonly Block[] = []

export function usePageBlocks(page: Page, shown: Reading | null): PageBlocks {
  const services = useServices()
  const { layouts } = services.repositories
  const watched = useWatchedOf(
    page.id,
    useCallback((id: PageId) => layouts.watch(id), [layouts]),
  )
  const [line] = useState(oneByOne)
  const [chosen, choose] = useState<string | null>(null)
  const layout = watched.status === 'ready' ? watched.value : null
  const found = shown?.blocks ?? NONE
  const blocks = layout?.blocks ?? found
  const selected = useMemo(() => blocks.find(({ id }) => id === chosen) ?? null, [blocks, chosen])
  const run = (label: 'blocks.undo' | 'blocks.undo.clear', changes: readonly Change[]): Promise<void> =>
    services.undo.run({ label, changes })
  return {
    blocks,
    own: layout !== null,
    selected,
    select: choose,
    edit: (edit) =>
      line(async () => {
        const before = (await layouts.get(page.id))?.blocks ?? found
        const after = editBlocks(before, edit)
        if (after === before) return before
        const by = { by: 'person', at: services.clock.now() } as const
        await run('blocks.undo', puts('layouts', [{ id: page.id, collectionId: page.collectionId, blocks: after, by }]))
        if (edit.kind === 'add') choose(after.find(({ id }) => !before.some((block) => block.id === id))?.id ?? null)
        return after
      }),
    clear: () => line(() => run('blocks.undo.clear', [{ table: 'layouts', id: page.id, to: null }])),
  }
}
