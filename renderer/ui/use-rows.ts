import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useState } from 'react'

/** The rows in sight of a scrolling box. */
export interface Rows {
  /** The ref of the scrolling box. */
  readonly attach: (box: HTMLDivElement | null) => void
  /** Pixels of all rows together: the height of the inner element. */
  readonly total: number
  readonly inSight: readonly VirtualItem[]
  readonly scrollTo: (index: number) => void
  /** How many rows a page of the box holds, for PageUp and PageDown. */
  readonly perPage: () => number
}

/** Draws only what is in sight of `count` rows; `height` in pixels, of all or of each. `padding` above and below. */
export function useRows(count: number, height: number | ((index: number) => number), padding = 0): Rows {
  const [box, attach] = useState<HTMLDivElement | null>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box,
    estimateSize: typeof height === 'number' ? () => height : height,
    // Tall rows cost more to draw, and fewer of them fill the same stretch.
    overscan: typeof height === 'number' && height > 100 ? 2 : 6,
    scrollPaddingStart: padding,
    paddingStart: padding,
    paddingEnd: padding,
  })
  return {
    attach,
    total: virtual.getTotalSize(),
    inSight: virtual.getVirtualItems(),
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    perPage: () => Math.max(1, Math.floor((box?.clientHeight ?? 0) / (virtual.getTotalSize() / Math.max(1, count)))),
  }
}
