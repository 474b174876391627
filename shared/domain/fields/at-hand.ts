import type { Unit } from '../unit.ts'
import type { FieldName } from './field.ts'
import type { KnownTemplate } from './shipped-templates.ts'

type AskedField = KnownTemplate['fields'][number]

/** The fields of some units: what their templates ask for, each once, and what else they say. */
export interface FieldsAtHand {
  readonly asked: readonly AskedField[]
  readonly beside: readonly FieldName[]
  /** Of all these, those that some unit says something in. */
  readonly said: ReadonlySet<FieldName>
}

/** The fields by which units are described: of all their templates in their order, then those that they say beside. */
export function fieldsAtHand(
  units: readonly Unit[],
  of: (unit: Pick<Unit, 'level' | 'template'>) => KnownTemplate,
): FieldsAtHand {
  const asked = new Map<FieldName, AskedField>()
  for (const template of new Set(units.map(of))) {
    for (const field of template.fields) if (!asked.has(field.field)) asked.set(field.field, field)
  }
  const said = new Set<FieldName>()
  for (const { description } of units) for (const name of Object.keys(description)) said.add(name)
  return { asked: [...asked.values()], beside: [...said].filter((name) => !asked.has(name)), said }
}
