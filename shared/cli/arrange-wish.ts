import { readPattern } from '../arrangement/pattern.ts'
import { traditionOf } from '../arrangement/references.ts'
import { SHIPPED_PATTERNS } from '../arrangement/shipped-patterns.ts'
import type { Arrangement, Tradition } from '../domain/arrangement.ts'

/** By what `--arrange` arranges: a rule, or the spreadsheet in a file (its path as typed). */
export type ArrangeWish =
  | { readonly kind: 'rule'; readonly arrangement: Exclude<Arrangement, { kind: 'sheet' | 'manifest' }> }
  | { readonly kind: 'sheet'; readonly file: string; readonly tradition: Tradition }

/** What shipped patterns are called. */
export const PATTERN_NAMES: readonly string[] = SHIPPED_PATTERNS.map(({ name }) => name)

/** Reads the value of `--arrange`; a string is the problem. Pure: whether the spreadsheet is there is for the caller to see. */
export function arrangeWish(text: string): ArrangeWish | string {
  if (text === 'folders') return { kind: 'rule', arrangement: { kind: 'folders' } }
  const shipped = SHIPPED_PATTERNS.find(({ name }) => name === text)
  if (shipped) return byPattern(shipped.pattern, shipped.tradition)
  if (/\.(?:csv|tsv|txt|xlsx|ods)$/i.test(text)) return { kind: 'sheet', file: text, tradition: traditionOf(text) }
  const read = readPattern(text)
  if (read.ok) return byPattern(text, traditionOf(text))
  if (!/[{}[\]]/.test(text))
    return `--arrange: ${text} is neither folders, nor a pattern (${PATTERN_NAMES.join(', ')}, or one of yours), nor a spreadsheet`
  const { code, at, what } = read.error
  return `--arrange: the pattern can't be read at sign ${at + 1}: ${code} ${what}`.trimEnd()
}

function byPattern(pattern: string, tradition: Tradition): ArrangeWish {
  return { kind: 'rule', arrangement: { kind: 'pattern', pattern, tradition, others: true } }
}
