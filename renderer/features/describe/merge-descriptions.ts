import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { Level, Unit } from '../../../shared/domain/unit.ts'

/** One field over the units described at once. */
export interface MergedField {
  /** What every unit has. For a field that does not repeat: the one value, or none. */
  readonly common: readonly DescribedValue[]
  /** What only some have, with how many; for a field that does not repeat, that the units differ. */
  readonly some: readonly { readonly value: DescribedValue; readonly count: number }[]
}

export interface MergedDescription {
  readonly field: (name: FieldName) => MergedField
  /** null where the units are of different levels. */
  readonly level: Level | null
}

const NOTHING: MergedField = { common: [], some: [] }

/** What several units say, field by field. Values are the same when their text, EDTF and language are. */
export function mergeDescriptions(units: readonly Unit[]): MergedDescription {
  const [first, ...others] = units
  const sameLevel = first !== undefined && others.every((unit) => unit.level === first.level)
  const known = new Map<FieldName, MergedField>()
  const field = (name: FieldName): MergedField => {
    const merged = known.get(name) ?? mergedField(units, name)
    known.set(name, merged)
    return merged
  }
  return { field, level: sameLevel ? first.level : null }
}

function mergedField(units: readonly Unit[], name: FieldName): MergedField {
  const counts = new Map<string, { readonly value: DescribedValue; count: number }>()
  for (const unit of units) {
    const seen = new Set<string>()
    for (const value of unit.description[name] ?? []) {
      const key = valueKey(value)
      if (seen.has(key)) continue
      seen.add(key)
      const known = counts.get(key)
      if (known) known.count += 1
      else counts.set(key, { value, count: 1 })
    }
  }
  const all = [...counts.values()]
  if (all.length === 0) return NOTHING
  return {
    common: all.filter(({ count }) => count === units.length).map(({ value }) => value),
    some: all.filter(({ count }) => count < units.length),
  }
}

/** Equal for values that say the same. */
export function valueKey(value: Pick<DescribedValue, 'text' | 'edtf' | 'language'>): string {
  return JSON.stringify([value.text, value.edtf ?? '', value.language ?? ''])
}
