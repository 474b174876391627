import type { FieldBook } from '../domain/fields/catalogue.ts'
import type { Template } from '../domain/fields/template.ts'
import type { Unit } from '../domain/unit.ts'
import { dated } from './dated.ts'

/**
 * A new unit with what its template gives to begin with, in the fields of which it says nothing yet; dates are read as
 * written ones are. By a person, as old as the unit: somebody chose the template.
 */
export function withPresets(unit: Unit, { fields }: Pick<Template, 'fields'>, book: Pick<FieldBook, 'rule'>): Unit {
  const given = fields.flatMap(({ field, preset }) => {
    const isSaid = (unit.description[field] ?? []).length > 0
    return preset === undefined || isSaid
      ? []
      : [[field, [{ text: preset, by: { by: 'person', at: unit.createdAt } }]] as const]
  })
  if (given.length === 0) return unit
  return dated({ ...unit, description: { ...unit.description, ...Object.fromEntries(given) } }, book)
}
