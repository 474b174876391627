import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { RescueOffer } from '../../ui/rescue-offer.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import styles from './describe.module.css'
import { useCodeOffer } from './code-offer.ts'
import type { EditorProps } from './editor-props.ts'
import { ProvenanceMark } from './provenance-mark.tsx'
import { useTextRescue } from '../../ports/text-rescue.ts'
import { useDraft } from '../../ports/use-draft.ts'

/** One text, of one line or of several. */
export function TextEditor({ rule, label, merged, save }: EditorProps): ReactNode {
  const { t } = useSpeech()
  const [value] = merged.common
  const draft = useDraft(value?.text ?? '', (text) => save({ kind: 'set', field: rule.name, text }))
  const put = (text: string): void => {
    // What was pasted is stored first, so that an undo gives it back.
    draft.onCommit()
    void save({ kind: 'set', field: rule.name, text, apart: true })
  }
  const rescue = useTextRescue(draft.text, put)
  const code = useCodeOffer(rule.name === 'referenceCode' ? draft.text : '', put)
  const offer = rescue ?? code
  const shared = {
    label,
    value: draft.text,
    onChange: draft.onChange,
    onCommit: draft.onCommit,
    placeholder: merged.some.length > 0 ? t('describe.different') : '',
  }
  return (
    <div className={styles['editor']} data-by={value?.by.by}>
      {rule.kind === 'longText' ? <TextArea {...shared} /> : <TextField {...shared} />}
      <ProvenanceMark by={value?.by} />
      {offer ? <RescueOffer {...offer} /> : null}
    </div>
  )
}
