import { useState } from 'react'
import { isUnitTable, TABLE_HEAD } from '../../../shared/cli/table-files.ts'
import type { HeaderRows } from '../../../shared/intake/header-rows.ts'
import type { FileWish } from '../../ports/services.ts'
import { useIntake } from './use-intake.ts'
import { useTable } from './use-table.ts'

/** Opens files as what they are, and the rows of a table as what the user says. */
export function useOpening(wish: FileWish) {
  const intake = useIntake()
  const table = useTable()
  const [file, setFile] = useState<File | null>(null)
  return {
    ...{ intake, table },
    open: (chosen: File): void => {
      intake.leave()
      setFile(chosen)
      void isTable(chosen).then((rows) => (rows ? table.open(chosen) : intake.open(chosen, wish)))
    },
    asPlaces: (): void => {
      table.leave()
      if (file) void intake.open(file, wish)
    },
    asUnits: (): void => {
      intake.leave()
      if (file) void table.open(file)
    },
    /** Reads the rows of the table with another header. */
    headed: (header: HeaderRows): void => {
      if (file) void table.open(file, header)
    },
    stop: (): void => {
      intake.cancel()
      table.leave()
    },
  }
}

async function isTable(file: File): Promise<boolean> {
  try {
    return isUnitTable(file.name, await file.slice(0, TABLE_HEAD).text())
  } catch (error) {
    // Whoever reads the whole of it tells what is amiss.
    console.warn('A file could not be looked at', error)
    return false
  }
}
