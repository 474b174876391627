import { useCallback, useMemo, useState } from 'react'
import { puts, type Change } from '../../../../shared/domain/changes.ts'
import { idFrom, type PageId, type PlaceId, type RegionId } from '../../../../shared/domain/ids.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { inReadingOrder, type Region } from '../../../../shared/domain/region.ts'
import type { Shape } from '../../../../shared/domain/shape.ts'
import type { Naming } from '../../../../shared/places/name-place.ts'
import { useServices } from '../../../ports/context.tsx'
import type { Services, UndoableStep } from '../../../ports/services.ts'
import { useWatchedOf } from '../../../ports/watch.ts'
import { changesOfEdit, placeAdded, placeRemoved, regionDrawn, regionRemoved, type RegionEdit } from './region-edits.ts'

/** The regions of the page in view, and how to change them; every change can be undone. */
export interface PageRegions {
  /** In reading order. */
  readonly regions: readonly Region[]
  readonly selected: Region | null
  readonly select: (id: string | null) => void
  /** Why the regions can't be told, or the last change could not be made; null where all went well. */
  readonly failure: unknown
  readonly draw: (shape: Shape) => Promise<Region | null>
  /** Settles with false where it could not be stored. */
  readonly edit: (id: RegionId, edit: RegionEdit) => Promise<boolean>
  readonly addPlace: (id: RegionId, naming: Naming) => Promise<boolean>
  readonly removePlace: (id: RegionId, placeId: PlaceId) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
  /** Settles when every change begun has been made: what is undone then is the last of them. */
  readonly settled: () => Promise<void>
}

const NONE: readonly Region[] = []

/** `asked`: the region to begin with, as a search found it. */
export function usePageRegions(page: Page, asked: RegionId | null): PageRegions {
  const services = useServices()
  const [chosen, choose] = useChosen(asked)
  const { regions: kept } = services.repositories
  const watched = useWatchedOf(
    page.id,
    useCallback((id: PageId) => kept.watchPage(id), [kept]),
  )
  const regions = useMemo(() => (watched.status === 'ready' ? inReadingOrder(watched.value) : NONE), [watched])
  const { failure, run, onRegion, settled } = useRunner(services)
  const now = (): string => services.clock.now()
  return {
    regions,
    settled,
    selected: regions.find(({ id }) => id === chosen) ?? null,
    select: choose,
    failure: watched.status === 'error' ? watched.error : failure,
    async draw(shape) {
      const region = regionDrawn(shape, page, { newId: services.newId, now: now() })
      const stored = await run({ label: 'regions.undo.draw' }, () => Promise.resolve(puts('regions', [region])))
      if (stored) choose(region.id)
      return stored ? region : null
    },
    edit: (id, edit) => onRegion(id, stepOf(id, edit), (region) => changesOfEdit(region, edit, now())),
    addPlace: (id, naming) =>
      onRegion(id, { label: 'regions.undo.place' }, async (region) =>
        placeAdded(region, naming, await makingOf(services, region)),
      ),
    removePlace: (id, placeId) =>
      onRegion(id, { label: 'regions.undo.place-off' }, async (region) =>
        placeRemoved(region, placeId, { uses: await usesOf(services, region), now: now() }),
      ),
    remove: (id) =>
      onRegion(id, { label: 'regions.undo.remove' }, async (region) =>
        regionRemoved(region, await usesOf(services, region)),
      ),
  }
}

/** The region chosen: the one asked for, until another is. */
function useChosen(asked: RegionId | null) {
  const [chosen, setChosen] = useState<string | null>(asked)
  const [seen, setSeen] = useState(asked)
  if (seen !== asked) {
    setSeen(asked)
    if (asked) setChosen(asked)
  }
  return [chosen, setChosen] as const
}

type Step = Omit<UndoableStep, 'changes'>
type ChangesNow<T> = (of: T) => readonly Change[] | Promise<readonly Change[]>

/** Makes changes one after the other, each of what is stored when its turn comes, so that two quick ones add up. */
function useRunner(services: Services) {
  const [failure, setFailure] = useState<unknown>(null)
  const [line] = useState(oneByOne)
  const run = async (step: Step, changesNow: ChangesNow<void>): Promise<boolean> => {
    try {
      await line(async () => {
        const changes = await changesNow()
        if (changes.length > 0) await services.undo.run({ ...step, changes })
      })
      setFailure(null)
      return true
    } catch (error) {
      setFailure(error)
      return false
    }
  }
  const onRegion = (id: string, step: Step, changesNow: ChangesNow<Region>): Promise<boolean> =>
    run(step, async () => {
      const [region] = await services.repositories.regions.many([idFrom<RegionId>(id)])
      return region ? changesNow(region) : []
    })
  return { failure, run, onRegion, settled: () => line(() => Promise.resolve()) }
}

/** What undoing is called, and which edits are undone together. */
function stepOf(id: RegionId, edit: RegionEdit): Step {
  switch (edit.kind) {
    case 'shape':
      return { label: 'regions.undo.shape', mergeKey: `region shape ${id}` }
    case 'note':
      return { label: 'regions.undo.note', mergeKey: `region note ${id}` }
    case 'withhold':
      return { label: 'access.undo' }
    case 'add':
    case 'remove':
      return { label: edit.list === 'tags' ? 'regions.undo.tags' : 'regions.undo.persons' }
  }
}

async function makingOf({ repositories, newId, clock }: Services, { collectionId }: Region) {
  return { collectionId, places: await repositories.places.all(collectionId), newId, now: clock.now() }
}

async function usesOf({ repositories }: Services, { collectionId }: Region) {
  const [links, regions, places] = await Promise.all([
    repositories.places.links(collectionId),
    repositories.regions.ofCollection(collectionId),
    repositories.places.all(collectionId),
  ])
  return { links, regions, places }
}
