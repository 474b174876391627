import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { nameOf } from '../../../shared/domain/unit.ts'
import { edtfProblem, isDayFirst } from '../../ports/date-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DateMeaning } from './date-meaning.tsx'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'
import { windowDrafts } from './kept-drafts.ts'
import { ProvenanceMark } from './provenance-mark.tsx'
import { ValueFaults } from './value-faults.tsx'
import { useDraft } from '../../ports/use-draft.ts'

/** The date as the source has it and as EDTF, side by side; below, what the EDTF means or what is wrong with it. */
export function DateEditor({ rule, label, merged, units, save }: EditorProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [value] = merged.common
  const [typing, setTyping] = useState(false)
  const dayFirst = isDayFirst(speech.language)
  const wording = useDraft(value?.text ?? '', (text) => save({ kind: 'wording', field: rule.name, text, dayFirst }))
  const ids = useMemo(() => units.map(({ id }) => id), [units])
  const edtf = useDraft(
    value?.edtf ?? '',
    (text) => save({ kind: 'edtf', field: rule.name, edtf: text }),
    windowDrafts.of(ids, rule.name),
  )
  const problem = edtfProblem(edtf.text, speech)
  const name = units.length === 1 && units[0] ? nameOf(units[0]) : t('common.items', { count: units.length })
  const wrong = problem === null ? null : edtf.text
  useEffect(() => {
    // The store takes no such date; it waits here to be corrected, whatever is selected meanwhile.
    if (wrong === null) windowDrafts.drop(ids, rule.name)
    else windowDrafts.keep({ unitIds: ids, field: rule.name, name, text: wrong })
  }, [wrong, ids, name, rule.name])
  const placeholder = merged.some.length > 0 ? t('describe.different') : ''
  return (
    <div className={styles['editor']} data-by={value?.by.by}>
      <div className={styles['date']}>
        <TextField
          label={label}
          value={wording.text}
          placeholder={placeholder}
          onChange={(text) => {
            setTyping(true)
            wording.onChange(text)
          }}
          onCommit={() => {
            setTyping(false)
            wording.onCommit()
          }}
        />
        <TextField
          label={t('describe.edtf')}
          value={edtf.text}
          placeholder={placeholder}
          onChange={edtf.onChange}
          onCommit={edtf.onCommit}
          error={problem}
        />
      </div>
      <ProvenanceMark by={value?.by} />
      <ValueFaults rule={rule} label={label} value={{ text: wording.text, edtf: edtf.text }} />
      {problem === null ? (
        <DateMeaning
          wording={wording.text}
          edtf={edtf.text}
          dayFirst={dayFirst}
          typing={typing}
          onUse={(text) => void save({ kind: 'edtf', field: rule.name, edtf: text })}
        />
      ) : null}
    </div>
  )
}
