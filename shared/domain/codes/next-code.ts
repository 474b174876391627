import type { Leaf } from '../leaf.ts'
import { CODE_KINDS, codeNumber, type CodeKind, type LeafSpan, type ReferenceCode } from './code.ts'
import { writeCode } from './write-code.ts'

/** By what a code is counted on: 25 to 26, 25 to 25а, or leaf 9 to its back. */
export type CodeStep = 'number' | 'letter' | 'side'

/** Letters of numbers in their order; archives leave out ё, й, щ-like signs and what looks like a digit. */
const LETTERS = { cyrillic: 'абвгдежиклмнопрстуфхцчшэюя', latin: 'abcdefghijklmnopqrstuvwxyz' } as const

/**
 * The code that follows: its narrowest part (or that of `kind`, then without what is narrower) counted on. null where
 * the part is words or its letters are used up.
 */
export function nextCode(code: ReferenceCode, step: CodeStep = 'number', kind = narrowest(code)): ReferenceCode | null {
  const letters = code.tradition === 'ru' || code.tradition === 'kk' ? LETTERS.cyrillic : LETTERS.latin
  if (kind === 'leaf') {
    const span = code.leaves.at(-1)
    const leaf = span && nextLeaf(span.to ?? span.from, step, letters)
    return leaf
      ? remade(
          code,
          code.parts.filter((part) => part.kind !== 'page'),
          [{ from: leaf }],
        )
      : null
  }
  const at = code.parts.findLastIndex((part) => part.kind === kind)
  const part = code.parts[at]
  const value = part && nextValue(part.value, step, letters)
  if (!part || value === null || value === undefined) return null
  const { name: _name, ...unnamed } = part
  return remade(
    code,
    [...code.parts.slice(0, at), { ...unnamed, value, written: value }],
    kind === 'page' ? code.leaves : [],
  )
}

function narrowest({ parts, leaves }: ReferenceCode): CodeKind {
  if (parts.at(-1)?.kind === 'page') return 'page'
  return leaves.length > 0 ? 'leaf' : (parts.at(-1)?.kind ?? CODE_KINDS[0])
}

function remade(code: ReferenceCode, parts: ReferenceCode['parts'], leaves: readonly LeafSpan[]): ReferenceCode {
  const next = { tradition: code.tradition, parts, leaves }
  return { ...next, written: writeCode(next), warnings: [] }
}

function nextLeaf(leaf: Leaf, step: CodeStep, letters: string): Leaf | null {
  const { number, suffix, side } = leaf
  if (step === 'side' && side !== 'verso') return { ...leaf, side: 'verso' }
  if (step !== 'letter') return { number: number + 1 }
  const letter = letterAfter(suffix ?? '', letters)
  return letter === null ? null : { number, suffix: letter }
}

function nextValue(value: string, step: CodeStep, letters: string): string | null {
  const number = codeNumber(value)
  if (!number) return null
  const front = number.prefix === '' ? '' : `${number.prefix}-`
  const last = /–(\d+)\p{L}?$/u.exec(number.tail)?.[1] ?? number.digits
  if (step !== 'letter') return `${front}${BigInt(last) + 1n}`
  const letter = letterAfter(/^\p{L}?$/u.test(number.tail) ? number.tail : '?', letters)
  return letter === null ? null : `${front}${number.digits}${letter}`
}

function letterAfter(suffix: string, letters: string): string | null {
  const at = suffix === '' ? 0 : letters.indexOf(suffix) + 1
  return suffix !== '' && at === 0 ? null : (letters[at] ?? null)
}
