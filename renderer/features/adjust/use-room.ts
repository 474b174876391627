import { useEffect, useState } from 'react'
import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** The room that an element has, in CSS pixels, followed as it changes. */
export function useRoom(): readonly [(element: HTMLElement | null) => void, PixelSize] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<PixelSize>({ width: 640, height: 480 })
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, room]
}
