import { openPairs, type DuplicatePair, type PairOfPages } from '../../../shared/domain/duplicates.ts'
import type { CollectionId, PageId, UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { DuplicateSearch } from '../../ports/duplicates.ts'
import type { WatchState } from '../../ports/watch.ts'

/** What the review shows. */
export type DuplicatesScreen =
  | { readonly kind: 'start' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'running'; readonly search: Extract<DuplicateSearch, { state: 'running' }> }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'clean' }
  | { readonly kind: 'review'; readonly pairs: readonly PairOfPages[] }

/** The pairs that the search found in the collection; none while it looks elsewhere. */
export function pairsOf(search: DuplicateSearch, collectionId: CollectionId | null): readonly DuplicatePair[] {
  return search.state === 'done' && search.collectionId === collectionId ? search.pairs : []
}

/** The pages named by the pairs, each once. */
export function pagesNamed(pairs: readonly DuplicatePair[]): readonly PageId[] {
  return [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
}

/** `pages`: those of the pairs that are there; `tree`: the units that are not in the trash. */
export function duplicatesScreen(
  search: DuplicateSearch,
  collectionId: CollectionId | null,
  known: { readonly pages: WatchState<readonly Page[]>; readonly tree: WatchState<readonly Unit[]> },
): DuplicatesScreen {
  if (search.state === 'none' || search.collectionId !== collectionId) return { kind: 'start' }
  if (search.state === 'running') return { kind: 'running', search }
  if (search.state === 'failed') return { kind: 'error', error: search.error }
  if (search.pairs.length === 0) return { kind: 'clean' }
  const { pages, tree } = known
  if (pages.status === 'error') return { kind: 'error', error: pages.error }
  if (tree.status === 'error') return { kind: 'error', error: tree.error }
  if (pages.status === 'loading' || tree.status === 'loading') return { kind: 'loading' }
  const units = new Set<UnitId>(tree.value.map((unit) => unit.id))
  const inSight = pages.value.filter((page) => units.has(page.unitId))
  const pairs = openPairs(search.pairs, new Map(inSight.map((page) => [page.id, page])))
  return pairs.length === 0 ? { kind: 'clean' } : { kind: 'review', pairs }
}

/** What can be decided about a pair, with the digit that does it. */
export const DECISIONS = ['keepBoth', 'trashLeft', 'trashRight', 'copyRight', 'copyLeft'] as const
/** One of them. */
export type Decision = (typeof DECISIONS)[number]

/** The decision that a key means; null for none. Digits are where they are on every keyboard. */
export function decisionOf(key: string): Decision | null {
  return /^[1-5]$/.test(key) ? (DECISIONS[Number(key) - 1] ?? null) : null
}
