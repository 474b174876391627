import type { Tradition } from '../domain/arrangement.ts'
import { partOf, type CodeKind, type CodePart, type CodeTradition, type ReferenceCode } from '../domain/codes/code.ts'
import { usualTerm } from '../domain/codes/terms.ts'
import type { Leaf } from '../domain/leaf.ts'
import { leafOf } from './leaves.ts'
import { compilePattern, type MatchedFields } from './matcher.ts'
import { fieldsOf, readPattern, type PatternPart } from './pattern.ts'
import type { Placeholder } from './placeholders.ts'
import { SHIPPED_PATTERNS } from './shipped-patterns.ts'

/** The placeholders that a code has a part for. */
const KINDS = {
  archive: 'archive',
  fonds: 'fonds',
  series: 'inventory',
  file: 'file',
  item: 'item',
  page: 'page',
} as const satisfies Partial<Record<Placeholder, CodeKind>>

const TRADITIONS: Readonly<Record<Tradition, CodeTradition>> = { ru: 'ru', vi: 'numbers', plain: 'plain' }
/** Names are read one by one here, so that nothing tells of a habit. */
const NO_HABIT = { lettersAreSides: false, pagesRunOn: false }

/**
 * The code that a text has by a mask such as '{fonds}/{file:4}-{item}' (the patterns of file names, see `readPattern`);
 * null where it does not fit, or the mask is none.
 */
export function codeByMask(text: string, mask: string, tradition: Tradition = 'plain'): ReferenceCode | null {
  const read = readPattern(mask)
  if (!read.ok) return null
  const outcome = compilePattern(read.parts).match(text)
  return outcome.ok ? codeOfFields(outcome.fields, tradition, text) : null
}

/** The code that a file's name tells by one of the shipped patterns; null where it fits none that names the fonds. */
export function codeOfName(path: string): ReferenceCode | null {
  for (const { pattern, tradition } of SHIPPED_PATTERNS) {
    const code = pattern.includes('{fonds}') ? codeByMask(path, pattern, tradition) : null
    if (code) return code
  }
  return null
}

function codeOfFields(fields: MatchedFields, from: Tradition, written: string): ReferenceCode {
  const tradition = TRADITIONS[from]
  const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((name): readonly CodePart[] => {
    const value = fields[name]
    const kind = KINDS[name]
    if (value === undefined) return []
    return [{ kind, term: usualTerm(tradition, kind), value: plainValue(value, kind), written: value }]
  })
  const { page: _page, ...withoutPage } = fields
  const leaf = fields.leaf === undefined ? undefined : leafOf(withoutPage, NO_HABIT)
  return { tradition, parts, leaves: leaf ? [{ from: plainLeaf(leaf) }] : [], written, warnings: [] }
}

/** The front is what a leaf without a side is. */
function plainLeaf({ number, suffix, side }: Leaf): Leaf {
  return { number, ...(suffix ? { suffix: suffix.toLowerCase() } : {}), ...(side === 'verso' ? { side } : {}) }
}

function plainValue(value: string, kind: CodeKind): string {
  const bare = value.replace(/^(\D*)0+(?=\d)/u, '$1')
  return kind === 'archive'
    ? value
    : bare.replace(/\p{L}$/u, (letter) => (/\d/.test(bare) ? letter.toLowerCase() : letter))
}

/**
 * The name of the file that shows what the code names, without an ending: 'Ф223_Оп1_Д25_Л9об'; by `{leaf:3}` numbers
 * get zeros in front. `number` tells files of one code apart. null where the pattern asks for what the code has not, or
 * has no place for a part of it.
 */
export function nameOfCode(code: ReferenceCode, pattern: string, number?: number): string | null {
  const read = readPattern(pattern)
  if (!read.ok || code.leaves.length > 1 || code.leaves[0]?.to) return null
  const fields = { ...fieldsOfCode(code), ...(number === undefined ? {} : { number: String(number) }) }
  const text = textOf(read.parts, fields)
  const placed = new Set(fieldsOf(read.parts).map(({ name }) => name))
  const isWhole = code.parts.every(({ kind }) => Object.values<CodeKind>(KINDS).includes(kind))
  return text !== null && isWhole && Object.keys(fields).every((name) => placed.has(name as Placeholder)) ? text : null
}

/** What a code says, by the placeholders of patterns; of several leaves only the first. */
export function fieldsOfCode(code: ReferenceCode): MatchedFields {
  const named = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((name) => {
    const part = partOf(code, KINDS[name])
    return part ? [[name, part.value] as const] : []
  })
  const leaf = code.leaves[0]?.from
  const side = leaf?.side === 'verso' ? { side: code.tradition === 'ru' ? 'об' : 'v' } : {}
  return { ...Object.fromEntries(named), ...(leaf ? { leaf: `${leaf.number}${leaf.suffix ?? ''}`, ...side } : {}) }
}

/** The text that a pattern makes of what is said; null where it asks for what is not. */
export function textOf(parts: readonly PatternPart[], fields: MatchedFields): string | null {
  const texts = parts.map((part) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'any') return ''
    if (part.kind === 'maybe') return textOf(part.parts, fields) ?? ''
    const value = fields[part.name]
    if (value === undefined) return part.name === 'side' ? '' : null
    return part.width === undefined ? value : value.replace(/\d+/, (digits) => digits.padStart(part.width ?? 0, '0'))
  })
  return texts.includes(null) ? null : texts.join('')
}
