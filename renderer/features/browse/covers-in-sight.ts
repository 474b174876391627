import { editsKey } from '../../../shared/domain/image-edits.ts'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { leastReviewed, type ReviewState } from '../../../shared/domain/review.ts'
import type { PageRepository, ReadingRepository } from '../../../shared/domain/repositories.ts'

export interface Cover {
  readonly cover: Page
  readonly count: number
  /** Whether all its pages have been read. */
  readonly read: boolean
  /** How far the review of its pages is. */
  readonly review: ReviewState
}

export type Covers = ReadonlyMap<UnitId, Cover>

export interface CoverStores {
  readonly pages: Pick<PageRepository, 'covers' | 'ofUnit'>
  readonly readings: Pick<ReadingRepository, 'pagesRead'>
}

export interface CoversInSight {
  /** Looks these units up; those known stay meanwhile. */
  look(ids: readonly UnitId[]): Promise<void>
  /** Pages may have been read since. Asks for those that had not been, a few of each unit: not for covers again. */
  readSince(): Promise<void>
  /** Tells nothing any more. */
  stop(): void
}

/** Units that are known at the most; those in sight always are. */
const MOST_KNOWN = 2000
/** Pages of one unit asked for at once: they are read more or less in order. */
const FEW = 10

/** Knows the covers of the units in sight, and tells of them where they have changed. */
export function coversInSight(stores: CoverStores, tell: (covers: Covers) => void): CoversInSight {
  let covers: Covers = new Map()
  /** The pages of the units in sight that have not been read. */
  let unread = new Map<UnitId, readonly PageId[]>()
  let looks = 0
  let last: Promise<unknown> = Promise.resolve()

  const keep = (found: Covers): void => {
    const after = new Map(covers.size > MOST_KNOWN ? [] : covers)
    // What is as it was stays the same object, so that it is not drawn anew.
    for (const [id, now] of found) after.set(id, alike(covers.get(id), now))
    if (after.size === covers.size && [...found.keys()].every((id) => covers.get(id) === after.get(id))) return
    covers = after
    tell(covers)
  }

  /** One after the other: what was looked up before must not overtake what was read since. */
  const inTurn = (work: (isStale: () => boolean) => Promise<void>): Promise<void> => {
    const look = looks
    const isStale = (): boolean => look !== looks
    const done = last.then(() => (isStale() ? undefined : work(isStale)))
    last = done.catch(() => undefined) // told to whoever asked
    return done
  }

  return {
    look(ids) {
      looks += 1
      return inTurn(async (isStale) => {
        const found = await lookUp(stores, ids)
        if (isStale()) return
        unread = new Map([...found].map(([id, one]) => [id, one.unread]))
        keep(new Map([...found].map(([id, { unread: left, ...cover }]) => [id, { ...cover, read: left.length === 0 }])))
      })
    },
    readSince: () =>
      inTurn(async (isStale) => {
        const left = await leftOf(stores.readings, unread)
        if (isStale()) return
        unread = left
        const done = [...covers].filter(([id, { read }]) => !read && left.get(id)?.length === 0)
        keep(new Map(done.map(([id, cover]) => [id, { ...cover, read: true }])))
      }),
    stop() {
      looks += 1
    },
  }
}

type Found = Omit<Cover, 'read'> & { readonly unread: readonly PageId[] }

async function lookUp({ pages, readings }: CoverStores, ids: readonly UnitId[]): Promise<ReadonlyMap<UnitId, Found>> {
  const found = await pages.covers(ids)
  const pagesOf = await Promise.all(
    [...found].map(async ([id, { cover, count }]) => [id, count > 1 ? await pages.ofUnit(id) : [cover]] as const),
  )
  const done = await readings.pagesRead(pagesOf.flatMap(([, those]) => those.map((page) => page.id)))
  return new Map(
    pagesOf.flatMap(([id, those]) => {
      const first = found.get(id)
      const unread = those.map((page) => page.id).filter((page) => !done.has(page))
      return first ? [[id, { ...first, review: leastReviewed(those), unread }]] : []
    }),
  )
}

/** What is left of the pages that had not been read. Of a unit whose pages asked for are all read, more are. */
async function leftOf(
  readings: CoverStores['readings'],
  before: ReadonlyMap<UnitId, readonly PageId[]>,
): Promise<Map<UnitId, readonly PageId[]>> {
  const left = new Map(before)
  let units: readonly (readonly [UnitId, readonly PageId[]])[] = [...left].filter(([, pages]) => pages.length > 0)
  while (units.length > 0) {
    const done = await readings.pagesRead(units.flatMap(([, pages]) => pages.slice(0, FEW)))
    const after = units.map(
      ([id, pages]) => [id, [...pages.slice(0, FEW).filter((page) => !done.has(page)), ...pages.slice(FEW)]] as const,
    )
    for (const [id, pages] of after) left.set(id, pages)
    units = after.filter(([, pages], index) => pages.length > 0 && pages.length + FEW === units[index]?.[1].length)
  }
  return left
}

function alike(known: Cover | undefined, now: Cover): Cover {
  return known && shown(known) === shown(now) ? known : now
}

function shown({ cover, count, read, review }: Cover): string {
  return [cover.id, editsKey(cover.edits), cover.rotation, cover.colour, count, read, review].join(' ')
}
