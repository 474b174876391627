import { useEffect, useEffectEvent, useRef } from 'react'

export interface EarlyEnter {
  /** Enter was pressed before the answer to what is typed was there. */
  readonly wait: () => void
  /** What is typed has changed, or the field was left: nothing is taken. */
  readonly forget: () => void
}

/** An Enter that came before the answer: `take` is called once it is there, so that quick hands get what they meant. */
export function useEarlyEnter(isLate: boolean, take: () => void): EarlyEnter {
  const waiting = useRef(false)
  const onAnswer = useEffectEvent(take)
  useEffect(() => {
    if (isLate || !waiting.current) return
    waiting.current = false
    onAnswer()
  }, [isLate])
  return {
    wait: () => {
      waiting.current = true
    },
    forget: () => {
      waiting.current = false
    },
  }
}
