import type { FieldName } from '../../../shared/domain/fields/field.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import type { MachineValue } from '../../../shared/domain/vouch.ts'

/** How many values of each field wait, in the order in which the fields are met. */
export function fieldCounts(values: readonly MachineValue[]): ReadonlyMap<FieldName, number> {
  const counts = new Map<FieldName, number>()
  for (const { field } of values) counts.set(field, (counts.get(field) ?? 0) + 1)
  return counts
}

/** Those of one field, or all; what machines were least sure of first. */
export function queueOf(values: readonly MachineValue[], field: FieldName | null): readonly MachineValue[] {
  const sure = ({ value }: MachineValue): number => value.by.confidence ?? 1
  return values.filter((one) => field === null || one.field === field).toSorted((a, b) => sure(a) - sure(b))
}

/** What a unit is called beside a value of its: beside its title by its code or its file, for the title is the value. */
export function nameBeside(unit: Unit, { field }: Pick<MachineValue, 'field'>): string {
  if (field !== 'title') return nameOf(unit)
  const { title: _title, ...others } = unit.description
  return nameOf({ ...unit, description: others })
}

/** Known by what it is and says. */
export function vouchKey({ unitId, field, value }: MachineValue): string {
  return `${unitId} ${field} ${value.text}`
}
