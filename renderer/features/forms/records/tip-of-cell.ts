import type { TableCell } from '../../../../shared/forms/form-table.ts'
import type { Speech } from '../../../ports/messages.tsx'
import { saidBy } from '../../../ports/said-by.ts'

/** Who says what stands in a cell and how sure that is, and what is to be known of it. */
export function tipOf({ cell, fault, ditto, edtf }: TableCell, speech: Speech): string {
  const { t } = speech
  if (!cell) return t('forms.cell.unread')
  return [
    saidBy(cell.by, speech),
    ...(ditto ? [t('forms.cell.ditto', { written: cell.text })] : []),
    ...(edtf === undefined ? [] : [edtf]),
    ...(fault ? [t(`forms.cell.${fault}`)] : []),
  ].join(' · ')
}
