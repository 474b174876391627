import { useEffect, useState } from 'react'
import type { ReadingTable } from '../../../../shared/text/han/readings.ts'
import { useServices } from '../../../ports/context.tsx'

/** How characters are read, once it is needed; `failed` where the table did not open. */
export function useReadingTable(needed: boolean): { readonly table: ReadingTable | null; readonly failed: boolean } {
  const { hanReadings } = useServices()
  // A table is a function: a setter would call it.
  const [told, tell] = useState<{ readonly table: ReadingTable } | 'failed' | null>(null)
  useEffect(() => {
    if (!needed || told !== null) return
    let gone = false
    hanReadings().then(
      (table) => gone || tell({ table }),
      (error: unknown) => {
        console.warn('the table of readings did not open', error)
        if (!gone) tell('failed')
      },
    )
    return () => {
      gone = true
    }
  }, [hanReadings, needed, told])
  return { table: told !== null && told !== 'failed' ? told.table : null, failed: told === 'failed' }
}
