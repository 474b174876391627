import { faultsOf } from '../../shared/dates/check-described.ts'
import type { DescribedValue } from '../../shared/domain/description.ts'
import { valueFault } from '../../shared/domain/fields/check-value.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import type { Speech } from './messages.tsx'

/** What is odd about a value, each in a sentence: that it is none of its kind, and which checks of its field it fails. */
export function checkWords(
  rule: FieldRule,
  value: Pick<DescribedValue, 'text' | 'edtf'>,
  { label, speech: { t } }: { readonly label: string; readonly speech: Pick<Speech, 't'> },
): readonly string[] {
  const fault = valueFault(rule, value.text)
  const checks = faultsOf(rule, value).map((each) => {
    const said = t(`describe.check.${each.fault}`, { limit: each.limit })
    return t('describe.check', { field: label, rule: said })
  })
  return [...(fault === null ? [] : [t(`describe.fault.${fault}`)]), ...checks]
}
