import { useState } from 'react'
import { useKept } from '../../ports/use-kept.ts'
import { isByLine, type Way } from './reader-layout.ts'

/** Pixels. */
export const TEXT_WIDTH = { min: 260, max: 1400 } as const
/** Wide enough that few lines of print are broken, on a desk's screen and on a small one. */
const firstWidth = (): number => Math.round(Math.max(TEXT_WIDTH.min, Math.min(560, window.innerWidth * 0.34)))

const isNumber = (kept: unknown): kept is number => typeof kept === 'number'

/** How wide the text is: remembered, and changed by dragging the line between picture and text. */
export function useTextWidth(way: Way): readonly [number, (width: number) => void] {
  const [first] = useState(firstWidth)
  const [wide] = useState(() => Math.round(Math.min(TEXT_WIDTH.max, window.innerWidth * 0.46)))
  const text = useKept('reader.text-width', first, isNumber)
  const strips = useKept('reader-strips-width', wide, isNumber)
  return isByLine(way) ? strips : text
}
