import { FIELDS, type FieldName } from '../../../shared/domain/description.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

/** The values of each repeatable field in the collection, the commonest first: what one types is often there already. */
export function usedValues(units: readonly Unit[]): Readonly<Partial<Record<FieldName, readonly string[]>>> {
  return Object.fromEntries(
    FIELDS.filter((rule) => rule.repeatable).map(({ name }) => [name, commonest(units, name)] as const),
  )
}

function commonest(units: readonly Unit[], name: FieldName): readonly string[] {
  const counts = new Map<string, number>()
  for (const unit of units) {
    for (const { text } of unit.description[name] ?? []) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text)
}
