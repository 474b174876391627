import { useEffect, useMemo, useRef, useState } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree, withDescendants } from '../../../shared/domain/unit-tree.ts'
import type { ToneStyle } from '../../../shared/text/vietnamese-syllable.ts'
import { pagesOfItems } from '../../ports/chosen-pages.ts'
import { useServices } from '../../ports/context.tsx'
import type { Progress, WorkContext } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { changesToRescuePages, rescuablePages, type RescuablePage } from './rescue-pages.ts'
import { changesToRescue, rescuableOf, type RescuableValue } from './rescue-values.ts'

/** So many units are looked at before the window gets its turn. */
const AT_ONCE = 100

/** What looks as if it came in an older encoding. */
export interface Rescuable {
  readonly values: readonly RescuableValue[]
  readonly pages: readonly RescuablePage[]
}

export type RescueState =
  | { readonly kind: 'looking' | 'converting'; readonly progress: Progress; readonly found: Rescuable }
  | { readonly kind: 'found'; readonly found: Rescuable }
  | { readonly kind: 'failed'; readonly error: unknown; readonly found: Rescuable }

const NOTHING: Rescuable = { values: [], pages: [] }

/** Looks through the units and all below them, and the texts of their pages; converts what one agrees to as one step. */
export function useRescue(ids: readonly UnitId[], tones: ToneStyle | null) {
  const services = useServices()
  const tree = useUnitTree()
  const units = useMemo(
    () => (tree.status === 'ready' ? withDescendants(indexTree(tree.value), ids) : null),
    [tree, ids],
  )
  const [state, setState] = useState<RescueState>({ kind: 'looking', progress: { done: 0, total: 0 }, found: NOTHING })
  const converting = useRef<AbortController | null>(null)
  const { repositories } = services
  useEffect(() => {
    if (!units) return undefined
    const stop = new AbortController()
    const show = (next: RescueState): void => {
      // What is being converted was looked at already, whatever comes in meanwhile.
      if (!stop.signal.aborted && !converting.current) setState(next)
    }
    const onProgress = (progress: Progress): void => show({ kind: 'looking', progress, found: NOTHING })
    lookThrough({ units, tones, repositories }, { signal: stop.signal, onProgress }).then(
      (found) => show({ kind: 'found', found }),
      (error: unknown) => show({ kind: 'failed', error, found: NOTHING }),
    )
    return () => stop.abort()
  }, [units, tones, repositories])
  useEffect(() => () => converting.current?.abort(), [])

  /** Converts what was chosen; false where it was stopped or failed, with nothing changed. */
  const convert = async (chosen: Rescuable): Promise<boolean> => {
    const { undo, clock, newId } = services
    const stop = new AbortController()
    converting.current = stop
    const { found } = state
    const onProgress = (progress: Progress): void => setState({ kind: 'converting', progress, found })
    onProgress({ done: 0, total: chosen.pages.length })
    try {
      await undo.run(async () => {
        const making = { now: clock.now(), newId }
        const work = { signal: stop.signal, onProgress }
        const ofPages = await changesToRescuePages(chosen.pages, { readings: repositories.readings, making }, work)
        return { label: 'rescue.undo', changes: [...changesToRescue(chosen.values, making.now), ...ofPages] }
      })
      return true
    } catch (error) {
      setState(stop.signal.aborted ? { kind: 'found', found } : { kind: 'failed', error, found })
      return false
    } finally {
      converting.current = null
    }
  }
  return { state, convert, cancel: () => converting.current?.abort() }
}

interface Wanted {
  readonly units: readonly Unit[]
  readonly tones: ToneStyle | null
  readonly repositories: Pick<ReturnType<typeof useServices>['repositories'], 'pages' | 'readings'>
}

async function lookThrough(
  { units, tones, repositories }: Wanted,
  { signal, onProgress }: WorkContext,
): Promise<Rescuable> {
  const pages = await pagesOfItems(repositories.pages, units)
  const total = units.length + pages.length
  const values: RescuableValue[] = []
  for (let from = 0; from < units.length; from += AT_ONCE) {
    signal.throwIfAborted()
    values.push(...units.slice(from, from + AT_ONCE).flatMap((unit) => rescuableOf(unit, tones)))
    onProgress({ done: Math.min(units.length, from + AT_ONCE), total })
    await new Promise((resolve) => setTimeout(resolve))
  }
  const ofPages = await rescuablePages(pages, repositories.readings, {
    signal,
    onProgress: ({ done }) => onProgress({ done: units.length + done, total }),
  })
  return { values, pages: ofPages }
}
