import { inOneScript, likeLetter } from '../domain/look-alikes.ts'
import { unmangled } from './mangled.ts'
import { fieldsOf, type PatternPart } from './pattern.ts'
import type { Placeholder } from './placeholders.ts'
import { SIDE_SOURCE } from './sides.ts'

/** What a name says, by placeholder, as written (NFC). */
export type MatchedFields = Readonly<Partial<Record<Placeholder, string>>>

/** Why a name does not fit a pattern. */
export type Mismatch =
  /** After `after`, `expected` should come; `found` stands there. */
  | { readonly code: 'expected'; readonly after: string; readonly expected: PatternPart; readonly found: string }
  /** All fits, but `found` is left over. */
  | { readonly code: 'rest'; readonly found: string }
  /** The name was read in a wrong encoding; in the right one it fits. */
  | { readonly code: 'mangled'; readonly reads: string }
  /** The pattern names folders that the path does not have. */
  | { readonly code: 'folders'; readonly count: number }
  /** The spreadsheet has no row for it. */
  | { readonly code: 'no-row' }

/** The outcome of holding a path against a pattern. */
export type MatchOutcome =
  { readonly ok: true; readonly fields: MatchedFields } | { readonly ok: false; readonly mismatch: Mismatch }

/** A pattern ready to be held against paths. */
export interface Matcher {
  match(path: string): MatchOutcome
  has(name: Placeholder): boolean
}

const SUFFIX = String.raw`(?:[\s_-]?(?:bis|ter|quater)(?!\p{L})|\p{L})`
const CODE = String.raw`(?:(?:\p{L}{1,3}-)?\d+(?:\s?(?:bis|ter|quater|доп)(?!\p{L})|\p{L})??)`
/** Of fonds and inventories called by letters: 'GGI', '1TP'. */
const CODE_OR_WORD = String.raw`(?:${CODE}|\d*\p{L}[\p{L}\d]{0,9})`

const SOURCES: Readonly<Record<Placeholder, string>> = {
  archive: String.raw`[\p{L}\p{N}]+`,
  fonds: CODE_OR_WORD,
  series: CODE_OR_WORD,
  file: CODE,
  item: CODE,
  // As few as fit, so that the v of 1v is its side and the a of 1a a letter of its number.
  leaf: String.raw`\d+${SUFFIX}??`,
  side: `(?:${SIDE_SOURCE})?`,
  page: String.raw`\d+`,
  number: String.raw`\d+`,
  title: '[^/]+?',
  date: String.raw`\d{4}(?:[-._]?\d{2}){0,2}`,
}

/** Endings of files, one or two: '.tif', '.tif.jpg'. An ending begins with a letter, so that '10-1.5' keeps its 5. */
const ENDING = String.raw`(?:\.\p{L}[\p{L}\p{N}]{1,4}){0,2}`

/** Makes the matcher of a pattern. Case, composition (NFC, NFD), look-alike letters and the file's ending are nothing. */
export function compilePattern(parts: readonly PatternPart[]): Matcher {
  const sources = parts.map((part, index) => sourceOf(part, parts[index - 1]))
  const whole = new RegExp(`^${sources.join('')}${ENDING}$`, 'iu')
  const beginnings = sources.map((_, index) => new RegExp(`^${sources.slice(0, index + 1).join('')}`, 'iu'))
  const depth = slashesIn(parts)
  const names = new Set(fieldsOf(parts).map(({ name }) => name))

  const mismatchOf = (text: string): Mismatch => {
    const reads = unmangled(text)
    if (reads !== null && whole.test(reads)) return { code: 'mangled', reads }
    const fitting = beginnings.findLastIndex((beginning) => beginning.test(text))
    const after = fitting < 0 ? '' : (beginnings[fitting]?.exec(text)?.[0] ?? '')
    const expected = parts[fitting + 1]
    const found = text.slice(after.length)
    return expected ? { code: 'expected', after, expected, found } : { code: 'rest', found }
  }

  return {
    has: (name) => names.has(name),
    match(path) {
      const text = tailOf(path.normalize('NFC'), depth)
      if (text === null) return { ok: false, mismatch: { code: 'folders', count: depth } }
      const groups = whole.exec(text)?.groups
      return groups ? { ok: true, fields: plainFields(groups) } : { ok: false, mismatch: mismatchOf(text) }
    },
  }
}

function plainFields(groups: Readonly<Record<string, string | undefined>>): MatchedFields {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined && value !== ''))
}

function slashesIn(parts: readonly PatternPart[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.split('/').length - 1 : 0), 0)
}

/** The name with so many folders above it; null where there are fewer. */
function tailOf(path: string, folders: number): string | null {
  const names = path.split('/')
  return names.length > folders ? names.slice(-1 - folders).join('/') : null
}

function sourceOf(part: PatternPart, before: PatternPart | undefined): string {
  switch (part.kind) {
    case 'text':
      return textSource(part.text)
    case 'field': {
      const source = part.width === undefined ? SOURCES[part.name] : widthSource(part.name, part.width)
      return `${before?.kind === 'text' && endsInLetter(before.text) ? String.raw`[\s._№]*` : ''}(?<${part.name}>${source})`
    }
    case 'any':
      return '[^/]*?'
    case 'maybe':
      return `(?:${part.parts.map((each, index) => sourceOf(each, part.parts[index - 1])).join('')})?`
  }
}

function widthSource(name: Placeholder, width: number): string {
  const digits = String.raw`\d{${width}}`
  return name === 'leaf' ? `${digits}${SUFFIX}??` : digits
}

function endsInLetter(text: string): boolean {
  return /[\p{L}.№]$/u.test(text)
}

/** Spaces, dots, commas and underscores between words stand for one another; dashes for any dash. */
function textSource(text: string): string {
  const pieces = text.normalize('NFC').match(/[\s_.,]+|[-–—‐−]|[\s\S]/gu) ?? []
  return pieces
    .map((piece) => {
      if (/^[\s_.,]/.test(piece)) return String.raw`[\s_.,]+`
      return /^[-–—‐−]/.test(piece) ? String.raw`\s*[-–—‐−]\s*` : likeLetter(piece)
    })
    .join('')
}

/** The form in which codes are compared: '025а', '25А' and '25a' are one. */
export function codeKey(code: string): string {
  return inOneScript(code)
    .replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
    .replaceAll(/[\s_]+/g, '')
}
