import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { changesToChoose } from '../../../shared/domain/choose-reading.ts'
import { identified } from '../../../shared/domain/identified-lines.ts'
import type { PageId, ReadingId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { changesToGoBack, changesToStore, type TypedText } from '../../../shared/domain/person-text.ts'
import { bestReading, type Line, type Reading } from '../../../shared/domain/reading.ts'
import { useServices } from '../../ports/context.tsx'
import type { Services } from '../../ports/services.ts'
import { useWatchedOf } from '../../ports/watch.ts'
import { createAutosave } from './autosave.ts'
import { draftAfter, draftLines, NO_DRAFT, type Draft, type DraftEvent } from './draft.ts'
import { textState, type TextState } from './reader-state.ts'
import { useFlushInTime } from './use-flush-in-time.ts'

/** The text of the page in view, as it is shown, typed and kept. */
export interface PageText {
  readonly state: TextState
  /** What is shown now, with what has been typed. */
  readonly lines: readonly Line[]
  readonly saving: 'kept' | 'typing' | { readonly failed: unknown }
  readonly type: (text: string) => void
  /** Keeps what is typed, now. False when that failed. */
  readonly flush: () => Promise<boolean>
  /** Shows this one of several readings from now on; beside a person's text it is only looked at. null: by the rule. */
  readonly choose: (reading: ReadingId | null) => Promise<void>
  readonly beginTyping: () => void
  /** The lines were changed and stored by other means than typing. */
  readonly replaced: (lines: readonly Line[]) => void
  readonly goBack: () => Promise<void>
  readonly undo: (again: boolean) => Promise<void>
}

interface Choice {
  readonly pageId: PageId
  readonly reading: ReadingId | null
  readonly typing: boolean
}

const NO_LINES: readonly Line[] = []

export function usePageText(page: Page): PageText {
  const services = useServices()
  const { readings: stored } = services.repositories
  const readings = useWatchedOf(
    page.id,
    useCallback((id: PageId) => stored.watchPage(id), [stored]),
  )
  const [chosen, setChosen] = useState<Choice | null>(null)
  const choice = chosen?.pageId === page.id ? chosen : { pageId: page.id, reading: null, typing: false }
  const state = textState(readings, choice)
  const best = readings.status === 'ready' ? bestReading(readings.value) : undefined
  const told = readings.status === 'ready'
  const { draft, failed, type, flush, replaced } = useDraft(page, { told, best })

  const shown = state.status === 'ready' ? state.shown : null
  const readOnly = state.status === 'ready' && state.readOnly
  const shownLines = shown?.lines ?? NO_LINES
  const lines = useMemo(() => (readOnly ? shownLines : draftLines(draft, shownLines)), [readOnly, draft, shownLines])

  return {
    state,
    lines,
    saving: failed ?? (draft.dirty ? 'typing' : 'kept'),
    type,
    flush,
    async choose(reading) {
      if (!(await flush())) return
      const now = await stored.ofPage(page.id)
      if (reading !== null && now.some(({ kind }) => kind === 'person')) return setChosen({ ...choice, reading })
      setChosen({ ...choice, reading: null })
      const changes = changesToChoose(now, reading, services.clock.now())
      if (changes.length > 0) await services.undo.run({ label: 'reader.undo.choose', changes })
    },
    replaced,
    beginTyping: () => setChosen({ ...choice, typing: true }),
    async goBack() {
      await flush()
      const changes = changesToGoBack(await services.repositories.readings.ofPage(page.id))
      if (changes.length > 0) await services.undo.run({ label: 'reader.undo.back', changes })
    },
    async undo(again) {
      if (await flush()) await (again ? services.undo.redo() : services.undo.undo())
    },
  }
}

interface DraftOfPage {
  readonly pageId: PageId | null
  readonly draft: Draft
}

function draftOfPageAfter(held: DraftOfPage, [pageId, event]: readonly [PageId, DraftEvent]): DraftOfPage {
  if (held.pageId === pageId) return { pageId, draft: draftAfter(held.draft, event) }
  // What comes late from a page that was left changes nothing here: it is stored.
  return event.type === 'saved' ? held : { pageId, draft: draftAfter(NO_DRAFT, event) }
}

interface Failed {
  readonly failed: unknown
}

function useDraft(page: Page, now: { readonly told: boolean; readonly best: Reading | undefined }) {
  const services = useServices()
  const [held, dispatch] = useReducer(draftOfPageAfter, { pageId: null, draft: NO_DRAFT })
  const [failed, setFailed] = useState<Failed | null>(null)
  const draft = held.pageId === page.id ? held.draft : NO_DRAFT
  const { id } = page
  const autosave = useMemo(
    () =>
      createAutosave<TypedText>({
        save: (typed) => store(services, page, typed),
        onSaved(typed, changed) {
          setFailed(null)
          dispatch([id, { type: 'saved', text: typed.text, changed }])
        },
        onFailed: (error) => setFailed({ failed: error }),
        later: (work, ms) => {
          const timer = setTimeout(work, ms)
          return () => clearTimeout(timer)
        },
      }),
    // A page that was turned meanwhile is still the same page to its text.
    [services, id],
  )

  const flush = useCallback(() => autosave.flush(), [autosave])
  useFlushInTime(autosave, flush)

  const { told, best } = now
  useEffect(() => {
    if (told) dispatch([id, { type: 'stored', lines: identified(best?.lines ?? NO_LINES) }])
    // The store tells the same reading again and again; only another one is news.
  }, [id, told, best?.id, best?.at])

  const type = (text: string): void => {
    dispatch([id, { type: 'typed', text }])
    autosave.note({ text, base: draft.base })
  }
  const replaced = (lines: readonly Line[]): void => dispatch([id, { type: 'replaced', lines }])
  return { draft, failed, type, flush, replaced }
}

async function store(services: Services, page: Page, typed: TypedText): Promise<boolean> {
  const readings = await services.repositories.readings.ofPage(page.id)
  const making = { now: services.clock.now(), newId: services.newId }
  const changes = changesToStore(typed, { page, readings }, making)
  if (changes.length > 0) await services.undo.run({ label: 'reader.undo.text', changes, mergeKey: `text ${page.id}` })
  return changes.length > 0
}
