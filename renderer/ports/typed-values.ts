import { dateSaid } from '../../shared/dates/dated.ts'
import type { DescribedValue } from '../../shared/domain/description.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import type { Instant } from '../../shared/domain/ids.ts'

/** How what somebody typed is taken. */
export interface Typing {
  readonly rule: FieldRule
  readonly at: Instant
  /** 4/5/1906 is the fourth of May. */
  readonly dayFirst: boolean
}

/**
 * The values of a field after a person typed these texts. What stays as it was keeps who said it; dates are read; the
 * same list where nothing changes.
 */
export function typedValues(
  before: readonly DescribedValue[],
  texts: readonly string[],
  { rule, at, dayFirst }: Typing,
): readonly DescribedValue[] {
  const tidy = texts.map((text) => text.normalize('NFC').trim()).filter((text) => text !== '')
  const wanted = rule.repeatable ? [...new Set(tidy)] : tidy.slice(0, 1)
  if (wanted.length === before.length && wanted.every((text, index) => before[index]?.text === text)) return before
  return wanted.map((text) => {
    const known = before.find((value) => value.text === text)
    const date = rule.kind === 'date' ? dateSaid(text, { dayFirst }) : {}
    return known ?? { text, ...date, by: { by: 'person', at } }
  })
}

/** The texts of a field that may repeat stand on a line each; else a text is one, whatever lines it has. */
export function textsOf(rule: Pick<FieldRule, 'repeatable'>, typed: string): readonly string[] {
  return rule.repeatable ? typed.split(/\r\n|[\r\n]/u) : [typed]
}
