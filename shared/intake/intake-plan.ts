import type { Change } from '../domain/changes.ts'
import { hasErrors, inRowOrder, type IntakeProblem, type IntakeReport } from './intake-report.ts'

/** What a file would change, worked out before anything is written. */
export interface IntakePlan {
  readonly report: IntakeReport
  /** All of it as one step; none where there are errors. */
  readonly changes: readonly Change[]
}

/** What is counted and noted while a plan is made. */
export interface IntakeTally {
  added: number
  changed: number
  same: number
  readonly problems: IntakeProblem[]
  readonly changes: Change[]
}

/** A tally in which nothing is counted yet. */
export function newTally(): IntakeTally {
  return { added: 0, changed: 0, same: 0, problems: [], changes: [] }
}

/** The plan of a tally: where there are errors, nothing of it is to be written. */
export function planOf({ problems, changes, ...counts }: IntakeTally, file: string, rows: number): IntakePlan {
  return {
    report: { file, rows, ...counts, problems: inRowOrder(problems), written: false },
    changes: hasErrors({ problems }) ? [] : changes,
  }
}

/** Something that goes in another way than it came, or not at all, while the rest goes in. */
export function doubt(row: number | null, code: string, about: { column?: string; message: string }): IntakeProblem {
  return { weight: 'doubt', row, column: about.column ?? '', code, message: about.message }
}
