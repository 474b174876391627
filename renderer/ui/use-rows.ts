import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'

/** The rows in sight of a scrolling box. */
export interface Rows {
  /** The ref of the scrolling box. */
  readonly attach: (box: HTMLDivElement | null) => void
  /** Pixels of all rows together: the height of the inner element. */
  readonly total: number
  readonly inSight: readonly VirtualItem[]
  /** The ref of a row whose height only drawing tells; the row needs its `data-index`. */
  readonly measure: (row: HTMLElement | null) => void
  /** How many rows a page of the box holds, for PageUp and PageDown. */
  readonly perPage: () => number
}

export interface RowsShape {
  readonly count: number
  /** Pixels, of all rows or of each. */
  readonly height: number | ((index: number) => number)
  /** What the heights of each depend on: they are asked for anew when it changes. */
  readonly scale?: number
  /** What a row is known by, where rows of measured height come and go before others. Keep it the same between draws. */
  readonly keyOf?: (index: number) => string
  /** Pixels above and below them all. */
  readonly padding?: number
  /** The row to bring in sight, at first and whenever it changes; -1 for none. */
  readonly active: number
}

/** Draws only what is in sight. */
export function useRows({ count, height, scale, padding = 0, active, keyOf }: RowsShape): Rows {
  const [box, attach] = useState<HTMLDivElement | null>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box,
    estimateSize: typeof height === 'number' ? () => height : height,
    ...(keyOf ? { getItemKey: keyOf } : {}),
    // Tall rows cost more to draw, and fewer of them fill the same stretch.
    overscan: typeof height === 'number' && height > 100 ? 2 : 6,
    scrollPaddingStart: padding,
    paddingStart: padding,
    paddingEnd: padding,
    // A flung list may draw a frame late; drawing inside each scroll event makes the frame itself late.
    useFlushSync: false,
  })
  const fixed = typeof height === 'number' ? height : null
  // It keeps what it has measured until it is told.
  useEffect(() => virtual.measure(), [virtual, fixed, scale])
  useEffect(() => {
    if (box && active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
    // The virtualizer is the same all along; only a move of the keyboard scrolls.
  }, [box, active])
  return {
    attach,
    total: virtual.getTotalSize(),
    inSight: virtual.getVirtualItems(),
    measure: virtual.measureElement,
    perPage: () => Math.max(1, Math.floor((box?.clientHeight ?? 0) / (virtual.getTotalSize() / Math.max(1, count)))),
  }
}
