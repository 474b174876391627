import { fieldsAtHand } from '../../../shared/domain/fields/at-hand.ts'
import type { KnownTemplate } from '../../../shared/domain/fields/shipped-templates.ts'
import { SECTIONS, type FieldSection } from '../../../shared/domain/fields/template.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

type FormField = KnownTemplate['fields'][number]

/** A part of the form; 'other' holds what the units say beside their templates, so that nothing is out of sight. */
export interface FormSection {
  readonly section: FieldSection | 'other'
  readonly fields: readonly FormField[]
  /** Folded at first: a long template asks for it, and the units say nothing of it yet. */
  readonly seldom: boolean
}

/** More fields than this are too many to be seen at once. */
const LONG = 14
/** What every unit should say something of. */
const ALWAYS: readonly (FieldSection | 'other')[] = ['identity', 'context', 'content', 'other']

/** The fields by which the units are described: of all their templates, each once, then what else they say. */
export function formSections(
  units: readonly Unit[],
  of: (unit: Pick<Unit, 'level' | 'template'>) => KnownTemplate,
): readonly FormSection[] {
  const { asked, beside, said } = fieldsAtHand(units, of)
  const other = beside.map((field): FormField => ({ field, section: 'notes' }))
  const sections = SECTIONS.map((section) => ({
    section,
    fields: asked.filter((field) => field.section === section),
  }))
  return [...sections, { section: 'other' as const, fields: other }]
    .filter(({ fields }) => fields.length > 0)
    .map((part) => ({ ...part, seldom: asked.length > LONG && isSeldom(part, said) }))
}

function isSeldom({ section, fields }: Omit<FormSection, 'seldom'>, said: ReadonlySet<string>): boolean {
  return !ALWAYS.includes(section) && !fields.some(({ field, required }) => required === true || said.has(field))
}
