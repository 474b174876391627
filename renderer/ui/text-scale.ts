import { useSyncExternalStore } from 'react'

/** How much larger than usual texts are drawn, 1 for as usual: the window keeps it in `--scale` of its root. */
export function useTextScale(): number {
  return useSyncExternalStore(followed, scaleNow)
}

/** Pixels of a row made for texts of the usual size: it grows with them, and stays easily pressed where they are smaller. */
export function rowAtScale(height: number, scale: number): number {
  return Math.ceil(height * Math.max(1, scale))
}

function scaleNow(): number {
  return Number(document.documentElement.style.getPropertyValue('--scale')) || 1
}

function followed(onChange: () => void): () => void {
  const root = new MutationObserver(onChange)
  root.observe(document.documentElement, { attributeFilter: ['style'] })
  return () => root.disconnect()
}
