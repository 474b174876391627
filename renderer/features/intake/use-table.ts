import { useEffect, useState } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { TableSession } from '../../ports/table-intake.ts'

type Opening =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'open'; readonly session: TableSession }
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }

/** A spreadsheet that is opened, and closed when it is left. */
export function useTable() {
  const { tables } = useServices()
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const session = opening.kind === 'open' ? opening.session : null
  useEffect(() => () => session?.close(), [session])
  return {
    session,
    isReading: opening.kind === 'reading',
    failed: opening.kind === 'failed' ? opening : null,
    async open(file: File): Promise<void> {
      setOpening({ kind: 'reading' })
      try {
        setOpening({ kind: 'open', session: await tables.open(file, file.name) })
      } catch (error) {
        setOpening({ kind: 'failed', file: file.name, error })
      }
    },
    leave: () => setOpening({ kind: 'none' }),
  }
}
