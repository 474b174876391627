import { changedUnits } from '../../../shared/domain/changed-units.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

/** The values that units have in their fields: what one types is often there already. */
export interface UsedValues {
  /** Of one field in these units, the commonest first. What stayed since it was last asked is not counted again. */
  of(field: FieldName, units: readonly Unit[]): readonly string[]
}

/** Counts nothing before a field is asked for. */
export function usedValues(): UsedValues {
  const fields = new Map<FieldName, CountedField>()
  return {
    of(field, units) {
      const counted = fields.get(field) ?? new CountedField(field)
      fields.set(field, counted)
      return counted.of(units)
    },
  }
}

class CountedField {
  private readonly field: FieldName
  private readonly counts = new Map<string, number>()
  private units: readonly Unit[] = []
  private commonest: readonly string[] = []

  constructor(field: FieldName) {
    this.field = field
  }

  of(units: readonly Unit[]): readonly string[] {
    const { gone, come } = changedUnits(this.units, units)
    this.units = units
    if (gone.length + come.length === 0) return this.commonest
    for (const unit of gone) this.count(unit, -1)
    for (const unit of come) this.count(unit, 1)
    this.commonest = [...this.counts].sort(([, a], [, b]) => b - a).map(([text]) => text)
    return this.commonest
  }

  private count({ description }: Unit, by: 1 | -1): void {
    for (const { text } of description[this.field] ?? []) {
      const count = (this.counts.get(text) ?? 0) + by
      if (count > 0) this.counts.set(text, count)
      else this.counts.delete(text)
    }
  }
}
