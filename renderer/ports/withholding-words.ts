import { dateSaid } from '../../shared/dates/dated.ts'
import { readEdtf } from '../../shared/dates/edtf-read.ts'
import {
  RESTRICTED_PARTS,
  RESTRICTION_REASONS,
  type Restriction,
  type RestrictionReason,
} from '../../shared/domain/restriction.ts'
import { isDayFirst } from './date-words.ts'
import { fieldName } from './field-words.ts'
import type { Speech } from './messages.tsx'

/** The reasons to choose from. */
export function reasonOptions({
  t,
}: Pick<Speech, 't'>): readonly { readonly key: RestrictionReason; readonly text: string }[] {
  return RESTRICTION_REASONS.map((key) => ({ key, text: t(`access.reason.${key}`) }))
}

/** The EDTF of an end as it is typed; '' for none, null for what is no date. */
export function untilTyped(typed: string, { language }: Pick<Speech, 'language'>): string | null {
  const text = typed.normalize('NFC').trim()
  if (text === '' || readEdtf(text).ok) return text
  return dateSaid(text, { dayFirst: isDayFirst(language) }).edtf ?? null
}

/** What a restriction withholds, as a list. */
export function withheldParts({ parts, fields }: Pick<Restriction, 'parts' | 'fields'>, speech: Speech): string {
  const named = RESTRICTED_PARTS.filter((part) => parts.includes(part)).map((part) => speech.t(`access.part.${part}`))
  return [...named, ...fields.map((field) => fieldName(field, speech))].join(', ') || '—'
}
