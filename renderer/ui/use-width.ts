import { useEffect, useState } from 'react'

/** The width of an element, followed as it changes. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(800)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 800))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, width]
}
