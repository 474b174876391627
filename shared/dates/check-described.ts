import type { DescribedValue } from '../domain/description.ts'
import { checkFaults, type CheckFault } from '../domain/fields/check-value.ts'
import type { FieldRule } from '../domain/fields/field.ts'
import { timeOfEdtf } from './search-dates.ts'

/** The checks of its field that a value fails: a date that may lie before the first day or after the last fails these. */
export function faultsOf(
  rule: Pick<FieldRule, 'kind' | 'checks'>,
  value: Pick<DescribedValue, 'text' | 'edtf'>,
): readonly CheckFault[] {
  return [...checkFaults(rule, value.text), ...(rule.kind === 'date' ? dateFaults(rule, value) : [])]
}

function dateFaults(
  { checks = {} }: Pick<FieldRule, 'checks'>,
  { edtf = '' }: Pick<DescribedValue, 'edtf'>,
): readonly CheckFault[] {
  const days = timeOfEdtf(edtf)
  if (!days) return []
  const { from = '', to = '' } = checks
  const [first, last] = [timeOfEdtf(from), timeOfEdtf(to)]
  return [
    ...(first && days.from < first.from ? [{ fault: 'from' as const, limit: from }] : []),
    ...(last && days.to > last.to ? [{ fault: 'to' as const, limit: to }] : []),
  ]
}
