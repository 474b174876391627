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

/** The characters that followed a context, and their levels; and the same to be looked up. */
type Row = readonly [symbols: string, levels: readonly number[]]
type Table = Map<string, number>

/**
 * Reads a model of characters as scripts/training writes it: `contexts` lists after each context the characters that
 * followed it and their levels, in sixteenths of a nat; where a character did not follow, the context shortened by its
 * first character is asked at the price of `backoff` (stupid backoff, Brants et al. 2007). Throws a TypeError on another
 * form.
 */
export function readCharacterModel(file: unknown): CharacterModel {
  if (!isPacked(file)) throw new TypeError('not a model of characters')
  // A page asks for few of tens of thousands of contexts: the table of one is made when it is asked for.
  const rows = new Map<string, Row | Table>(Object.entries(file.contexts))
  const tableOf = (context: string): Table | undefined => {
    const row = rows.get(context)
    if (row === undefined || row instanceof Map) return row
    const [symbols, levels] = row
    const table: Table = new Map(Array.from(symbols, (symbol, at) => [symbol, levels[at] ?? UNKNOWN]))
    rows.set(context, table)
    return table
  }
  const cost = (context: string, next: string): number => {
    let spent = 0
    for (let known = context.slice(-file.order); ; known = known.slice(1)) {
      const level = tableOf(known)?.get(next)
      if (level !== undefined) return (spent + level) / SCALE
      if (known === '') return (spent + UNKNOWN) / SCALE
      spent += file.backoff
    }
  }
  return { order: file.order, cost }
}

function isPacked(file: unknown): file is Packed {
  if (typeof file !== 'object' || file === null) return false
  const { order, backoff, contexts } = file as Partial<Record<keyof Packed, unknown>> // looked at below
  if (typeof order !== 'number' || typeof backoff !== 'number' || typeof contexts !== 'object' || !contexts)
    return false
  return Object.values(contexts).every(
    (row: unknown) => Array.isArray(row) && typeof row[0] === 'string' && Array.isArray(row[1]),
  )
}
