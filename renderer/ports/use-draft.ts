import { useEffect, useRef, useState } from 'react'
import { onStoreNow } from './store-now.ts'

/** Milliseconds without a key after which a draft is saved. */
const PAUSE = 600

export interface DraftField {
  readonly text: string
  readonly onChange: (text: string) => void
  /** Enter, or leaving the field. */
  readonly onCommit: () => void
}

/** failed: could not be stored; it is tried again with the next key, on Enter and on leaving, not by itself. */
type DraftStatus = 'stored' | 'typed' | 'failed'

/**
 * What is being typed, over what is stored: saved after a pause, on Enter, on leaving, and when the field goes away.
 * `before`: what was typed when the field was last here and could not be stored.
 * Give the field a React key of the units it is about, so that a draft is always saved to the units it was typed for.
 */
export function useDraft(
  stored: string,
  save: (text: string) => Promise<boolean>,
  before: string | null = null,
): DraftField {
  const [draft, setDraft] = useState(before)
  const [status, setStatus] = useState<DraftStatus>('stored')
  const [seen, setSeen] = useState(stored)
  if (seen !== stored) {
    setSeen(stored)
    // Something else was stored, by undo say. White space being typed at the end is no difference.
    if (status === 'stored' && draft?.normalize('NFC').trim() !== stored) setDraft(null)
  }
  const commit = (): Promise<void> | null => {
    if (status === 'stored' || draft === null) return null
    setStatus('stored')
    return save(draft).then((isStored) => {
      if (!isStored) setStatus('failed')
    })
  }
  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  useEffect(() => {
    if (status !== 'typed') return
    const timer = setTimeout(() => void latest.current(), PAUSE)
    return () => clearTimeout(timer)
  }, [draft, status])
  useEffect(() => {
    const stop = onStoreNow(() => latest.current())
    return () => {
      stop()
      void latest.current()
    }
  }, [])
  return {
    text: draft ?? stored,
    onChange(text) {
      setDraft(text)
      setStatus('typed')
    },
    onCommit() {
      void commit()
      setDraft((typed) => typed?.trim() ?? null)
    },
  }
}
