import { changedUnits } from './changed-units.ts'
import { puts, type Change } from './changes.ts'
import { withField, type DescribedValue } from './description.ts'
import type { FieldName } from './fields/field.ts'
import { groupBy } from './group-by.ts'
import type { Instant, UnitId } from './ids.ts'
import type { MachineOrigin } from './provenance.ts'
import type { Unit } from './unit.ts'

/** A value that a machine made and nobody has vouched for. */
export interface MachineValue {
  readonly unitId: UnitId
  readonly field: FieldName
  readonly value: DescribedValue & { readonly by: MachineOrigin }
}

/** Every value of the units that waits for a person's word, in the order of the units and their fields. */
export function machineValues(units: readonly Unit[]): readonly MachineValue[] {
  return units.flatMap(({ id, description }) =>
    Object.entries(description).flatMap(([field, values]) =>
      values.flatMap((value) => {
        const { by } = value
        return by.by === 'machine' ? [{ unitId: id, field, value: { ...value, by } }] : []
      }),
    ),
  )
}

/** Tells how many there are in units; of a tree that was changed only what changed since it was last asked is counted. */
export function machineValueCount(): (units: readonly Unit[]) => number {
  let known: readonly Unit[] = []
  let count = 0
  return (units) => {
    const { gone, come } = changedUnits(known, units)
    known = units
    for (const unit of gone) count -= machineValuesOf(unit)
    for (const unit of come) count += machineValuesOf(unit)
    return count
  }
}

function machineValuesOf({ description }: Unit): number {
  let count = 0
  for (const values of Object.values(description)) for (const { by } of values) if (by.by === 'machine') count += 1
  return count
}

/** What a person says of values, and when. */
export interface PersonsWord {
  readonly answer: 'accept' | 'reject'
  readonly at: Instant
}

/**
 * The changes of a person's word on values: `accept` makes them the person's, who has them from the machine;
 * `reject` takes them away. Values that are no longer there are passed over.
 */
export function vouched(units: readonly Unit[], asked: readonly MachineValue[], word: PersonsWord): readonly Change[] {
  const ofUnit = groupBy(asked, ({ unitId }) => unitId)
  const changed = units.flatMap((unit) => {
    const next = (ofUnit.get(unit.id) ?? []).reduce((now, one) => answered(now, one, word), unit)
    return next === unit ? [] : [{ ...next, updatedAt: word.at }]
  })
  return puts('units', changed)
}

function answered(unit: Unit, { field, value }: MachineValue, { answer, at }: PersonsWord): Unit {
  const values = unit.description[field] ?? []
  const same = JSON.stringify(value)
  const index = values.findIndex((each) => each.by.by === 'machine' && JSON.stringify(each) === same)
  if (index < 0) return unit
  const kept: DescribedValue = { ...value, by: { by: 'person', at, from: value.by } }
  const next = answer === 'accept' ? values.toSpliced(index, 1, kept) : values.toSpliced(index, 1)
  return { ...unit, description: withField(unit.description, field, next) }
}
