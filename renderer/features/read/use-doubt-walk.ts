import { useEffect, useRef } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { PageInUnit } from './reader-state.ts'
import { nextDoubt, previousDoubt, type Doubt } from './text-marks.ts'

/** What walks from one uncertain word to the other. */
interface Walker {
  /** The text of the page is known. */
  readonly told: boolean
  readonly doubts: readonly Doubt[]
  readonly caret: () => number
  readonly show: (doubt: Doubt) => void
  readonly go: (page: Page | null) => void
}

/** Goes to the next uncertain word (1) or the one before (-1): of the page, then of the page beside it in the unit. */
export function useDoubtWalk(shown: PageInUnit, { told, doubts, caret, show, go }: Walker): (by: 1 | -1) => void {
  const sought = useRef<{ readonly pageId: PageId; readonly by: 1 | -1 } | null>(null)
  const endOf = (by: 1 | -1): Doubt | undefined => doubts.at(by === 1 ? 0 : -1)
  useEffect(() => {
    const wanted = sought.current
    if (wanted?.pageId !== shown.page.id || !told) return
    sought.current = null
    const doubt = endOf(wanted.by)
    if (doubt) show(doubt)
  })
  return (by) => {
    const other = by === 1 ? shown.next : shown.previous
    const doubt = by === 1 ? nextDoubt(doubts, caret()) : previousDoubt(doubts, caret())
    const found = doubt ?? (other ? null : endOf(by))
    if (found) return show(found)
    if (other) sought.current = { pageId: other.id, by }
    go(other)
  }
}
