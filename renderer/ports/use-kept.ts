import { useEffect, useRef, useState } from 'react'
import { useServices } from './context.tsx'

/** Milliseconds that a value must rest before it is kept. */
const REST = 300

/**
 * A value of the window that is remembered from one start to the next. `isValid` tells what of an older program can
 * still be used.
 */
export function useKept<T>(
  key: string,
  first: T,
  isValid: (kept: unknown) => kept is T,
): readonly [T, (value: T) => void] {
  const { settings } = useServices().repositories
  const [value, setValue] = useState<{ readonly value: T } | null>(null)
  const [moved, setMoved] = useState(false)
  const [check] = useState(() => isValid)
  useEffect(() => {
    let gone = false
    settings.get(key).then(
      (kept) => {
        if (!gone && check(kept)) setValue((now) => now ?? { value: kept })
      },
      (error: unknown) => console.warn(`“${key}” begins as at first`, error),
    )
    return () => {
      gone = true
    }
  }, [settings, key, check])
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (!moved || value === null) return
    const keep = (): void => {
      waiting.current = null
      settings.put(key, value.value).catch((error: unknown) => console.warn(`“${key}” was not kept`, error))
    }
    waiting.current = keep
    const timer = setTimeout(keep, REST)
    return () => clearTimeout(timer)
  }, [settings, key, moved, value])
  // What is closed before the value has rested has been chosen all the same.
  useEffect(() => () => waiting.current?.(), [])
  return [
    value ? value.value : first,
    (next) => {
      setMoved(true)
      setValue({ value: next })
    },
  ]
}
