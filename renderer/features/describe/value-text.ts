import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { termName } from '../../ports/field-words.ts'
import type { Speech } from '../../ports/messages.tsx'
import { languageLabel } from '../../ports/language-label.ts'

/** A value of a field as it is read: languages and terms by their names. */
export function valueText(rule: FieldRule, text: string, speech: Speech): string {
  return rule.kind === 'language' ? languageLabel(text, speech.language) : termName(rule.name, text, speech)
}
