import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

/** The values of each field in the collection, the commonest first: what one types is often there already. */
export function usedValues(units: readonly Unit[]): Readonly<Partial<Record<FieldName, readonly string[]>>> {
  const counts = new Map<FieldName, Map<string, number>>()
  for (const unit of units) {
    for (const [name, values] of Object.entries(unit.description)) {
      const ofField = counts.get(name) ?? new Map<string, number>()
      counts.set(name, ofField)
      for (const { text } of values) ofField.set(text, (ofField.get(text) ?? 0) + 1)
    }
  }
  return Object.fromEntries([...counts].map(([name, ofField]) => [name, commonest(ofField)]))
}

function commonest(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text)
}
