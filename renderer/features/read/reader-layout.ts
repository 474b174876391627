import { useKept } from '../../ports/use-kept.ts'

const SIDES = ['text', 'blocks', 'regions'] as const
/** What stands beside the picture. */
export type Side = (typeof SIDES)[number]

/**
 * How text and picture are shown: beside each other, the text over the picture, line by line under strips of it, or line by
 * line with what stands beside each.
 */
export const WAYS = ['beside', 'over', 'strips', 'layers'] as const
export type Way = (typeof WAYS)[number]

/** Whether lines are edited one by one. */
export function isByLine(way: Way): boolean {
  return way === 'strips' || way === 'layers'
}

/** What can be marked on the picture beside a text. */
export const MARKS = ['regions', 'lines', 'words'] as const
export type Mark = (typeof MARKS)[number]

/** How the reader is laid out; remembered. */
export interface ReaderLayout {
  readonly way: Way
  /** What is marked on the picture while the text stands beside it. */
  readonly mark: Mark
  readonly side: Side
  /** Whether there is anything beside the picture. */
  readonly sideOpen: boolean
  /** Two pages, as a book lies open. */
  readonly spread: boolean
  readonly rulers: boolean
}

const FIRST: ReaderLayout = {
  way: 'beside',
  mark: 'regions',
  side: 'text',
  sideOpen: true,
  spread: false,
  rulers: false,
}

/** What was kept, with what an older program did not know as at first. */
export function layoutFrom(kept: unknown): ReaderLayout {
  const parts = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>> // each part is checked below
  return {
    way: WAYS.find((way) => way === parts['way']) ?? 'beside',
    mark: MARKS.find((mark) => mark === parts['mark']) ?? 'regions',
    side: SIDES.find((side) => side === parts['side']) ?? 'text',
    sideOpen: parts['sideOpen'] !== false,
    spread: parts['spread'] === true,
    rulers: parts['rulers'] === true,
  }
}

/** How the reader is laid out, and how to change it. */
export function useReaderLayout(): readonly [ReaderLayout, (change: Partial<ReaderLayout>) => void] {
  const [kept, keep] = useKept<unknown>('reader-layout', FIRST, (value) => value !== undefined)
  const layout = layoutFrom(kept)
  return [layout, (change) => keep({ ...layout, ...change })]
}
