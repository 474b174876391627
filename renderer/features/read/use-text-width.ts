import { useEffect, useState } from 'react'
import { useServices } from '../../ports/context.tsx'

const KEY = 'reader.text-width'
/** Pixels. */
export const TEXT_WIDTH = { min: 260, max: 900 } as const
/** Wide enough that few lines of print are broken, on a desk's screen and on a small one. */
const firstWidth = (): number => Math.round(Math.max(TEXT_WIDTH.min, Math.min(560, window.innerWidth * 0.34)))
/** Milliseconds that the line must rest before its place is kept. */
const REST = 300

/** How wide the text is: remembered, and changed by dragging the line between picture and text. */
export function useTextWidth(): readonly [number, (width: number) => void] {
  const { settings } = useServices().repositories
  const [width, setWidth] = useState<number | null>(null)
  const [first] = useState(firstWidth)
  const [moved, setMoved] = useState(false)
  useEffect(() => {
    let gone = false
    settings.get(KEY).then(
      (kept) => {
        if (!gone && typeof kept === 'number') setWidth((now) => now ?? kept)
      },
      (error: unknown) => console.warn('The reader starts with its first width', error),
    )
    return () => {
      gone = true
    }
  }, [settings])
  useEffect(() => {
    if (!moved || width === null) return
    const timer = setTimeout(() => {
      settings.put(KEY, width).catch((error: unknown) => console.warn('The width was not kept', error))
    }, REST)
    return () => clearTimeout(timer)
  }, [settings, moved, width])
  return [
    width ?? first,
    (next) => {
      setMoved(true)
      setWidth(next)
    },
  ]
}
