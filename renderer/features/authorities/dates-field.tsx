import type { ReactNode } from 'react'
import { edtfMeaning, edtfProblem, isDayFirst } from '../../ports/date-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useDraft } from '../../ports/use-draft.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { RecordProps } from './record-props.ts'
import styles from './authorities.module.css'

/** The dates of existence as they are written, and as EDTF with what it means. */
export function DatesField({ record, save }: RecordProps): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const dayFirst = isDayFirst(language)
  const wording = useDraft(record.dates?.text ?? '', (text) => save({ kind: 'dates', text, dayFirst }))
  const edtf = useDraft(record.dates?.edtf ?? '', (text) => save({ kind: 'edtf', edtf: text }))
  const typed = edtf.text.trim()
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('authorities.dates')}
        value={wording.text}
        onChange={wording.onChange}
        onCommit={wording.onCommit}
      />
      <TextField
        label={t('describe.edtf')}
        value={edtf.text}
        onChange={edtf.onChange}
        onCommit={edtf.onCommit}
        hint={edtfMeaning(typed, speech)}
        error={edtfProblem(typed, speech)}
      />
    </div>
  )
}
