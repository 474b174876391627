import { linesFromText } from '../../../shared/domain/lines-from-text.ts'
import { readingText, type Line } from '../../../shared/domain/reading.ts'

/** A text being typed over a reading, and what of it is kept. */
export interface Draft {
  /** What the typed text is laid over: as it stood when the page was opened, so that a line retyped is whole again. */
  readonly base: readonly Line[]
  /** null while the text is the stored one. */
  readonly typed: string | null
  /** Something typed is not stored yet. */
  readonly dirty: boolean
  /** Texts stored by us that the store has not yet told back, oldest first. */
  readonly expected: readonly string[]
}

export type DraftEvent =
  | { readonly type: 'typed'; readonly text: string }
  /** A text was stored, or, where `changed` is false, was found to be the stored one. */
  | { readonly type: 'saved'; readonly text: string; readonly changed: boolean }
  /** The store tells what it holds: our own text come back, or another (undo, a new reading). */
  | { readonly type: 'stored'; readonly lines: readonly Line[] }
  /** All that was typed is stored, and the lines themselves were changed: what is typed next is laid over these. */
  | { readonly type: 'replaced'; readonly lines: readonly Line[] }

export const NO_DRAFT: Draft = { base: [], typed: null, dirty: false, expected: [] }

/** The draft after an event. What was typed and is not stored is never replaced. */
export function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'typed':
      return { ...draft, typed: event.text, dirty: true }
    case 'saved':
      return saved(draft, event.text, event.changed)
    case 'stored':
      return stored(draft, event.lines)
    case 'replaced':
      return { ...NO_DRAFT, base: event.lines }
  }
}

function saved(draft: Draft, text: string, changed: boolean): Draft {
  const dirty = draft.typed !== text
  if (changed) return { ...draft, dirty, expected: [...draft.expected, text] }
  return { ...draft, dirty, typed: dirty || draft.expected.length > 0 ? draft.typed : null }
}

function stored(draft: Draft, lines: readonly Line[]): Draft {
  const own = draft.expected.indexOf(readingText({ lines }))
  if (own >= 0) {
    const expected = draft.expected.slice(own + 1)
    return { ...draft, expected, typed: draft.dirty || expected.length > 0 ? draft.typed : null }
  }
  return draft.dirty ? draft : { ...NO_DRAFT, base: lines }
}

/** The lines to show: the stored ones, or the typed text laid over them. */
export function draftLines(draft: Draft, lines: readonly Line[]): readonly Line[] {
  return draft.typed === null ? lines : linesFromText(draft.typed, draft.base)
}
