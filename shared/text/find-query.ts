/** What is looked for, and what is put in its place. */
export interface FindQuery {
  readonly find: string
  readonly replacement: string
  /** `find` is a regular expression; $1 to $9 in `replacement` are its groups, $0 all of it, $$ a dollar sign. */
  readonly regex?: boolean
  readonly matchCase?: boolean
  readonly wholeWord?: boolean
  readonly ignoreMarks?: boolean
}

/** Why nothing can be looked for. */
export type FindProblem = 'empty' | 'bad-pattern' | 'long-pattern' | 'matches-nothing' | 'line-break'

/** A place in a line (UTF-16, end exclusive), and what would be put there. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** Looks for a query in one line. */
export type Finder = (line: string) => readonly Found[]

export type FinderResult =
  | { readonly ok: true; readonly find: Finder }
  /** `detail` is what the reader of regular expressions said. */
  | { readonly ok: false; readonly problem: FindProblem; readonly detail?: string }

/** Stretches of the folded text with what is put for them; `asWritten` gives a stretch of it as the line has it. */
export type Search = (folded: string, asWritten: (start: number, end: number) => string) => Iterable<Found>
