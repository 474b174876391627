import type { TemplateId } from '../ids.ts'
import type { Level } from '../unit.ts'
import { isPattern } from './check-pattern.ts'
import type { FieldChecks, FieldName, FieldRule } from './field.ts'
import type { LocalText } from './local-text.ts'

/** The sections of the describing panel, in their order: the areas of ISAD(G), drawn together. */
export const SECTIONS = ['identity', 'context', 'content', 'conditions', 'related', 'notes'] as const
/** One of the sections. */
export type FieldSection = (typeof SECTIONS)[number]

/** A field as a template asks for it. */
export interface TemplateField {
  readonly field: FieldName
  readonly section: FieldSection
  /** A unit without it is told as incomplete; it is saved all the same. */
  readonly required?: boolean
  /** For the archive's own use: no export has it unless somebody asks for what is withheld. */
  readonly internal?: boolean
  /** What a new unit begins with, written as a user would. */
  readonly preset?: string
  /** What the field is called here, where that differs from its usual name. */
  readonly label?: LocalText
  readonly help?: LocalText
}

/** Which fields a unit is described by, and in which order. */
export interface Template {
  readonly id: TemplateId
  readonly name: LocalText
  /** The levels that it is meant for; none stands for all. */
  readonly levels: readonly Level[]
  readonly fields: readonly TemplateField[]
  /** The fields that this template brings itself; their names begin with OWN_FIELD. */
  readonly own: readonly FieldRule[]
}

/** What the names of fields that users made begin with. */
export const OWN_FIELD = 'own:'

/** A name of one word: it stands in attributes of finding aids and in headings of tables. */
const OWN_NAME = new RegExp(`^${OWN_FIELD}\\S+$`, 'u')

/** What keeps a template from being used. */
export type TemplateFault =
  | { readonly fault: 'no-name' }
  | { readonly fault: 'no-fields' }
  | {
      readonly fault:
        'field-twice' | 'unknown-field' | 'own-name' | 'own-twice' | 'no-terms' | 'bad-pattern' | 'empty-range'
      readonly field: FieldName
    }

/** Whether no value can keep to the checks. EDTF of four digits' years sort as the dates do; others are not compared. */
function isEmptyRange({ least, most, shortest, longest, from, to }: FieldChecks): boolean {
  const isPlain = (edtf: string | undefined): edtf is string => /^\d{4}/u.test(edtf ?? '')
  return (
    (least ?? -Infinity) > (most ?? Infinity) ||
    (shortest ?? 0) > (longest ?? Infinity) ||
    (isPlain(from) && isPlain(to) && from.slice(0, 4) > to.slice(0, 4))
  )
}

/** The faults of a template; none for one that can be used. `isKnown` tells of the fields that ship. */
export function templateFaults(template: Template, isKnown: (name: FieldName) => boolean): readonly TemplateFault[] {
  const names = template.fields.map(({ field }) => field)
  const ownNames = template.own.map(({ name }) => name)
  const faults: TemplateFault[] = []
  if (!Object.values(template.name).some((name) => name.trim() !== '')) faults.push({ fault: 'no-name' })
  if (names.length === 0) faults.push({ fault: 'no-fields' })
  for (const [index, field] of names.entries()) {
    if (names.indexOf(field) !== index) faults.push({ fault: 'field-twice', field })
    if (!isKnown(field) && !ownNames.includes(field)) faults.push({ fault: 'unknown-field', field })
  }
  for (const [index, { name: field, kind, terms = [], checks = {} }] of template.own.entries()) {
    if (ownNames.indexOf(field) !== index) faults.push({ fault: 'own-twice', field })
    if (!OWN_NAME.test(field)) faults.push({ fault: 'own-name', field })
    if (kind === 'controlled' && terms.length === 0) faults.push({ fault: 'no-terms', field })
    if (checks.pattern !== undefined && !isPattern(checks.pattern)) faults.push({ fault: 'bad-pattern', field })
    if (isEmptyRange(checks)) faults.push({ fault: 'empty-range', field })
  }
  return faults
}
