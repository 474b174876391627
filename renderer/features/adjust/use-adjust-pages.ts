import { useMemo } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { indexTree, itemsUnderAny } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched, type WatchState } from '../../ports/watch.ts'

/** The pages to adjust: those of the open item, else of what is selected, in the order of the tree. */
export function useAdjustPages(): WatchState<readonly Page[]> {
  const { repositories } = useServices()
  const [desk] = useDesk()
  const tree = useUnitTree()
  const chosen = desk.reader
    ? [desk.reader.unitId]
    : desk.selection.size > 0
      ? [...desk.selection]
      : desk.scope === null
        ? []
        : [desk.scope]
  const wanted = chosen.join(' ')
  const ids = useMemo(() => {
    if (tree.status !== 'ready') return null
    // Joined just above.
    const units = wanted === '' ? [] : (wanted.split(' ') as UnitId[])
    return itemsUnderAny(indexTree(tree.value), units).map((unit) => unit.id)
  }, [tree, wanted])
  const key = ids?.join(' ')
  const watched = useMemo(
    () => (key === undefined ? null : repositories.pages.watchUnits(key === '' ? [] : (key.split(' ') as UnitId[]))),
    [repositories, key],
  )
  const pages = useWatched(watched)
  return useMemo(() => {
    if (pages.status !== 'ready') return pages
    return { status: 'ready', value: (ids ?? []).flatMap((id) => pages.value.get(id) ?? []) }
  }, [pages, ids])
}
