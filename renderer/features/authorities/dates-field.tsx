import type { ReactNode } from 'react'
import { edtfInWords } from '../../../shared/dates/edtf-in-words.ts'
import { readEdtf } from '../../../shared/dates/edtf-read.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useDraft } from '../../ports/use-draft.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { RecordProps } from './record-props.ts'
import styles from './authorities.module.css'

/** The dates of existence as they are written, and as EDTF with what it means. */
export function DatesField({ record, save }: RecordProps): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  // English readers may put the month first, so 4/5/1906 is left to them.
  const dayFirst = language !== 'en'
  const wording = useDraft(record.dates?.text ?? '', (text) => save({ kind: 'dates', text, dayFirst }))
  const edtf = useDraft(record.dates?.edtf ?? '', (text) => save({ kind: 'edtf', edtf: text }))
  const { words, problem } = meaning(edtf.text.trim(), speech)
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
        hint={words}
        error={problem}
      />
    </div>
  )
}

function meaning(edtf: string, { t, language }: Speech): { readonly words: string; readonly problem: string | null } {
  if (edtf === '') return { words: '', problem: null }
  const check = readEdtf(edtf)
  if (!check.ok) return { words: '', problem: t(`describe.edtf.${check.problem}`) }
  const words = edtfInWords(check.value, { locale: language, say: (phrase, values) => t(`date.${phrase}`, values) })
  return { words, problem: null }
}
