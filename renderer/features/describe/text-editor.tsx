import { useState, type ReactNode } from 'react'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTextRescue } from '../../ports/text-rescue.ts'
import { useDraft } from '../../ports/use-draft.ts'
import { RescueOffer } from '../../ui/rescue-offer.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { useCodeOffer } from './code-offer.ts'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'
import { languageOf } from './language-edits.ts'
import { LanguageMark } from './language-mark.tsx'
import { languageLabel } from '../../ports/language-label.ts'
import { ProvenanceMark } from './provenance-mark.tsx'
import { ValueFaults } from './value-faults.tsx'

/** One text, of one line or of several; where its language matters, one in each language, below each other. */
export function TextEditor(props: EditorProps): ReactNode {
  const { language } = useSpeech()
  const { rule, label, merged, save } = props
  const [more, setMore] = useState<string | null>(null)
  // Of units that differ nothing can be said language by language: what is typed is for all.
  if (!rule.languageTagged || merged.some.length > 0) return <OneText {...props} value={merged.common[0]} />
  const values = merged.common
  const taken = values.map(languageOf)
  const rows = values.length === 0 ? [{ language: '', value: undefined }] : values.map((value) => ({ language: languageOf(value), value })) // prettier-ignore
  const added = more === null || taken.includes(more) || values.length === 0 ? [] : [{ language: more, value: undefined }] // prettier-ignore
  const first = rows[0]?.language ?? ''
  return [...rows, ...added].map(({ language: tag, value }, index) => (
    <OneText
      key={index}
      {...props}
      label={index === 0 ? label : `${label}, ${languageLabel(tag, language)}`}
      value={value}
      tag={tag}
      mark={
        <LanguageMark
          of={index === 0 ? label : `${label}, ${tag}`}
          language={tag}
          taken={taken}
          isTold={index > 0}
          onChange={(to) => {
            if (value) void save({ kind: 'tag', field: rule.name, text: value.text, from: tag, to })
            else setMore(to)
          }}
          onMore={values.length === 0 ? undefined : () => setMore(otherThan([first, ...taken]))}
        />
      }
    />
  ))
}

/** A language in which nothing is said yet; the row's own mark makes it another. */
function otherThan(taken: readonly string[]): string {
  return ['vi', 'ru', 'en', 'fr', 'kk'].find((tag) => !taken.includes(tag)) ?? 'und'
}

interface OneTextProps extends EditorProps {
  readonly value: DescribedValue | undefined
  /** The language of the value, where the field says one thing in each. */
  readonly tag?: string
  readonly mark?: ReactNode
}

function OneText({ rule, label, merged, save, value, tag, mark }: OneTextProps): ReactNode {
  const { t } = useSpeech()
  const said = tag === undefined ? {} : { language: tag }
  const draft = useDraft(value?.text ?? '', (text) => save({ kind: 'set', field: rule.name, text, ...said }))
  const put = (text: string): void => {
    // What was pasted is stored first, so that an undo gives it back.
    draft.onCommit()
    void save({ kind: 'set', field: rule.name, text, ...said, apart: true })
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
    ...(tag ? { lang: tag } : {}),
  }
  return (
    <div className={styles['editor']} data-by={value?.by.by} data-value>
      {rule.kind === 'longText' ? <TextArea {...shared} /> : <TextField {...shared} />}
      <ProvenanceMark by={value?.by} />
      {mark}
      <ValueFaults rule={rule} label={label} value={{ text: draft.text }} />
      {offer ? <RescueOffer {...offer} /> : null}
    </div>
  )
}
