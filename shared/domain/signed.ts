import type { Change } from './changes.ts'
import type { DescribedValue } from './description.ts'
import type { Unit } from './unit.ts'

/**
 * The changes with the name of the person at the machine on every described value that is said in them: those of a
 * person, without a name, as old as the unit's own change. What was said before stays as it was. '' signs nothing.
 */
export function signed(changes: readonly Change[], person: string): readonly Change[] {
  if (person === '') return changes
  return changes.map((change) =>
    change.table === 'units' && change.to ? { ...change, to: signedUnit(change.to, person) } : change,
  )
}

function signedUnit(unit: Unit, person: string): Unit {
  const { description, updatedAt } = unit
  const sign = (value: DescribedValue): DescribedValue => signedValue(value, updatedAt, person)
  const fields = Object.entries(description).map(([field, values]) => [field, values.map(sign)] as const)
  const isSigned = fields.some(([field, values]) => values.some((value, at) => value !== description[field]?.[at]))
  return isSigned ? { ...unit, description: Object.fromEntries(fields) } : unit
}

function signedValue(value: DescribedValue, at: string, name: string): DescribedValue {
  const { by } = value
  return by.by === 'person' && by.name === undefined && by.at === at ? { ...value, by: { ...by, name } } : value
}
