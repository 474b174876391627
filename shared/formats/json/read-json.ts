/** A value of a JSON text, and where it begins there: an offset in UTF-16 code units. */
export type JsonNode =
  | { readonly kind: 'plain'; readonly at: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'record'; readonly at: number; readonly entries: ReadonlyMap<string, JsonNode> }

/** A text that is no JSON: where it stops being so. */
export interface JsonDamage {
  readonly at: number
}

/** Records and lists within each other; deeper ones are taken for an attack on the stack. */
const DEEPEST = 200

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\]|\\.)*"/sy
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = { true: true, false: false, null: null } as const

/**
 * Reads JSON as RFC 8259 has it, with the place of each value, which `JSON.parse` does not tell. Of members of one name
 * the last counts. A byte order mark before it is passed over.
 */
export function readJson(text: string): JsonNode | JsonDamage {
  const cursor: Cursor = { text, at: text.startsWith('\uFEFF') ? 1 : 0 }
  try {
    const node = valueAt(cursor, 0)
    skipSpace(cursor)
    return cursor.at === text.length ? node : { at: cursor.at }
  } catch (error) {
    if (error instanceof Stop) return { at: cursor.at }
    throw error
  }
}

interface Cursor {
  readonly text: string
  at: number
}

/** The text is no JSON from the cursor on. */
class Stop extends Error {}

function valueAt(cursor: Cursor, depth: number): JsonNode {
  skipSpace(cursor)
  const { at } = cursor
  if (depth > DEEPEST) throw new Stop()
  switch (cursor.text[at]) {
    case '{':
      return { kind: 'record', at, entries: new Map(membersAt(cursor, '}', () => memberAt(cursor, depth))) }
    case '[':
      return { kind: 'list', at, items: membersAt(cursor, ']', () => valueAt(cursor, depth + 1)) }
    case '"':
      return { kind: 'plain', at, value: stringAt(cursor) }
    default:
      return { kind: 'plain', at, value: wordOrNumberAt(cursor) }
  }
}

/** What stands between the opening sign, at the cursor, and the closing one, with commas between. */
function membersAt<T>(cursor: Cursor, closing: string, read: () => T): readonly T[] {
  cursor.at += 1
  skipSpace(cursor)
  const found: T[] = []
  if (taken(cursor, closing)) return found
  do {
    found.push(read())
    skipSpace(cursor)
  } while (taken(cursor, ','))
  if (!taken(cursor, closing)) throw new Stop()
  return found
}

function memberAt(cursor: Cursor, depth: number): readonly [string, JsonNode] {
  skipSpace(cursor)
  const name = stringAt(cursor)
  skipSpace(cursor)
  if (!taken(cursor, ':')) throw new Stop()
  return [name, valueAt(cursor, depth + 1)]
}

function stringAt(cursor: Cursor): string {
  const { at } = cursor
  const written = matchAt(cursor, STRING)
  try {
    return JSON.parse(written) as string // a string of JSON is a string
  } catch {
    // A control character, or a backslash before something that none may stand before.
    cursor.at = at
    throw new Stop()
  }
}

function wordOrNumberAt(cursor: Cursor): number | boolean | null {
  const word = Object.entries(WORDS).find(([name]) => cursor.text.startsWith(name, cursor.at))
  if (!word) return Number(matchAt(cursor, NUMBER))
  cursor.at += word[0].length
  return word[1]
}

function matchAt(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const [found] = pattern.exec(cursor.text) ?? []
  if (found === undefined) throw new Stop()
  cursor.at += found.length
  return found
}

function taken(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false
  cursor.at += sign.length
  return true
}

function skipSpace(cursor: Cursor): void {
  SPACE.lastIndex = cursor.at
  cursor.at += SPACE.exec(cursor.text)?.[0].length ?? 0
}
