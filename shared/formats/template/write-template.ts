import type { FieldRule } from '../../domain/fields/field.ts'
import type { Template, TemplateField } from '../../domain/fields/template.ts'

/** What a file of a template says of itself. The version goes up where older programs would read it wrongly. */
export const TEMPLATE_FORMAT = { format: 'fonds-template', version: 1 } as const

/** The ending of such files. */
export const TEMPLATE_ENDING = '.fonds-template.json'

/**
 * A template as a file: JSON, in UTF-8, of the format `fonds-template`, version 1. Everything but the id is in it, which
 * each archive gives its own; the column of a user's field is its name.
 */
export function templateFile({ name, levels, fields, own }: Omit<Template, 'id'>): string {
  const template = { name, levels, fields: fields.map(asked), own: own.map(rule) }
  return `${JSON.stringify({ ...TEMPLATE_FORMAT, template }, null, 2)}\n`
}

function asked({ field, section, required, internal, preset, label, help }: TemplateField) {
  return { field, section, required, internal, preset, label, help }
}

function rule({ name, kind, repeatable, languageTagged, inherits, terms, checks, crosswalk }: FieldRule) {
  const { isad, dc, ead3, schema } = crosswalk
  return { name, kind, repeatable, languageTagged, inherits, terms, checks, crosswalk: { isad, dc, ead3, schema } }
}
