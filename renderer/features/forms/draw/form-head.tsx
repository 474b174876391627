import { useState, type ReactNode } from 'react'
import { ROW_RULES, type Form, type FormBand } from '../../../../shared/domain/forms/form.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from '../forms.module.css'
import { NumberField } from './number-field.tsx'

interface FormHeadProps {
  readonly form: Form
  readonly onName: (name: string) => void
  readonly onBand: (part: Partial<FormBand>) => void
}

/** What a form is called and, of a register, where its rows are and how they are found. */
export function FormHead({ form, onName, onBand }: FormHeadProps): ReactNode {
  const { t } = useSpeech()
  const [name, setName] = useState(form.name)
  const { band } = form
  const commit = (): void => {
    if (name.trim() !== '' && name !== form.name) onName(name.trim())
  }
  return (
    <>
      <TextField label={t('forms.name')} value={name} onChange={setName} onCommit={commit} />
      {form.kind === 'register' ? (
        <div className={styles['fields']}>
          <Select
            label={t('forms.rows')}
            className={styles['wholeRow']}
            value={band.rule}
            options={ROW_RULES.map((rule) => ({ key: rule, text: t(`forms.rows.${rule}`) }))}
            onChange={(rule) => onBand({ rule })}
          />
          {band.rule === 'count' ? (
            <NumberField
              label={t('forms.rows.number')}
              value={band.count}
              range={{ least: 1, most: 300, whole: true }}
              onChange={(count) => onBand({ count })}
            />
          ) : null}
          <NumberField
            label={t('forms.rows.top')}
            value={band.top * 100}
            range={{ least: 0, most: band.bottom * 100 - 1 }}
            onChange={(top) => onBand({ top: top / 100 })}
          />
          <NumberField
            label={t('forms.rows.bottom')}
            value={band.bottom * 100}
            range={{ least: band.top * 100 + 1, most: 100 }}
            onChange={(bottom) => onBand({ bottom: bottom / 100 })}
          />
        </div>
      ) : null}
    </>
  )
}
