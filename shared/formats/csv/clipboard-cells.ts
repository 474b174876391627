import Papa from 'papaparse'
import { withGuard, withoutGuard } from './formula-guard.ts'

/**
 * The rows of cells that a spreadsheet puts on the clipboard as plain text: a tab between cells, a line a row, quotes
 * around what holds either. A text that is nothing of that is one cell; quotes that don't close are letters.
 */
export function cellsOfClipboard(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (plain === '') return []
  const { data, errors } = Papa.parse<readonly string[]>(plain, { delimiter: '\t', newline: '\n' })
  const isBroken = errors.some(({ type }) => type === 'Quotes')
  const rows = isBroken ? plain.split('\n').map((line) => line.split('\t')) : data
  return rows.map((cells) => cells.map(withoutGuard))
}

/** The same the other way; what a spreadsheet would run as a formula gets an apostrophe. */
export function clipboardOfCells(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((cells) => cells.map(withGuard)),
    { delimiter: '\t', newline: '\n' },
  )
}
