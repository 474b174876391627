/** The characters that followed a context, and their levels. */
export type Row = readonly [symbols: string, levels: readonly number[]]

/** What a file of a model of characters says, with its rows as they are written. */
export interface ContextsInText {
  /** Whatever stands before its rows. */
  readonly head: unknown
  /** By its context, the text of a row from the context on. */
  readonly rows: ReadonlyMap<string, string>
}

const CONTEXTS = '"contexts":{"'
const END = ']]}}'
/** Between two rows, and between a context and what follows it. */
const [BETWEEN, FOLLOWED] = [']],"', '":["']

/**
 * Finds the rows of a model of characters in its text, without reading them: a page asks for a few thousand of a hundred thousand, and
 * to make all of them took a worker a quarter of a second. Null where the text is not written as scripts/training does, without
 * blanks; then it is to be read whole.
 */
export function contextsInText(text: string): ContextsInText | null {
  const start = text.indexOf(CONTEXTS)
  if (start < 0 || !text.endsWith(END)) return null
  const rows = new Map<string, string>()
  try {
    const head: unknown = JSON.parse(`${text.slice(0, start)}"contexts":{}}`)
    for (const row of text.slice(start + CONTEXTS.length, -END.length).split(BETWEEN)) {
      const end = row.indexOf(FOLLOWED)
      if (end < 0) return null
      rows.set(contextOf(row.slice(0, end)), row)
    }
    return { head, rows }
  } catch {
    return null // a context that was cut in two
  }
}

/** Reads a row. Throws a TypeError where it is none. */
export function rowInText(row: string): Row {
  const read = jsonIn(`["${row.slice(row.indexOf(FOLLOWED) + FOLLOWED.length)}]]`)
  if (!isRow(read)) throw new TypeError('not a model of characters')
  return read
}

/** Whether it is a row of a model of characters. */
export function isRow(row: unknown): row is Row {
  return Array.isArray(row) && typeof row[0] === 'string' && Array.isArray(row[1])
}

function contextOf(written: string): string {
  return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written // between quotes it is nothing else
}

/** What a text says that belongs to a model of characters. Throws a TypeError where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new TypeError('not a model of characters', { cause: error })
  }
}
