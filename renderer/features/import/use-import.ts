import { useMemo } from 'react'
import type { Arrangement } from '../../../shared/domain/arrangement.ts'
import type { Collection, ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { targetUnits } from './import-screen.ts'

export interface BeginOptions {
  readonly parentId: UnitId | null
  readonly read: boolean
  readonly languages: readonly ReadingLanguage[]
  /** Absent for folders. */
  readonly arrangement?: Arrangement
  /** Paths of files that are no scans to take in; absent where all may be. */
  readonly leftOut?: readonly string[]
}

export interface ImportHere {
  /** null where none is open; undefined while it is not known yet. */
  readonly collection: Collection | null | undefined
  readonly targets: readonly Unit[]
  /** Starts an import into the open collection; how it goes is told in the jobs drawer. */
  readonly begin: (source: SourceSet, options: BeginOptions) => void
}

/** Importing into the open collection, by default below the unit in view and with the collection's languages. */
export function useImportHere(): ImportHere {
  const { imports, repositories } = useServices()
  const [desk, dispatch] = useDesk()
  const tree = useUnitTree()
  const watched = useMemo(() => repositories.collections.watchAll(), [repositories])
  const collections = useWatched(watched)
  const known = collections.status === 'ready' && tree.status === 'ready'
  const collection = known ? (collections.value.find(({ id }) => id === desk.collectionId) ?? null) : undefined
  const targets = useMemo(() => targetUnits(tree.status === 'ready' ? tree.value : [], desk.scope), [tree, desk.scope])
  return {
    collection,
    targets,
    begin(source, options) {
      if (!collection) return
      const run = async (): Promise<void> => {
        const { state } = await imports.begin({ collectionId: collection.id, source, ...options })
        // The drawer says why it stopped, and how to go on.
        if (state === 'failed') dispatch({ type: 'jobs', open: true })
      }
      // A refusal of the store is uncaught here and so told by the window.
      void run()
    },
  }
}
