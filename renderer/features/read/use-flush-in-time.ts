import { useEffect } from 'react'
import { onStoreNow } from '../../ports/store-now.ts'
import type { Autosave } from './autosave.ts'

/** Has what is typed kept when the window is hidden or asks for it, and when the page is left. */
export function useFlushInTime<T>(autosave: Autosave<T>, flush: () => Promise<boolean>): void {
  useEffect(() => {
    const keep = (): void => void flush()
    const stop = onStoreNow(() => (autosave.waits() ? flush() : null))
    document.addEventListener('visibilitychange', keep)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', keep)
      keep()
    }
  }, [autosave, flush])
}
