import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ListField, ListRow } from '../../ui/list-field.tsx'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'
import { languageCode, languageLabel, languageOptions } from './language-names.ts'
import { ProvenanceMark } from './provenance-mark.tsx'

/** As many as a list of suggestions can hold and still help. */
const MOST = 200

/** A field with several values: each can be taken away, more can be added, with suggestions while one types. */
export function ListEditor({ rule, label, merged, units, save, suggestions }: EditorProps): ReactNode {
  const { t, language } = useSpeech()
  const isLanguage = rule.kind === 'language'
  const shown = (text: string): string => (isLanguage ? languageLabel(text, language) : text)
  const add = (typed: string): Promise<boolean> => {
    const text = isLanguage ? languageCode(typed, language) : typed
    return save({ kind: 'add', field: rule.name, text })
  }
  return (
    <ListField
      label={label}
      addLabel={t('describe.add', { field: label })}
      options={isLanguage ? languageOptions(language) : suggestions.slice(0, MOST)}
      onAdd={add}
    >
      {merged.common.map((value) => (
        <ValueRow key={value.text} value={value} text={shown(value.text)}>
          <IconButton
            name={t('describe.remove', { value: shown(value.text) })}
            icon={<X size={16} />}
            onPress={() => void save({ kind: 'remove', field: rule.name, text: value.text })}
          />
        </ValueRow>
      ))}
      {merged.some.map(({ value, count }) => (
        <ValueRow
          key={value.text}
          value={value}
          text={shown(value.text)}
          share={t('describe.some', { count, total: units.length })}
        >
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

function ValueRow(props: {
  readonly value: DescribedValue
  readonly text: string
  readonly share?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <ListRow text={props.text} by={props.value.by.by} soft={props.share !== undefined}>
      {props.share === undefined ? null : <span className={styles['share']}>{props.share}</span>}
      <ProvenanceMark by={props.value.by} />
      {props.children}
    </ListRow>
  )
}
