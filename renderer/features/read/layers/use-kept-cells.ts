import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { identified, type IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { Instant, LineId, PageId } from '../../../../shared/domain/ids.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { changesToKeep } from '../../../../shared/domain/person-text.ts'
import { bestReading } from '../../../../shared/domain/reading.ts'
import { useServices } from '../../../ports/context.tsx'
import { createAutosave } from '../autosave.ts'
import { useFlushInTime } from '../use-flush-in-time.ts'
import type { PageText } from '../use-page-text.ts'
import { keptWith, type Typed } from './layer-cells.ts'

type Act = (lines: readonly IdentifiedLine[]) => readonly IdentifiedLine[] | null
type Label = 'layers.undo.type' | 'layers.undo.page'

interface Cells {
  readonly pageId: PageId
  readonly typed: Typed
  /** When what is typed was last kept; the store has yet to tell of it. */
  readonly keptAt: Instant | null
}

const NOTHING: Typed = new Map()

/** The cells as they are typed, kept when typing rests; `told`: when the text that the store tells was made. */
export function useKeptCells(page: Page, text: PageText, told: Instant | null) {
  const [held, hold] = useState<Cells>({ pageId: page.id, typed: NOTHING, keptAt: null })
  const store = useStore(page, text, (keptAt) => hold((cells) => ({ ...cells, keptAt })))
  const { autosave, waits, wait, failed, flush } = useCellAutosave(page.id, store)
  const focused = useRef<LineId | null>(null)
  /** What the store says by now is the store's, save in the line that is typed in, where spaces may wait for a word. */
  const settle = useCallback(() => {
    if (autosave.waits()) return
    hold((cells) => {
      const isBehind = cells.keptAt !== null && (told === null || told < cells.keptAt)
      const id = focused.current
      const own = id === null ? undefined : cells.typed.get(id)
      if (isBehind || cells.typed.size === (own ? 1 : 0)) return cells
      return { ...cells, typed: own && id !== null ? new Map([[id, own]]) : NOTHING }
    })
  }, [autosave, told])
  useEffect(settle, [settle, waits])
  const dropAll = (): void => hold({ pageId: page.id, typed: NOTHING, keptAt: null })
  return {
    ...{ failed, waits, flush, dropAll },
    typed: held.pageId === page.id ? held.typed : NOTHING,
    focus: (id: LineId | null): void => {
      if (focused.current === id) return
      focused.current = id
      if (autosave.waits()) void flush()
      else settle()
    },
    note: (typed: Typed): void => {
      hold({ pageId: page.id, typed, keptAt: held.keptAt })
      wait()
      autosave.note(typed)
    },
    /** Does something to the lines once what is typed is kept. */
    keep: async (label: Label, act: Act): Promise<void> => {
      if ((await flush()) && (await store(label, act))) dropAll()
    },
  }
}

/** Stores what becomes of the lines, one act after the other; false where nothing does. */
function useStore(page: Page, text: PageText, onKept: (at: Instant) => void) {
  const services = useServices()
  const [turn] = useState(oneByOne)
  const now = useRef({ pageId: page.id, text, onKept })
  useEffect(() => {
    now.current = { pageId: page.id, text, onKept }
  })
  return useCallback(
    (label: Label, act: Act, mergeKey?: string): Promise<boolean> =>
      turn(async () => {
        // What is kept of a page that was left meanwhile is nothing to the text of the page in view.
        const hand = now.current.pageId === page.id ? now.current : null
        if (hand && !(await hand.text.flush())) throw new Error('the text of the page was not kept')
        const readings = await services.repositories.readings.ofPage(page.id)
        const next = act(identified(bestReading(readings)?.lines ?? []))
        if (!next) return false
        const making = { now: services.clock.now(), newId: services.newId }
        const changes = changesToKeep(next, { page, readings }, making)
        await services.undo.run({ label, changes, ...(mergeKey === undefined ? {} : { mergeKey }) })
        if (hand && now.current.pageId === page.id) {
          hand.text.replaced(next)
          hand.onKept(making.now)
        }
        return true
      }),
    // A page that was turned meanwhile is still the same page to its text.
    [services, page.id, turn],
  )
}

function useCellAutosave(pageId: PageId, store: (label: Label, act: Act, mergeKey?: string) => Promise<boolean>) {
  const [failed, setFailed] = useState<{ readonly failed: unknown } | null>(null)
  const [waits, setWaits] = useState(false)
  const autosave = useMemo(() => {
    const made = createAutosave<Typed>({
      save: (typed) => store('layers.undo.type', (lines) => keptWith(lines, typed), `layers ${pageId}`),
      onSaved() {
        setFailed(null)
        setWaits(made.waits())
      },
      onFailed: (error) => setFailed({ failed: error }),
      later(work, ms) {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    })
    return made
  }, [store, pageId])
  const flush = useCallback(() => autosave.flush(), [autosave])
  useFlushInTime(autosave, flush)
  return { autosave, waits, wait: () => setWaits(true), failed, flush }
}
