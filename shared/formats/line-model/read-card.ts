import type { Improvement, LineModelCard } from '../../domain/line-model-card.ts'

/** What of a model is missing or damaged. */
export type LineModelFault = 'line-model-alphabet' | 'line-model-card'

/** The files of a model beside its network. */
export interface LineModelFiles {
  /** What `alphabet.json` holds: version 1, blank 0, at least one character. */
  readonly alphabet: unknown
  /** What `model.json` holds; undefined where there is none. */
  readonly card: unknown
  /** For which languages there is a `<language>.lm.json.gz`. */
  readonly characters: readonly string[]
  /** Its name where it has no card. */
  readonly name: string
}

/** Reads what scripts/training/export.py writes beside a network. What a card leaves open stays open; errors are parts of 1. */
export function readLineModelCard({
  alphabet,
  card = {},
  characters,
  name,
}: LineModelFiles): LineModelCard | { readonly fault: LineModelFault } {
  const known = alphabetOf(alphabet)
  if (!known) return { fault: 'line-model-alphabet' }
  if (!isRecord(card)) return { fault: 'line-model-card' }
  return {
    name: textOf(card['name']) || name,
    version: textOf(card['version']),
    licence: textOf(card['licence']),
    period: textOf(card['period']),
    credits: [...listOf(card['data']), ...listOf(card['texts'])].flatMap(creditOf),
    trained: typeof card['lines'] === 'number' ? card['lines'] : null,
    measured: Object.entries(isRecord(card['cer']) ? card['cer'] : {}).flatMap(([set, cer]) =>
      typeof cer === 'number' ? { set, cer: Math.round(cer * 1000) / 10 } : [],
    ),
    alphabet: known,
    characters,
    ...improvedOf(card['improved']),
  }
}

/**
 * What stands in `model.json` of a recogniser that the program taught, so that `readLineModelCard` reads the same card:
 * credits are names.
 */
export function lineModelCardFile(
  card: Omit<LineModelCard, 'alphabet' | 'characters'>,
): Readonly<Record<string, unknown>> {
  const { credits, measured, trained, ...others } = card
  return {
    ...others,
    ...(trained === null ? {} : { lines: trained }),
    data: credits.map((name) => ({ name })),
    cer: Object.fromEntries(measured.map(({ set, cer }) => [set, cer / 100])),
  }
}

function improvedOf(file: unknown): Pick<LineModelCard, 'improved'> {
  if (!isRecord(file)) return {}
  const [lines, judged, before, after] = ['lines', 'judged', 'before', 'after'].map((key) => file[key])
  if (![lines, judged, before, after].every((each) => typeof each === 'number')) return {}
  const numbers = { lines, judged, before, after } as Pick<Improvement, 'lines' | 'judged' | 'before' | 'after'> // as was looked at
  return {
    improved: {
      ...numbers,
      at: textOf(file['at']),
      base: textOf(file['base']),
      collection: textOf(file['collection']),
    },
  }
}

function alphabetOf(file: unknown): readonly string[] | null {
  if (!isRecord(file) || file['version'] !== 1 || file['blank'] !== 0) return null
  const characters = listOf(file['characters'])
  const texts = characters.filter((each): each is string => typeof each === 'string' && each !== '')
  return texts.length > 0 && texts.length === characters.length ? texts : null
}

/** 'name (credit, licence)'. */
function creditOf(source: unknown): readonly string[] {
  if (!isRecord(source)) return []
  const { name, credit, licence } = source
  const more = [credit, licence].map(textOf).filter((text) => text !== '')
  const named = textOf(name)
  return named === '' ? [] : [more.length > 0 ? `${named} (${more.join(', ')})` : named]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 300) : ''
}
