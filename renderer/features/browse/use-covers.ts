import { useEffect, useMemo, useState } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { coversInSight, type Covers } from './covers-in-sight.ts'

const NONE: Covers = new Map()

/** First page, number of pages and read mark of the units in sight; those known stay while others are looked up. */
export function useCovers(ids: readonly UnitId[], version: unknown): Covers {
  const { repositories, reading, undo } = useServices()
  const [{ collectionId }] = useDesk()
  const [covers, setCovers] = useState(NONE)
  const [steps, setSteps] = useState(0)
  const inSight = useMemo(() => coversInSight(repositories, setCovers), [repositories])
  useEffect(() => {
    const ignore = (): void => undefined
    let finished = 0
    const stops = [
      reading.status().subscribe(({ progress }) => {
        if (progress.done === finished) return
        finished = progress.done
        void inSight.readSince()
      }, ignore),
      // Texts come and go by what a user does, too.
      undo.state().subscribe(() => setSteps((before) => before + 1), ignore),
    ]
    return () => stops.forEach((stop) => stop())
  }, [reading, undo, inSight])
  useEffect(() => {
    if (collectionId === null) return
    let known: number | null = null
    // A unit whose pages are all read is not asked for again by itself, but it may get more of them: also before they
    // are counted for the first time.
    return repositories.pages.watchCount(collectionId).subscribe(
      (count) => {
        if (known !== count) setSteps((before) => before + 1)
        known = count
      },
      () => undefined,
    )
  }, [repositories, collectionId])
  const wanted = ids.join(' ')
  const list = useMemo(() => (wanted === '' ? [] : (wanted.split(' ') as UnitId[])), [wanted]) // joined just above
  useEffect(() => {
    const timer = setTimeout(() => void inSight.look(list), 30)
    return () => {
      inSight.stop()
      clearTimeout(timer)
    }
  }, [inSight, list, version, steps])
  return covers
}
