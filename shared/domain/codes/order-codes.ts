import type { Leaf } from '../leaf.ts'
import { codeNumber, partOf, type ReferenceCode } from './code.ts'
import { writeCode } from './write-code.ts'

const SLOTS = ['archive', 'fonds', 'inventory', 'box', 'file', 'item'] as const

/**
 * A text by which codes are ordered as they lie on the shelves, by comparing code units: numbers by their value, 25
 * before 25а before 26, numbers before letters (223 before А-513), the front of a leaf before its back, what holds
 * before what it holds. Each number has the count of its digits before it, so that 9 comes before 10.
 */
export function sortKey(code: Pick<ReferenceCode, 'tradition' | 'parts' | 'leaves'>): string {
  const slots = SLOTS.map((kind) => {
    const value = partOf(code, kind)?.value ?? ''
    return kind === 'archive' ? plainWords(value) : `${valueKey(value)}${volumeKey(code, kind)}`
  })
  const leaves = code.leaves.map(({ from, to }) => leafKey(from) + (to ? `-${leafKey(to)}` : '')).join(',')
  const page = partOf(code, 'page')?.value ?? ''
  return [...slots, leaves, valueKey(page)].join(' ').trimEnd()
}

/** Orders codes; 0 only for codes that are written alike in their normal form. */
export function compareCodes(a: ReferenceCode, b: ReferenceCode): number {
  return compareTexts(sortKey(a), sortKey(b)) || compareTexts(writeCode(a), writeCode(b))
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function volumeKey({ parts }: Pick<ReferenceCode, 'parts'>, kind: string): string {
  const at = parts.findIndex((part) => part.kind === kind)
  const own = parts.slice(at + 1)
  const until = own.findIndex((part) => part.kind !== 'volume')
  const volumes = at < 0 ? [] : own.slice(0, until < 0 ? own.length : until)
  return volumes.map(({ value }) => `!${valueKey(value)}`).join('')
}

function valueKey(value: string): string {
  const number = codeNumber(value)
  if (!number) return plainWords(value)
  const prefix = number.prefix === '' ? '' : `${number.prefix.toLowerCase()}_`
  return `${prefix}${countKey(number.digits)}${plainWords(number.tail).replaceAll(/\d+/g, countKey)}`
}

function plainWords(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, '_')
}

function countKey(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  // Beyond nine digits the count goes on with letters; no archive has so many files.
  return `${bare.length.toString(36)}${bare}`
}

function leafKey({ number, suffix = '', side }: Leaf): string {
  return `${countKey(String(number))}${suffix.toLowerCase()}${side === 'verso' ? '.v' : ''}`
}
