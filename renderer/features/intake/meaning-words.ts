import { kindsNamedIn } from '../../../shared/domain/authority-uses.ts'
import { CORE_NAMES, FIELDS, type FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { QUALITIES, type Quality } from '../../../shared/formats/csv/qualities.ts'
import { fieldsTold, qualityMeaning, UNIT_MEANINGS, type Meaning } from '../../../shared/intake/meanings.ts'
import { fieldName } from '../../ports/field-words.ts'
import type { Speech } from '../../ports/messages.tsx'

/**
 * What a column may hold, in the order in which it is offered: the place in the tree, the core fields, the others by name,
 * and what may be told beside of the values of the fields that `columns` hold.
 */
export function meaningOptions(
  book: FieldBook,
  speech: Speech,
  columns: readonly (Meaning | null)[],
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
    ...[...fieldsTold(columns)].flatMap((name) => qualitiesOf(book.rule(name), speech, columns)),
  ]
}

/** A date has a calendar and an EDTF, a name a record, words a language; others are told where a column holds them. */
function qualitiesOf(rule: FieldRule, speech: Speech, columns: readonly (Meaning | null)[]) {
  const offered: Readonly<Record<Quality, boolean>> = {
    language: rule.languageTagged === true,
    calendar: rule.kind === 'date',
    edtf: rule.kind === 'date' && rule.name !== 'date',
    authority: kindsNamedIn(rule).length > 0,
  }
  return QUALITIES.filter((quality) => offered[quality] || columns.includes(`${quality}:${rule.name}`)).map(
    (quality) => ({
      key: qualityMeaning(rule.name, quality),
      text: speech.t(`intake.quality.${quality}`, { field: fieldName(rule.name, speech) }),
    }),
  )
}
