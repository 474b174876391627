import type { Page } from '../../../shared/domain/page.ts'

type Leafed = Pick<Page, 'id' | 'leaf'>

/** Two pages as a book lies open. */
export interface Spread<P> {
  readonly left: P | null
  readonly right: P | null
}

/**
 * What lies beside a page: a verso at the left and the recto that follows it at the right, where leaves are known; else
 * pages two by two from the first.
 */
export function spreadOf<P extends Leafed>(pages: readonly P[], index: number): Spread<P> {
  const at = (place: number): P | null => pages[place] ?? null
  const page = at(index)
  if (isVerso(page)) return { left: page, right: isVerso(at(index + 1)) ? null : at(index + 1) }
  if (page?.leaf) return { left: isVerso(at(index - 1)) ? at(index - 1) : null, right: page }
  const first = index - (index % 2)
  return { left: at(first), right: at(first + 1) }
}

function isVerso(page: Leafed | null): boolean {
  return page?.leaf?.side === 'verso'
}
