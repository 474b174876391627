import { codeNumber } from '../domain/codes/code.ts'
import { readCode } from '../domain/codes/read-code.ts'
import type { CodeMasks } from '../domain/collection.ts'
import { firstText } from '../domain/description.ts'
import type { ArchivalTradition } from '../domain/fields/tradition.ts'
import type { Unit } from '../domain/unit.ts'
import { fieldsOfCode, textOf } from './code-names.ts'
import { compilePattern, type MatchedFields } from './matcher.ts'
import { fieldsOf, readPattern } from './pattern.ts'
import type { Placeholder } from './placeholders.ts'

/** Masks that come with the program: whose words they have, or the bare numbers of Vietnamese archives. */
export type ShippedMasks = ArchivalTradition | 'numbers'

/** Masks by tradition, after the same sources as `TERMS`. */
export const SHIPPED_MASKS: Readonly<Record<ShippedMasks, CodeMasks>> = {
  ru: {
    fonds: 'Ф. {fonds}',
    series: 'Ф. {fonds}. Оп. {series}',
    file: 'Ф. {fonds}. Оп. {series}. Д. {file}',
    item: 'Ф. {fonds}. Оп. {series}. Д. {file}. Док. {item}',
  },
  vi: {
    fonds: 'Phông {fonds}',
    series: 'Phông {fonds}, mục lục {series}',
    file: 'Phông {fonds}, mục lục {series}, hồ sơ {file}',
    item: 'Phông {fonds}, mục lục {series}, hồ sơ {file}, văn bản {item}',
  },
  numbers: {
    fonds: '{archive}-{fonds}',
    series: '{archive}-{fonds}-{series}',
    file: '{archive}-{fonds}-{series}-{file}',
    item: '{archive}-{fonds}-{series}-{file}-{item}',
  },
  kk: {
    fonds: '{fonds}-қор',
    series: '{fonds}-қор, {series}-тізімдеме',
    file: '{fonds}-қор, {series}-тізімдеме, {file}-іс',
    item: '{fonds}-қор, {series}-тізімдеме, {file}-іс, {item}-құжат',
  },
  isad: {
    fonds: '{fonds}',
    series: '{fonds}/{series}',
    file: '{fonds}/{series}/{file}',
    item: '{fonds}/{series}/{file}/{item}',
  },
}

/** A mask of codes that can be read. */
export interface CodeMask {
  /** What a code says; null where it does not fit. */
  fields(code: string): MatchedFields | null
  /** The code that says so; null where the mask asks for what is not said. */
  write(fields: MatchedFields): string | null
  /** All that it names, from the left. */
  readonly names: readonly Placeholder[]
  /** What is counted from unit to unit: what it names last. */
  readonly counted: Placeholder
}

const KNOWN = new Map<string, CodeMask | null>()

/** The mask of a text (see `readPattern`); null where the text is none. */
export function codeMask(text: string): CodeMask | null {
  const known = KNOWN.get(text)
  if (known !== undefined) return known
  const mask = madeMask(text)
  KNOWN.set(text, mask)
  return mask
}

function madeMask(text: string): CodeMask | null {
  const read = readPattern(text)
  const names = read.ok ? fieldsOf(read.parts).map(({ name }) => name) : []
  const counted = names.findLast((name) => name !== 'side' && name !== 'title' && name !== 'date')
  if (!read.ok || counted === undefined) return null
  const matcher = compilePattern(read.parts)
  const slashes = slashesIn(text)
  return {
    names,
    counted,
    write: (fields) => textOf(read.parts, fields),
    fields(code) {
      const outcome = slashesIn(code) === slashes ? matcher.match(code.trim()) : null
      return outcome?.ok ? outcome.fields : null
    },
  }
}

function slashesIn(text: string): number {
  return text.split('/').length - 1
}

/** What the code of a unit says: by the mask of its level, else as codes are read; null where it says nothing. */
export function saidByCode(unit: Pick<Unit, 'level' | 'description'>, masks: CodeMasks): MatchedFields | null {
  const code = firstText(unit.description, 'referenceCode').trim()
  if (code === '') return null
  const byMask = codeMask(masks[unit.level] ?? '')?.fields(code)
  if (byMask) return byMask
  const read = readCode(code)
  return read.ok ? fieldsOfCode(read.code) : null
}

/** A number of a code: what stands before it, and from where to where it counts. '1–24' is a run. */
export interface CountedPart {
  readonly prefix: string
  readonly from: number
  readonly to: number
}

/** Takes a value apart that can be counted on; null for words and for numbers beyond all counting. */
export function countedPart(value: string): CountedPart | null {
  const number = codeNumber(value)
  if (!number || number.digits.length > 9) return null
  const last = /^–(\d{1,9})\p{L}?$/u.exec(number.tail)?.[1]
  return {
    prefix: number.prefix === '' ? '' : `${number.prefix}-`,
    from: Number(number.digits),
    to: Number(last ?? number.digits),
  }
}
