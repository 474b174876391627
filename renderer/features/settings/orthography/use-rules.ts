import { useMemo } from 'react'
import { puts } from '../../../../shared/domain/changes.ts'
import type { Collection } from '../../../../shared/domain/collection.ts'
import type { OrthographyChoice } from '../../../../shared/domain/orthography.ts'
import { useServices } from '../../../ports/context.tsx'
import type { Renewal } from '../../../ports/renewing.ts'
import { useWatched } from '../../../ports/watch.ts'

/** Keeps how the texts of a collection are normalised; undefined leaves it to each page. */
export function useRules(collection: Collection): (choice: OrthographyChoice | undefined) => void {
  const { undo } = useServices()
  return (choice) => {
    const { orthography: _gone, ...rest } = collection
    const row: Collection = choice ? { ...rest, orthography: choice } : rest
    void undo.run({ label: 'normal.undo.rules', changes: puts('collections', [row]) })
  }
}

/** How far the texts of the collection are with being findable by new rules; null where all are. */
export function useRenewal({ id }: Collection): Renewal | null {
  const { renewing } = useServices()
  const all = useWatched(useMemo(() => renewing.state(), [renewing]))
  return (all.status === 'ready' && all.value.find(({ collectionId }) => collectionId === id)) || null
}
