import { isShippedField } from '../../shared/domain/fields/catalogue.ts'
import type { FieldName, FieldRule } from '../../shared/domain/fields/field.ts'
import { localText } from '../../shared/domain/fields/local-text.ts'
import type { KnownTemplate } from '../../shared/domain/fields/shipped-templates.ts'
import { OWN_FIELD } from '../../shared/domain/fields/template.ts'
import { DCMI_TYPES } from '../../shared/domain/vocabularies.ts'
import { isMessageKey, type MessageKey } from '../../shared/messages/index.ts'
import type { Speech } from './messages.tsx'

type TemplateField = KnownTemplate['fields'][number]

/** What a field is called in a template: as the template says, else by its usual name. */
export function fieldLabel(asked: TemplateField, speech: Speech): string {
  if (asked.wording) return speech.t(`describe.wording.${asked.wording}`)
  return (asked.label && localText(asked.label, speech.language)) || fieldName(asked.field, speech)
}

/** The usual name of a field; of one that a user made and no template knows any more, what it was made as. */
export function fieldName(name: FieldName, { t }: Speech): string {
  return isShippedField(name) ? t(`describe.field.${name}`) : name.replace(OWN_FIELD, '')
}

/** What belongs into a field: as its template says, else as its standard does; '' where neither says. */
export function fieldHelp({ field, help }: TemplateField, { t, language }: Speech): string {
  const said = help ? localText(help, language) : ''
  const key = `describe.help.${field}`
  return said === '' && isMessageKey(key) ? t(key) : said
}

/** Where the fields of a shipped template are from; '' where its name says it all. */
export function templateNote({ shipped }: Pick<KnownTemplate, 'shipped'>, { t }: Speech): string {
  const key = `template.note.${shipped ?? ''}`
  return isMessageKey(key) ? t(key) : ''
}

/** What a change of a field is called in undo. */
export function fieldStep(name: FieldName): MessageKey {
  return isShippedField(name) ? `describe.field.${name}` : 'describe.field.own'
}

/** What a template is called. */
export function templateName(template: KnownTemplate, { t, language }: Speech): string {
  return template.shipped ? t(`template.${template.shipped}`) : localText(template.name, language)
}

/** A value that may be chosen, and what it is called. */
export interface TermOption {
  readonly value: string
  readonly text: string
}

/** The terms of a controlled field or of types; none for a field of any other kind. */
export function termOptions({ kind, name, terms = [] }: FieldRule, speech: Speech): readonly TermOption[] {
  if (kind === 'type') return DCMI_TYPES.map((type) => ({ value: type, text: speech.t(`vocabularies.type.${type}`) }))
  return kind === 'controlled' ? terms.map((term) => ({ value: term, text: termName(name, term, speech) })) : []
}

/** What a term of a controlled field is called; a user’s own term is its own name. */
export function termName(field: FieldName, term: string, { t }: Speech): string {
  const key = `describe.term.${field}.${term}`
  return isMessageKey(key) ? t(key) : term
}
