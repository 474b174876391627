import type { LegacyKind } from '../text/legacy/rescue.ts'

/** What is amiss with a file of descriptions that is to go in. */
export interface IntakeProblem {
  /** With an error nothing goes in; a doubt is told, and all goes in. */
  readonly weight: 'error' | 'doubt'
  /** The row as spreadsheets number it, or the line of a text, from 1; null for the file as a whole. */
  readonly row: number | null
  /** What the row is about, where it is no row of a table: the title or the number of an item, or its file. */
  readonly title?: string
  /** The heading of the column, or the element; '' for the whole row. */
  readonly column: string
  /** Its words are `error.<code>` in the messages. */
  readonly code: string
  /** What the words are about: a code, a date, a name. */
  readonly message: string
}

/** What a file of descriptions would become of, or became: all of it or nothing. */
export interface IntakeReport {
  readonly file: string
  /** Rows, records or elements that were looked at. */
  readonly rows: number
  /** Units that are new. */
  readonly added: number
  /** Units that were there and say something else now. */
  readonly changed: number
  /** Units that were there and say this already. */
  readonly same: number
  /** By row; those of the whole file first. */
  readonly problems: readonly IntakeProblem[]
  /** Whether it is in the archive: false for a dry run, and where there are errors. */
  readonly written: boolean
}

/** Whether something keeps a file from going in. */
export function hasErrors({ problems }: Pick<IntakeReport, 'problems'>): boolean {
  return problems.some(({ weight }) => weight === 'error')
}

/** The problems by row, those of the whole file first; of one row in the order in which they were found. */
export function inRowOrder(problems: readonly IntakeProblem[]): readonly IntakeProblem[] {
  return [...problems].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
}

/**
 * The same with the doubt that its texts look like an older encoding, or have letters that only look right: nobody agreed to
 * a change of letters, so that they go in as they are, and whoever takes them in should know.
 */
export function withLegacyDoubt<T extends Pick<IntakeReport, 'problems'>>(report: T, kind: LegacyKind): T {
  const doubt = { weight: 'doubt', row: null, column: '', code: 'intake-legacy', message: kind.toUpperCase() } as const
  return { ...report, problems: [doubt, ...report.problems] }
}
