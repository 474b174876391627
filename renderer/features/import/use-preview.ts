import { startTransition, useEffect, useState } from 'react'
import type { KnownLeaves } from '../../../shared/arrangement/leaf-report.ts'
import type { Arrangement } from '../../../shared/domain/arrangement.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { PageRepository } from '../../../shared/domain/repositories.ts'
import type { ArrangeSession, ListedFiles, PlanAnswer, PlanCounts, PlanWish } from '../../ports/arranger.ts'
import { useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'

/** Milliseconds without a key before a pattern that is being typed is followed. */
const PAUSE = 150

/** What the rule makes of the files. A new rule keeps the old preview until its own is there. */
export type PreviewState =
  | { readonly status: 'working'; /** The one before, where there is one. */ readonly answer: PlanAnswer | null }
  | { readonly status: 'ready'; readonly answer: PlanAnswer }
  | { readonly status: 'error'; readonly error: unknown }

/** The session in which the files of a source are arranged, as long as the page is shown. */
export function useArrangeSession(): ArrangeSession {
  const { arranger } = useServices()
  const [session] = useState(() => arranger.open())
  useEffect(() => () => session.close(), [session])
  return session
}

type Shown = { readonly wish: PlanWish } & ({ readonly answer: PlanAnswer } | { readonly error: unknown })

export function usePreview(
  session: ArrangeSession,
  { files, rule }: { readonly files: ListedFiles | null; readonly rule: Arrangement | null },
  { label, parentId }: { readonly label: string; readonly parentId: UnitId | null },
): PreviewState {
  const { pages } = useServices().repositories
  const tree = useUnitTree()
  const units = tree.status === 'ready' ? tree.value : null
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (!files || !rule || !units) return undefined
    let left = false
    const wish = { files, rule, label, units, parentId }
    const show = (answer: PlanAnswer | null): PlanAnswer | null => {
      if (left) return null
      // In pieces, between which keys are heard.
      if (answer) startTransition(() => setShown({ wish, answer }))
      return answer
    }
    const work = async (): Promise<void> => {
      const answer = show(await session.plan(wish))
      if (!answer?.ok || answer.holders.length === 0) return
      show(await session.withLeaves(answer.number, await leavesOf(answer, pages)))
    }
    const timer = setTimeout(() => {
      work().catch((error: unknown) => {
        if (!left) setShown({ wish, error })
      })
    }, PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [session, files, rule, units, label, parentId, pages])
  if (!shown) return { status: 'working', answer: null }
  const { wish } = shown
  const isLast = wish.files === files && wish.rule === rule && wish.units === units && wish.parentId === parentId
  if ('error' in shown) return isLast ? { status: 'error', error: shown.error } : { status: 'working', answer: null }
  return { status: isLast ? 'ready' : 'working', answer: shown.answer }
}

/** The leaves of the units that are gone on with. */
async function leavesOf({ holders }: PlanCounts, pages: Pick<PageRepository, 'ofUnit'>): Promise<KnownLeaves> {
  const leaves = holders.map(async ({ key, id }) => {
    const there = await pages.ofUnit(id)
    return [key, there.flatMap(({ leaf }) => leaf ?? [])] as const
  })
  return new Map(await Promise.all(leaves))
}
