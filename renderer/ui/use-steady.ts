import { useCallback, useEffect, useRef } from 'react'

/**
 * The same function from drawing to drawing, which does what the latest one would: what is handed it need not be drawn anew.
 * Not to be called while something is drawn.
 */
export function useSteady<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
