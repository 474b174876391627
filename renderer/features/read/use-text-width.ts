import { useState } from 'react'
import { useKept } from '../../ports/use-kept.ts'

/** Pixels. */
export const TEXT_WIDTH = { min: 260, max: 900 } as const
/** Wide enough that few lines of print are broken, on a desk's screen and on a small one. */
const firstWidth = (): number => Math.round(Math.max(TEXT_WIDTH.min, Math.min(560, window.innerWidth * 0.34)))

/** How wide the text is: remembered, and changed by dragging the line between picture and text. */
export function useTextWidth(): readonly [number, (width: number) => void] {
  const [first] = useState(firstWidth)
  return useKept('reader.text-width', first, (kept) => typeof kept === 'number')
}
