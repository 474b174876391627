import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { ValueRevision } from '../../../shared/domain/value-revision.ts'
import { valueKey } from './merge-descriptions.ts'

/** What a field said for a time. */
export interface PastSaying {
  readonly values: readonly DescribedValue[]
  /** null for what it says now. */
  readonly until: Instant | null
}

/**
 * What a field says now and said before, latest first. What is the same as what followed it is told once, and so is the
 * emptiness from before anything was said.
 */
export function fieldPast(
  now: readonly DescribedValue[],
  revisions: readonly Pick<ValueRevision, 'values' | 'replacedAt'>[],
): readonly PastSaying[] {
  const past: PastSaying[] = [{ values: now, until: null }]
  for (const { values, replacedAt } of revisions) {
    if (saying(values) !== saying(past.at(-1)?.values ?? [])) past.push({ values, until: replacedAt })
  }
  return past.length > 1 && past.at(-1)?.values.length === 0 ? past.slice(0, -1) : past
}

function saying(values: readonly DescribedValue[]): string {
  return values.map(valueKey).join(' ')
}
