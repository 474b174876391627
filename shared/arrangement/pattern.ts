import { placeholderName, placeholderOf, type PatternLanguage, type Placeholder } from './placeholders.ts'

/** A piece of a pattern. `at` is where it begins in the text, in UTF-16 units. */
export type PatternPart =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  /** `width`: exactly so many digits. */
  | { readonly kind: 'field'; readonly at: number; readonly name: Placeholder; readonly width?: number }
  /** `*`: anything within a name. */
  | { readonly kind: 'any'; readonly at: number }
  /** `[…]`: may be absent. */
  | { readonly kind: 'maybe'; readonly at: number; readonly parts: readonly PatternPart[] }

/** What is wrong with a pattern. `what` is the piece that it is about. */
export interface PatternError {
  readonly code:
    'empty' | 'unknown-name' | 'open-brace' | 'open-bracket' | 'stray' | 'twice' | 'runs-together' | 'no-unit'
  /** Where, from 0, in UTF-16 units. */
  readonly at: number
  readonly what: string
}

/** The outcome of reading a pattern. */
export type PatternRead =
  { readonly ok: true; readonly parts: readonly PatternPart[] } | { readonly ok: false; readonly error: PatternError }

/** Thrown within the reader only; `readPattern` gives it as a value. */
class Wrong extends Error {
  readonly error: PatternError
  constructor(code: PatternError['code'], at: number, what: string) {
    super(code)
    this.error = { code, at, what }
  }
}

/**
 * Reads a pattern of file names: `{leaf}` and other placeholders, `[…]` for what may be absent, `*` for anything, all
 * else as it stands; `\` makes the next sign plain. `{leaf:3}` is exactly three digits. With '/' it is matched against
 * as many folders above the file as it names, else against the name alone.
 */
export function readPattern(text: string): PatternRead {
  try {
    if (text.trim() === '') throw new Wrong('empty', 0, '')
    const { parts, next } = readParts(text, 0, false)
    if (next < text.length) throw new Wrong('stray', next, text[next] ?? '')
    checkFields(fieldsOf(parts))
    checkNeighbours(parts)
    return { ok: true, parts }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, error: error.error }
    throw error
  }
}

interface PartsRead {
  readonly parts: readonly PatternPart[]
  readonly next: number
}

function readParts(text: string, from: number, inside: boolean): PartsRead {
  const parts: PatternPart[] = []
  let at = from
  while (at < text.length && text[at] !== ']') {
    const { part, next } = readPart(text, at)
    parts.push(part)
    at = next
  }
  if (inside && at >= text.length) throw new Wrong('open-bracket', from - 1, text.slice(from - 1))
  return { parts, next: at }
}

function readPart(text: string, at: number): { readonly part: PatternPart; readonly next: number } {
  const sign = text[at] ?? ''
  if (sign === '{') return readField(text, at)
  if (sign === '}') throw new Wrong('stray', at, sign)
  if (sign === '*') return { part: { kind: 'any', at }, next: at + 1 }
  if (sign === '[') {
    const { parts, next } = readParts(text, at + 1, true)
    return { part: { kind: 'maybe', at, parts }, next: next + 1 }
  }
  const [run = sign] = /^(?:\\[\s\S]|[^\\{}[\]*])+/.exec(text.slice(at)) ?? []
  return { part: { kind: 'text', at, text: run.replaceAll(/\\([\s\S])/g, '$1') }, next: at + run.length }
}

function readField(text: string, at: number): { readonly part: PatternPart; readonly next: number } {
  const end = text.indexOf('}', at)
  if (end < 0) throw new Wrong('open-brace', at, text.slice(at))
  const [, typed = '', digits] = /^([^:]*)(?::(\d{1,2}))?$/.exec(text.slice(at + 1, end)) ?? []
  const name = placeholderOf(typed)
  if (!name) throw new Wrong('unknown-name', at, text.slice(at, end + 1))
  const width = Number(digits ?? 0)
  return { part: { kind: 'field', at, name, ...(width > 0 ? { width } : {}) }, next: end + 1 }
}

type Field = Extract<PatternPart, { kind: 'field' }>

/** Every placeholder of a pattern, also those that may be absent. */
export function fieldsOf(parts: readonly PatternPart[]): readonly Field[] {
  return parts.flatMap((part) => (part.kind === 'field' ? [part] : part.kind === 'maybe' ? fieldsOf(part.parts) : []))
}

const ARRANGES: ReadonlySet<Placeholder> = new Set(['fonds', 'series', 'file', 'item', 'leaf', 'page', 'number'])

function checkFields(fields: readonly Field[]): void {
  fields.forEach((field, index) => {
    const twice = fields.slice(0, index).some(({ name }) => name === field.name)
    if (twice) throw new Wrong('twice', field.at, field.name)
  })
  if (!fields.some(({ name }) => ARRANGES.has(name))) throw new Wrong('no-unit', 0, '')
}

/** Two numbers with nothing between them can't be told apart, unless the first says how long it is. */
function checkNeighbours(parts: readonly PatternPart[]): void {
  const flat = parts.flatMap((part) => (part.kind === 'maybe' ? part.parts : [part]))
  flat.forEach((part, index) => {
    const next = flat[index + 1]
    if (part.kind !== 'field' || next?.kind !== 'field' || next.name === 'side' || part.name === 'side') return
    if (part.width === undefined) throw new Wrong('runs-together', next.at, next.name)
  })
  for (const part of parts) if (part.kind === 'maybe') checkNeighbours(part.parts)
}

/** The pattern as text, its placeholders written in that language. */
export function patternText(parts: readonly PatternPart[], language: PatternLanguage): string {
  return parts.map((part) => partText(part, language)).join('')
}

/** One piece as text, as `patternText` writes it. */
export function partText(part: PatternPart, language: PatternLanguage): string {
  switch (part.kind) {
    case 'text':
      return part.text.replaceAll(/[\\{}[\]*]/g, String.raw`\$&`)
    case 'field':
      return `{${placeholderName(part.name, language)}${part.width ? `:${part.width}` : ''}}`
    case 'any':
      return '*'
    case 'maybe':
      return `[${patternText(part.parts, language)}]`
  }
}
