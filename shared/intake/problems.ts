import type { IntakeProblem } from './intake-report.ts'
import type { Meaning } from './meanings.ts'

/** Where something is amiss: a row, or a row and what the column holds; null for the whole file. */
type Where = number | readonly [row: number, meaning: Meaning] | null

/** Gathers what is amiss with the rows of a table, under the headings that its user knows. */
export class Problems {
  readonly #found: IntakeProblem[] = []
  readonly #headings: ReadonlyMap<Meaning, string>

  constructor(header: readonly string[], columns: readonly (Meaning | null)[]) {
    const named = columns.flatMap((meaning, at) => (meaning === null ? [] : [[meaning, header[at] ?? ''] as const]))
    // Of two columns of one meaning the first is named.
    this.#headings = new Map(named.toReversed())
  }

  /** Something that keeps the table from going in. */
  error(where: Where, code: string, message: string): void {
    this.add({ weight: 'error', code, message, ...this.#placeOf(where) })
  }

  /** Something that whoever takes the table in should look at. */
  doubt(where: Where, code: string, message: string): void {
    this.add({ weight: 'doubt', code, message, ...this.#placeOf(where) })
  }

  add(problem: IntakeProblem): void {
    this.#found.push(problem)
  }

  all(): readonly IntakeProblem[] {
    return this.#found
  }

  #placeOf(where: Where): Pick<IntakeProblem, 'row' | 'column'> {
    if (typeof where === 'number' || where === null) return { row: where, column: '' }
    const [row, meaning] = where
    return { row, column: this.#headings.get(meaning) ?? '' }
  }
}
