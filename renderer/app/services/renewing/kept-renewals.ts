import type { Collection } from '../../../../shared/domain/collection.ts'
import { idFrom, type CollectionId, type PageId } from '../../../../shared/domain/ids.ts'
import type { Renewal } from '../../../ports/renewing.ts'

/** By which rules the texts of each collection were last made findable: what differs is still to do. */
export const MADE_BY = 'texts-made-by'
/** How far those are that are not at their end. */
export const UNFINISHED = 'texts-being-made'

/** A renewal that was begun and is not at its end, as it outlives the window. */
export interface KeptRenewal {
  /** The rules by which the texts are made (`rulesOf`). */
  readonly rules: string
  readonly state: Renewal['state']
  /** The page that was made last; null before the first. */
  readonly after: PageId | null
  readonly done: number
}

/** The rules of a collection, to be compared. */
export function rulesOf({ orthography }: Pick<Collection, 'orthography'>): string {
  return JSON.stringify(orthography ?? null)
}

/** By which rules texts are made that nobody chose any for. */
export const BY_ITSELF = rulesOf({})

/** Whether texts of the collection are still to be made: by other rules than they were, and nobody stopped that. */
export function isDue(collection: Collection, made: string | undefined, left: KeptRenewal | undefined): boolean {
  const rules = rulesOf(collection)
  if (left) return left.rules !== rules || left.state === 'running'
  return rules !== (made ?? BY_ITSELF)
}

/** The rules by which texts of collections were made, as kept; each part checked. */
export function madeFrom(kept: unknown): Map<CollectionId, string> {
  return new Map(
    entriesOf(kept).flatMap(([id, rules]) => (typeof rules === 'string' ? [[idFrom<CollectionId>(id), rules]] : [])),
  )
}

/** What was not at its end, as kept; what is odd is left out, so that it is done from the start. */
export function unfinishedFrom(kept: unknown): Map<CollectionId, KeptRenewal> {
  return new Map(
    entriesOf(kept).flatMap(([id, value]) => {
      const renewal = renewalFrom(value)
      return renewal ? [[idFrom<CollectionId>(id), renewal]] : []
    }),
  )
}

const STATES = ['running', 'paused', 'cancelled'] as const

function renewalFrom(value: unknown): KeptRenewal | undefined {
  const { rules, state, after, done } = Object.fromEntries(entriesOf(value))
  const known = STATES.find((each) => each === state)
  if (typeof rules !== 'string' || typeof done !== 'number' || !known) return undefined
  return { rules, state: known, done, after: typeof after === 'string' ? idFrom<PageId>(after) : null }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
