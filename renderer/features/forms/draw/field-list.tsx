import type { ReactNode } from 'react'
import type { FieldFault } from '../../../../shared/domain/forms/edit-form.ts'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import type { FormFieldId } from '../../../../shared/domain/ids.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import styles from '../forms.module.css'

/** Pixels. */
const ROW = 28

/** The fields of a form, with what is amiss with them. Delete removes the one in hand. */
export function FieldList(props: {
  readonly form: Form
  readonly faults: ReadonlyMap<FormFieldId, readonly FieldFault[]>
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onRemove: (id: FormFieldId) => void
}): ReactNode {
  const { t } = useSpeech()
  const { form, faults, selected } = props
  const at = form.fields.findIndex(({ id }) => id === selected)
  if (form.fields.length === 0) return <p className={styles['soft']}>{t(`forms.no-fields.${form.kind}`)}</p>
  return (
    <VirtualList
      className={styles['fieldList']}
      label={t('forms.fields')}
      items={form.fields}
      rowHeight={ROW}
      keyOf={({ id }) => id}
      activeIndex={at}
      onMove={({ id }) => props.onSelect(id)}
      onOpen={() => document.getElementById('form-field-label')?.focus()}
      onKeyDown={(event) => {
        const field = form.fields[at]
        if (event.key !== 'Delete' || !field) return
        event.preventDefault()
        props.onRemove(field.id)
      }}
    >
      {({ id, label, type }) => {
        const amiss = faults.get(id) ?? []
        return (
          <span className={styles['row']}>
            <span className={styles['grow']}>{label || t('forms.unnamed')}</span>
            {amiss.length > 0 ? (
              <span className={styles['amiss']}>{amiss.map((fault) => t(`forms.field.${fault}`)).join(' · ')}</span>
            ) : (
              <span className={styles['soft']}>{t(`forms.type.${type}`)}</span>
            )}
          </span>
        )
      }}
    </VirtualList>
  )
}
