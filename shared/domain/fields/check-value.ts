import { matchesPattern } from './check-pattern.ts'
import type { FieldChecks, FieldRule } from './field.ts'

/** What is odd about a value of its kind. It is kept all the same: a source may say so. */
export type ValueFault = 'not-number' | 'not-url'

/** 1 234,5 and 1.234,5 and 1,234.5: groups of three, or none. */
const NUMBER = /^[-+−]?(?:\d+|\d{1,3}(?:[\s.,'’]\d{3})+)(?:[.,]\d+)?$/u
/** A URI with a scheme (RFC 3986); on the web with a host. */
const URL = /^(?:https?:\/\/[^\s/<>"{}|\\^`]+|(?!https?:)[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`])[^\s<>"{}|\\^`]*$/iu

/** The fault of a value by the kind of its field; null for none, for an empty one, and where any words will do. */
export function valueFault({ kind }: Pick<FieldRule, 'kind'>, text: string): ValueFault | null {
  const said = text.trim()
  if (said === '') return null
  if (kind === 'number' && !NUMBER.test(said)) return 'not-number'
  return kind === 'url' && !URL.test(said) ? 'not-url' : null
}

/** Which of its field's checks a value does not keep to, and what would have been right. */
export interface CheckFault {
  readonly fault: 'pattern' | 'least' | 'most' | 'shortest' | 'longest' | 'one-of' | 'from' | 'to'
  /** The pattern, the number, the values or the EDTF of the check. */
  readonly limit: string
}

/** The checks that a value fails, dates aside (see shared/dates); none for an empty one. */
export function checkFaults(
  { kind, checks = {} }: Pick<FieldRule, 'kind' | 'checks'>,
  text: string,
): readonly CheckFault[] {
  const said = text.normalize('NFC').trim()
  if (said === '') return []
  const { pattern, shortest, longest, oneOf } = checks
  const letters = Array.from(said).length
  return [
    ...told('pattern', pattern, (limit) => matchesPattern(limit, said)),
    ...told('shortest', shortest, (limit) => letters >= limit),
    ...told('longest', longest, (limit) => letters <= limit),
    ...told('one-of', oneOf?.join(' | '), () => oneOf?.includes(said) ?? true),
    ...(kind === 'number' ? numberFaults(checks, said) : []),
  ]
}

function numberFaults({ least, most }: FieldChecks, said: string): readonly CheckFault[] {
  const number = numberIn(said)
  if (number === null) return []
  return [...told('least', least, (limit) => number >= limit), ...told('most', most, (limit) => number <= limit)]
}

function told<T extends string | number>(
  fault: CheckFault['fault'],
  limit: T | undefined,
  keeps: (limit: T) => boolean,
): readonly CheckFault[] {
  return limit === undefined || keeps(limit) ? [] : [{ fault, limit: String(limit) }]
}

/** The number that is written, its digits in groups or not; null where there is none. */
export function numberIn(text: string): number | null {
  const said = text.trim()
  if (!NUMBER.test(said)) return null
  const plain = said.replaceAll(/[\s'’]/gu, '').replace('−', '-')
  // The last sign of several kinds is the decimal one; of one kind it is where three digits do not follow it.
  const marks = plain.match(/[.,]/gu) ?? []
  const last = plain.search(/[.,](?=\d*$)/u)
  const isDecimal =
    last >= 0 && (new Set(marks).size > 1 || (marks.length === 1 && !/^\d{3}$/u.test(plain.slice(last + 1))))
  const [whole, part] = isDecimal ? [plain.slice(0, last), plain.slice(last + 1)] : [plain, '']
  return Number(`${whole.replaceAll(/[.,]/gu, '')}${part === '' ? '' : `.${part}`}`)
}
