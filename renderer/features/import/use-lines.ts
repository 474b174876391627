import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { PreviewRow } from '../../../shared/arrangement/preview-tree.ts'
import type { ArrangeSession, PlanCounts, PlanLines, Stretch } from '../../ports/arranger.ts'
import type { KeyedRow } from '../../ui/tree-keys.ts'

/** A line as the keys see it, with its place. */
export interface PlacedLine extends KeyedRow {
  readonly index: number
}

/** The lines of a preview: all as the keys see them; what one says is there once it has been in sight. */
export interface LinesShown {
  readonly lines: readonly PlacedLine[]
  readonly says: (index: number) => PreviewRow | undefined
  readonly fold: (index: number, open: boolean) => Promise<void>
  /** Asks what lines say that came in sight. */
  readonly see: (from: number, count: number) => Promise<void>
}

/** Lines asked for around those in sight, on each side. */
const AROUND = 60

interface Held {
  readonly of: PlanCounts
  readonly lines: readonly PlacedLine[]
  readonly said: ReadonlyMap<number, PreviewRow>
}

/** Follows a plan: another one keeps the old lines until its own are there. */
export function useLines(session: ArrangeSession, plan: PlanCounts): LinesShown {
  const [held, setHeld] = useState<Held | null>(null)
  const sight = useRef<Stretch>({ from: 0, count: 2 * AROUND })
  useEffect(() => {
    let left = false
    const show = async (): Promise<void> => {
      const lines = await session.lines(plan.number, sight.current)
      if (lines && !left) startTransition(() => setHeld(heldOf(plan, lines)))
    }
    void show()
    return () => {
      left = true
    }
  }, [session, plan])
  const fold = useCallback(
    async (index: number, open: boolean): Promise<void> => {
      const lines = await session.lines(plan.number, sight.current, { index, open })
      // Another plan may be shown by now.
      if (lines) setHeld((now) => (now?.of === plan ? heldOf(plan, lines) : now))
    },
    [session, plan],
  )
  const see = useCallback(
    async (from: number, count: number): Promise<void> => {
      if (!held || !isMissing(held, from, count)) return
      sight.current = { from: Math.max(0, from - AROUND), count: count + 2 * AROUND }
      const rows = await session.rows(held.of.number, sight.current)
      if (rows) setHeld((now) => (now?.lines === held.lines ? withRows(now, sight.current.from, rows) : now))
    },
    [session, held],
  )
  return { lines: held?.lines ?? NONE, says: (index) => held?.said.get(index), fold, see }
}

const NONE: readonly PlacedLine[] = []

function heldOf(of: PlanCounts, { levels, folds, from, rows }: PlanLines): Held {
  const lines = Array.from(levels, (level, index) => {
    const fold = folds[index] ?? 0
    return { level, expandable: fold > 0, open: fold === 2, index }
  })
  return withRows({ of, lines, said: new Map() }, from, rows)
}

function withRows(held: Held, from: number, rows: readonly PreviewRow[]): Held {
  return { ...held, said: new Map([...held.said, ...rows.map((row, at) => [from + at, row] as const)]) }
}

function isMissing({ lines, said }: Held, from: number, count: number): boolean {
  const last = Math.min(lines.length, from + count) - 1
  return last >= from && !(said.has(from) && said.has(last))
}
