import { SHIPPED_TEMPLATES, type KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import type { FieldName, FieldRule } from '../../../../shared/domain/fields/field.ts'
import type { FieldSection, Template, TemplateField } from '../../../../shared/domain/fields/template.ts'
import { ownFieldName } from '../../../../shared/domain/fields/edit-template.ts'
import type { Language } from '../../../../shared/messages/language.ts'

/** A template to begin with: what every unit has. */
export function emptyTemplate(name: string, language: Language): Omit<Template, 'id'> {
  return {
    name: { [language]: name },
    levels: [],
    fields: [
      { field: 'title', section: 'identity', required: true },
      { field: 'referenceCode', section: 'identity' },
      { field: 'date', section: 'identity' },
    ],
    own: [],
  }
}

/** How a field is asked for when it is added: in the section where others have it, and by their name for one of users. */
export function askedAsElsewhere(field: FieldName, others: readonly KnownTemplate[]): TemplateField {
  const all = [...others, ...SHIPPED_TEMPLATES].flatMap(({ fields }) => fields.filter((each) => each.field === field))
  const label = all.find((each) => each.label)?.label
  const isOfUsers = !SHIPPED_TEMPLATES.some(({ fields }) => fields.some((each) => each.field === field))
  return { field, section: usualSection(all), ...(isOfUsers && label ? { label } : {}) }
}

function usualSection(asked: readonly TemplateField[]): FieldSection {
  return asked[0]?.section ?? 'notes'
}

/** A new field of users that is called so: a line of text, until something else is chosen. */
export function newOwnField(
  called: string,
  language: Language,
  taken: ReadonlySet<FieldName>,
): { readonly asked: TemplateField; readonly rule: FieldRule } {
  const name = ownFieldName(called, taken)
  return {
    asked: { field: name, section: 'content', label: { [language]: called } },
    rule: { name, kind: 'text', repeatable: false, column: name, crosswalk: { dc: 'description', ead3: 'odd' } },
  }
}
