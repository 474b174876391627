import { createContext } from 'react'

/** A word asked about: its field, where it stands there (UTF-16, end exclusive), and how another takes its place. */
export interface SpellAsk {
  readonly field: HTMLElement
  readonly word: string
  readonly replace: (by: string) => void
}

/** What is known of the spelling of the text in view. */
export interface SpellHints {
  /** Words that no dictionary and no list of the collection knows. */
  readonly unknown: ReadonlySet<string>
  /** Shows what may have been meant. */
  readonly ask: (ask: SpellAsk) => void
}

/** Nothing is hinted at. */
export const SpellContext = createContext<SpellHints>({ unknown: new Set(), ask: () => undefined })
