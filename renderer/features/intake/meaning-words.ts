import { CORE_NAMES, FIELDS, type FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import { UNIT_MEANINGS, type Meaning } from '../../../shared/intake/meanings.ts'
import { fieldName } from '../../ports/field-words.ts'
import type { Speech } from '../../ports/messages.tsx'

/** What a column may hold, in the order in which it is offered: the place in the tree, the core fields, the others by name. */
export function meaningOptions(
  book: FieldBook,
  speech: Speech,
): readonly { readonly key: Meaning; readonly text: string }[] {
  const { t, language } = speech
  const field = (name: string) => ({ key: `field:${name}`, text: fieldName(name, speech) }) as const
  const core: readonly string[] = CORE_NAMES
  const others = [...FIELDS, ...book.own].filter(({ name }) => !core.includes(name)).map(({ name }) => field(name))
  const { compare } = new Intl.Collator(language)
  return [
    ...UNIT_MEANINGS.map((key) => ({ key, text: t(`intake.meaning.${key}`) })),
    ...core.map(field),
    ...others.sort((one, other) => compare(one.text, other.text)),
  ]
}
