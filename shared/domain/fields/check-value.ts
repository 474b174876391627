import type { FieldRule } from './field.ts'

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
