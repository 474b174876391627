import { useEffect, useRef, useState } from 'react'
import type { HeaderRows } from '../../../shared/intake/header-rows.ts'
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
  const wanted = useRef<object | null>(null)
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
    /** With another header the one that was open stays in sight until it is read. */
    async open(file: File, header?: HeaderRows): Promise<void> {
      const asked = {}
      wanted.current = asked
      if (!header) setOpening({ kind: 'reading', file: file.name })
      try {
        const opened = await tables.open(file, file.name, header)
        if (wanted.current !== asked) return opened.close()
        if (!header) setNumber((before) => before + 1)
        setOpening({ kind: 'open', session: opened })
      } catch (error) {
        if (wanted.current === asked) setOpening({ kind: 'failed', file: file.name, error })
      }
    },
    /** Goes back to the choice of a file, also while one is being read. */
    leave: () => {
      wanted.current = null
      setOpening({ kind: 'none' })
    },
  }
}
