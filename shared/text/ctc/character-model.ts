import { contextsInText, isRow, jsonIn, rowInText, type Row } from './contexts-in-text.ts'

/** How unlikely a character is after others: -ln of its probability, in nats. */
export interface CharacterModel {
  /** Characters of context that are looked at, at most. */
  readonly order: number
  cost(context: string, next: string): number
}

/** Levels of a file that make one nat. */
const SCALE = 16
/** What never followed anything: as unlikely as a file can say. */
const UNKNOWN = 255

interface Packed {
  readonly order: number
  readonly backoff: number
  readonly contexts: Readonly<Record<string, Row>>
}

/** A row, to be looked up. */
type Table = Map<string, number>

/**
 * Reads a model of characters as scripts/training writes it: `contexts` lists after each context the characters that
 * followed it and their levels, in sixteenths of a nat; where a character did not follow, the context shortened by its
 * first character is asked at the price of `backoff` (stupid backoff, Brants et al. 2007). Throws a TypeError on another
 * form.
 */
export function readCharacterModel(file: unknown): CharacterModel {
  if (!isPacked(file)) throw new TypeError('not a model of characters')
  return modelOf(file, Object.entries(file.contexts), (row) => row)
}

/**
 * The same of the text of such a file. Rows are read when they are asked for, so that one that is none is told only then, by a
 * TypeError as well.
 */
export function characterModelIn(text: string): CharacterModel {
  const found = contextsInText(text)
  if (!found) return readCharacterModel(jsonIn(text))
  const { head, rows } = found
  if (!isPacked(head)) throw new TypeError('not a model of characters')
  return modelOf(head, rows, rowInText)
}

function modelOf<R extends string | Row>(
  { order, backoff }: Pick<Packed, 'order' | 'backoff'>,
  contexts: Iterable<readonly [context: string, row: R]>,
  read: (row: R) => Row,
): CharacterModel {
  // A page asks for few of tens of thousands of contexts: the table of one is made when it is asked for.
  const rows = new Map<string, R | Table>(contexts)
  const tableOf = (context: string): Table | undefined => {
    const row = rows.get(context)
    if (row === undefined || row instanceof Map) return row
    const [symbols, levels] = read(row)
    const table: Table = new Map(Array.from(symbols, (symbol, at) => [symbol, levels[at] ?? UNKNOWN]))
    rows.set(context, table)
    return table
  }
  const cost = (context: string, next: string): number => {
    let spent = 0
    for (let known = context.slice(-order); ; known = known.slice(1)) {
      const level = tableOf(known)?.get(next)
      if (level !== undefined) return (spent + level) / SCALE
      if (known === '') return (spent + UNKNOWN) / SCALE
      spent += backoff
    }
  }
  return { order, cost }
}

function isPacked(file: unknown): file is Packed {
  if (typeof file !== 'object' || file === null) return false
  const { order, backoff, contexts } = file as Partial<Record<keyof Packed, unknown>> // looked at below
  if (typeof order !== 'number' || typeof backoff !== 'number' || typeof contexts !== 'object' || !contexts)
    return false
  return Object.values(contexts).every(isRow)
}
