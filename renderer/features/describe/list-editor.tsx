import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { isDayFirst } from '../../ports/date-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ListField, ListRow } from '../../ui/list-field.tsx'
import { suggestedTexts } from '../../ports/suggest.ts'
import { AuthorityMark } from './authority-mark.tsx'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'
import { languageOf } from './language-edits.ts'
import { LanguageMark } from './language-mark.tsx'
import { languageCode, languageLabel, languageOptions } from '../../ports/language-label.ts'
import { ProvenanceMark } from './provenance-mark.tsx'
import { ValueFaults } from './value-faults.tsx'
import { recordOf, valueSuggestions } from './value-suggestions.ts'

/** A field with several values: each can be taken away, more can be added, with suggestions while one types. */
export function ListEditor(props: EditorProps): ReactNode {
  const { rule, label, merged, units, save } = props
  const speech = useSpeech()
  const { t, language } = speech
  const isLanguage = rule.kind === 'language'
  const shown = (text: string): string => (isLanguage ? languageLabel(text, language) : text)
  const add = (typed: string, chosen: string | null): Promise<boolean> => {
    const text = isLanguage ? languageCode(typed, language) : typed
    const date = rule.kind === 'date' ? { date: { dayFirst: isDayFirst(language) } } : {}
    return save({ kind: 'add', field: rule.name, text, ...date, ...recordOf(chosen) })
  }
  const suggest = (typed: string) =>
    isLanguage ? suggestedTexts(languageOptions(language), typed) : valueSuggestions(props, typed, speech)
  return (
    <ListField label={label} addLabel={t('describe.add', { field: label })} suggest={suggest} onAdd={add}>
      {merged.common.map((value) => (
        <ValueRow key={keyOf(value)} rule={rule} label={label} value={value} text={shown(value.text)} save={save}>
          <AuthorityMark {...props} value={value} />
          <IconButton
            name={t('describe.remove', { value: shown(value.text) })}
            icon={<X size={16} />}
            onPress={() => void save({ kind: 'remove', field: rule.name, text: value.text })}
          />
        </ValueRow>
      ))}
      {merged.some.map(({ value, count }) => (
        <ValueRow
          key={keyOf(value)}
          rule={rule}
          label={label}
          value={value}
          text={shown(value.text)}
          save={save}
          share={t('describe.some', { count, total: units.length })}
        >
          <AuthorityMark {...props} value={value} />
          <IconButton
            name={t('describe.add-to-all', { value: shown(value.text) })}
            icon={<Plus size={16} />}
            onPress={() => void save({ kind: 'add', field: rule.name, text: value.text })}
          />
          <IconButton
            name={t('describe.remove', { value: shown(value.text) })}
            icon={<X size={16} />}
            onPress={() => void save({ kind: 'remove', field: rule.name, text: value.text })}
          />
        </ValueRow>
      ))}
    </ListField>
  )
}

const keyOf = (value: DescribedValue): string => `${value.text} ${languageOf(value)}`

function ValueRow(props: {
  readonly rule: FieldRule
  readonly label: string
  readonly value: DescribedValue
  readonly text: string
  readonly save: EditorProps['save']
  readonly share?: string
  readonly children: ReactNode
}): ReactNode {
  const { t } = useSpeech()
  const { rule, value, text, save } = props
  const isUndated = rule.kind === 'date' && value.edtf === undefined
  return (
    <ListRow text={text} by={value.by.by} soft={props.share !== undefined}>
      {props.share === undefined ? null : <span className={styles['share']}>{props.share}</span>}
      <ValueFaults rule={rule} label={props.label} value={value} />
      {isUndated ? <span className={styles['doubt']}>{t('describe.fault.not-date')}</span> : null}
      <ProvenanceMark by={value.by} />
      {rule.languageTagged ? (
        <LanguageMark
          of={text}
          language={languageOf(value)}
          onChange={(to) => void save({ kind: 'tag', field: rule.name, text: value.text, from: languageOf(value), to })}
        />
      ) : null}
      {props.children}
    </ListRow>
  )
}
