import type { FieldName, FieldRule } from '../domain/fields/field.ts'
import { OWN_FIELD } from '../domain/fields/template.ts'
import { isMessageKey, messages } from '../messages/index.ts'
import { fold } from '../text/fold.ts'

const known = new Map<FieldName, ReadonlyMap<string, string>>()

/**
 * The term of a controlled field that is meant by words of any interface language, case and diacritics aside: 'Công khai'
 * and 'открытый' are 'public'. Other words, and values of other fields, are as they were written.
 */
export function termMeant(rule: FieldRule, text: string): string {
  if (rule.kind !== 'controlled') return text
  return termsOf(rule).get(fold(text)) ?? text
}

function termsOf({ name, terms = [] }: FieldRule): ReadonlyMap<string, string> {
  const read = known.get(name)
  if (read) return read
  const words = terms.flatMap((term) => {
    const key = `describe.term.${name}.${term}`
    const said = isMessageKey(key) ? Object.values(messages[key]) : []
    return [term, ...said].map((word) => [fold(word), term] as const)
  })
  // Of words that mean two terms once they are folded, the first term's stand.
  const made = new Map(words.reverse())
  // A user's own terms may change; those that ship do not.
  if (!name.startsWith(OWN_FIELD)) known.set(name, made)
  return made
}
