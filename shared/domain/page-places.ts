import { compareLeaves, type Leaf } from './leaf.ts'

/** A page of an item, by its place in it and by where it came from. */
export interface PlacedPage {
  readonly order: number
  /** The place of its file among the planned files of the item; -1 for one that is not in the plan. */
  readonly position: number
  /** Which picture of the file, from 0. */
  readonly frame: number
  readonly leaf?: Leaf
}

/**
 * The order that new pages of an item get: before the first page of a later leaf, file or frame, else behind all. `pages` are
 * those that the item has, in their order. `moves` says whether pages stand there that must make room.
 */
export function placeAmong(
  pages: readonly PlacedPage[],
  next: Omit<PlacedPage, 'order'>,
): { readonly order: number; readonly moves: boolean } {
  const isLater = (page: PlacedPage): boolean => {
    const byLeaf = page.leaf && next.leaf ? compareLeaves(page.leaf, next.leaf) : 0
    return (byLeaf || page.position - next.position || page.frame - next.frame) > 0
  }
  const last = pages.at(-1)
  if (!last) return { order: 0, moves: false }
  const later = pages.find(isLater)
  return later ? { order: later.order, moves: true } : { order: last.order + 1, moves: false }
}
