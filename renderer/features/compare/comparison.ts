import { assertNever } from '../../../shared/domain/assert-never.ts'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Desk } from '../../ports/desk.ts'
import type { PaneName } from '../../viewer/use-synced-panes.ts'

/** Beside each other; one after the other in one place; or one through the other. */
export type Way = 'side' | 'blink' | 'overlay'

/** How two pages are compared. */
export interface Comparison {
  readonly way: Way
  /** Which is seen where one at a time is. */
  readonly seen: PaneName
  /** Of the second page over the first, 0 to 1. */
  readonly opacity: number
}

export const FIRST_COMPARISON: Comparison = { way: 'side', seen: 'first', opacity: 0.5 }

export type ComparisonAct =
  | { readonly do: 'way'; readonly way: Way }
  /** To blinking, or to the other page where one blinks already. */
  | { readonly do: 'blink' }
  | { readonly do: 'opacity'; readonly opacity: number }

export function comparisonAfter(now: Comparison, act: ComparisonAct): Comparison {
  switch (act.do) {
    case 'way':
      return { ...now, way: act.way }
    case 'blink':
      return { ...now, way: 'blink', seen: otherPane(now.seen) }
    case 'opacity':
      return { ...now, opacity: Math.round(Math.max(0, Math.min(1, act.opacity)) * 100) / 100 }
    default:
      return assertNever(act)
  }
}

export function otherPane(pane: PaneName): PaneName {
  return pane === 'first' ? 'second' : 'first'
}

/** A page that was chosen: by itself, or so many pages after it. A unit's first where none is named. */
export interface Choice {
  readonly unitId: UnitId
  readonly pageId: PageId | null
  readonly after: number
}

/** What to begin with: the page that is open, or the first units selected; beside it the other one, or the next page. */
export function firstChoices(desk: Pick<Desk, 'reader' | 'selection'>): Readonly<Record<PaneName, Choice | null>> {
  const [one = null, other = null] = [...desk.selection]
  const unitId = desk.reader?.unitId ?? one
  if (unitId === null) return { first: null, second: null }
  const pageId = desk.reader?.pageId ?? null
  const first = { unitId, pageId, after: 0 }
  const second = other === null ? { ...first, after: 1 } : { unitId: other, pageId: null, after: 0 }
  return { first, second }
}

/** The place of the chosen page among the unit's; the nearest there is; -1 where there are none. */
export function chosenIndex(pages: readonly Pick<Page, 'id'>[], choice: Choice): number {
  const named = Math.max(
    0,
    pages.findIndex(({ id }) => id === choice.pageId),
  )
  return Math.max(Math.min(0, pages.length - 1), Math.min(pages.length - 1, named + choice.after))
}

/** What a key does while pages are compared, by its place on the keyboard. */
export type CompareKey =
  'side' | 'blink' | 'overlay' | 'lock' | 'align' | 'choose' | 'more' | 'less' | 'next' | 'previous'

const KEYS: Readonly<Record<string, CompareKey>> = {
  KeyS: 'side',
  KeyB: 'blink',
  KeyO: 'overlay',
  KeyL: 'lock',
  KeyA: 'align',
  KeyC: 'choose',
  BracketRight: 'more',
  BracketLeft: 'less',
  PageDown: 'next',
  PageUp: 'previous',
}

/** null for a key that is not for the comparison. */
export function compareKey(code: string): CompareKey | null {
  return KEYS[code] ?? null
}
