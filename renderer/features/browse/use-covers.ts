import { useEffect, useMemo, useState } from 'react'
import { editsKey } from '../../../shared/domain/image-edits.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { leastReviewed, type ReviewState } from '../../../shared/domain/review.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { useServices } from '../../ports/context.tsx'

export interface Cover {
  readonly cover: Page
  readonly count: number
  /** Whether all its pages have been read. */
  readonly read: boolean
  /** How far the review of its pages is. */
  readonly review: ReviewState
}

const NONE: ReadonlyMap<UnitId, Cover> = new Map()

/** First page, number of pages and read mark of the units in sight; those known stay while others are looked up. */
export function useCovers(ids: readonly UnitId[], version: unknown): ReadonlyMap<UnitId, Cover> {
  const { repositories, reading, undo } = useServices()
  const [covers, setCovers] = useState(NONE)
  const [finished, setFinished] = useState(0)
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    const ignore = (): void => undefined
    const stops = [
      reading.status().subscribe(({ progress }) => setFinished(progress.done), ignore),
      // Texts come and go by what a user does, too.
      undo.state().subscribe(() => setSteps((before) => before + 1), ignore),
    ]
    return () => stops.forEach((stop) => stop())
  }, [reading, undo])
  const wanted = ids.join(' ')
  const list = useMemo(() => (wanted === '' ? [] : (wanted.split(' ') as UnitId[])), [wanted]) // joined just above
  useEffect(() => {
    let stale = false
    const look = async (): Promise<void> => {
      const found = await repositories.pages.covers(list)
      const states = await statesOf(repositories, found)
      if (stale) return
      setCovers((before) => {
        const after = new Map(before.size > 2000 ? [] : before)
        for (const [id, { cover, count }] of found) {
          const known = before.get(id)
          const now = { cover, count, ...(states.get(id) ?? UNKNOWN) }
          // What is as it was stays the same object, so that it is not drawn anew.
          after.set(id, known && isSame(known, now) ? known : now)
        }
        return after
      })
    }
    const timer = setTimeout(() => void look(), 30)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [repositories, list, version, finished, steps])
  return covers
}

type PagesState = Pick<Cover, 'read' | 'review'>

const UNKNOWN: PagesState = { read: false, review: 'raw' }

/** Whether every page of a unit has been read, and how far they are reviewed. */
async function statesOf(
  { pages, readings }: Pick<Repositories, 'pages' | 'readings'>,
  found: Awaited<ReturnType<Repositories['pages']['covers']>>,
): Promise<ReadonlyMap<UnitId, PagesState>> {
  const pagesOf = await Promise.all(
    [...found].map(async ([id, { cover, count }]) => [id, count > 1 ? await pages.ofUnit(id) : [cover]] as const),
  )
  const done = await readings.pagesRead(pagesOf.flatMap(([, those]) => those.map((page) => page.id)))
  return new Map(
    pagesOf.map(([id, those]) => [
      id,
      { read: those.every((page) => done.has(page.id)), review: leastReviewed(those) },
    ]),
  )
}

function isSame(a: Cover, b: Cover): boolean {
  const shown = ({ cover, count, read, review }: Cover) =>
    [cover.id, editsKey(cover.edits), cover.rotation, cover.colour, count, read, review].join(' ')
  return shown(a) === shown(b)
}
