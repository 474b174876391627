import { isPlaceTable } from '../formats/linked-places/read-lp-tsv.ts'
import { DOUBLES, type Doubles } from '../intake/table-request.ts'
import { TABLE_FILES } from './usage.ts'

/** Characters at the beginning of a file by which a table of units is told from one of places. */
export const TABLE_HEAD = 4096

/** Whether a file is a spreadsheet whose rows are units, by its name and by how it begins: rows may be places, too. */
export function isUnitTable(name: string, beginning: string): boolean {
  const ending = name.toLowerCase().split('.').at(-1)
  return TABLE_FILES.some((known) => known === ending) && !isPlaceTable(beginning)
}

/** What the command line asks to become of rows with one code; a string is the problem. */
export function doublesOf(name: string, asked: string | undefined): { readonly doubles?: Doubles } | string {
  if (asked === undefined) return {}
  const ending = name.toLowerCase().split('.').at(-1)
  const doubles = DOUBLES.find((known) => known === asked)
  if (!TABLE_FILES.some((known) => known === ending))
    return `--same-code is for spreadsheets (${TABLE_FILES.join(', ')})`
  return doubles ? { doubles } : `--same-code is one of ${DOUBLES.join(', ')}`
}
