import type { DescribedValue } from './description.ts'
import type { FieldName } from './fields/field.ts'
import type { CollectionId, Instant, UnitId } from './ids.ts'
import type { Unit } from './unit.ts'

/** What a field of a unit said before it was changed; no values where it said nothing. */
export interface ValueRevision {
  readonly unitId: UnitId
  readonly collectionId: CollectionId
  readonly field: FieldName
  readonly values: readonly DescribedValue[]
  readonly replacedAt: Instant
}

/** What the fields that differ said before. A unit that is made or goes has no history of its own. */
export function valueRevisions(before: Unit | null, after: Unit | null): readonly ValueRevision[] {
  if (!before || !after || before.description === after.description) return []
  const fields = new Set([...Object.keys(before.description), ...Object.keys(after.description)])
  return [...fields]
    .filter((field) => !sameValues(before.description[field], after.description[field]))
    .map((field) => ({
      unitId: before.id,
      collectionId: before.collectionId,
      field,
      values: before.description[field] ?? [],
      replacedAt: after.updatedAt,
    }))
}

function sameValues(one: readonly DescribedValue[] = [], other: readonly DescribedValue[] = []): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
