import { useEffect, useRef, useState } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { TableSession } from '../../ports/table-intake.ts'

type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'open'; readonly session: TableSession }
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }

/** A spreadsheet that is opened, and closed when it is left. */
export function useTable() {
  const { tables } = useServices()
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const [number, setNumber] = useState(0)
  const session = opening.kind === 'open' ? opening.session : null
  useEffect(() => () => session?.close(), [session])
  const wanted = useRef<File | null>(null)
  useEffect(
    () => () => {
      wanted.current = null
    },
    [],
  )
  return {
    session,
    /** Tells the spreadsheets that were opened one after the other apart. */
    number,
    reading: opening.kind === 'reading' ? opening.file : null,
    failed: opening.kind === 'failed' ? opening : null,
    async open(file: File): Promise<void> {
      wanted.current = file
      setOpening({ kind: 'reading', file: file.name })
      try {
        const opened = await tables.open(file, file.name)
        if (wanted.current !== file) return opened.close()
        setNumber((before) => before + 1)
        setOpening({ kind: 'open', session: opened })
      } catch (error) {
        if (wanted.current === file) setOpening({ kind: 'failed', file: file.name, error })
      }
    },
    /** Goes back to the choice of a file, also while one is being read. */
    leave: () => {
      wanted.current = null
      setOpening({ kind: 'none' })
    },
  }
}
