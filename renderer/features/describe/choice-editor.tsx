import { ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { RIGHTS_STATEMENTS, rightsCode } from '../../../shared/domain/vocabularies.ts'
import { termOptions, type TermOption } from '../../ports/field-words.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'
import { ProvenanceMark } from './provenance-mark.tsx'
import { useDraft } from '../../ports/use-draft.ts'

interface ChoiceGroup {
  readonly label: string | null
  readonly choices: readonly TermOption[]
}

const OTHER = 'other'
/** Empties the field of units that differ, which no choice of '' could tell from leaving them so. */
const NONE = 'none'
const RIGHTS_GROUPS = ['copyright', 'free', 'unclear', 'licence'] as const

/** A DCMI type, a statement about rights or a term of the field; anything else may be written instead. */
export function ChoiceEditor(props: EditorProps): ReactNode {
  const { rule, label, merged, save } = props
  const speech = useSpeech()
  const { t } = speech
  const id = useId()
  const [value] = merged.common
  const [writing, setWriting] = useState(false)
  const groups = groupsOf(rule, speech)
  const text = value?.text ?? ''
  const chosen = normalised(rule.kind, text)
  const known = text === '' || groups.some(({ choices }) => choices.some((choice) => choice.value === chosen))
  const other = writing || !known
  const differs = merged.some.length > 0
  const onChoose = (choice: string): void => {
    setWriting(choice === OTHER)
    if (choice !== OTHER) void save({ kind: 'set', field: rule.name, text: choice === NONE ? '' : choice })
  }
  return (
    <div className={styles['editor']} data-by={value?.by.by}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['choiceBox']}>
        <select
          id={id}
          className={styles['choice']}
          value={other ? OTHER : chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{t(differs ? 'describe.different' : 'describe.none')}</option>
          {differs ? <option value={NONE}>{t('describe.none')}</option> : null}
          {groups.map(({ label: group, choices }) => (
            <ChoiceOptions key={group} group={group} choices={choices} />
          ))}
          <option value={OTHER}>{t('describe.other')}</option>
        </select>
        <ChevronDown size={16} aria-hidden />
      </div>
      {other ? <OtherText {...props} text={known ? '' : text} /> : null}
      <ProvenanceMark by={value?.by} />
    </div>
  )
}

function ChoiceOptions({ group, choices }: { readonly group: string | null; readonly choices: readonly TermOption[] }) {
  const options = choices.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))
  return group === null ? options : <optgroup label={group}>{options}</optgroup>
}

function OtherText({ rule, label, save, text }: EditorProps & { readonly text: string }): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft(text, (typed) => save({ kind: 'set', field: rule.name, text: typed }))
  return (
    <TextField
      label={rule.kind === 'rights' ? t('describe.rights.other') : label}
      labelHidden={rule.kind !== 'rights'}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}

/** A rights URI with https or without its last slash is the same statement. */
function normalised(kind: EditorProps['rule']['kind'], text: string): string {
  if (kind !== 'rights') return text
  const code = rightsCode(text)
  return RIGHTS_STATEMENTS.find((statement) => statement.code === code)?.uri ?? text
}

function groupsOf(rule: FieldRule, speech: Speech): readonly ChoiceGroup[] {
  return rule.kind === 'rights' ? rightsGroups(speech) : [{ label: null, choices: termOptions(rule, speech) }]
}

function rightsGroups({ t }: Speech): readonly ChoiceGroup[] {
  return RIGHTS_GROUPS.map((group) => ({
    label: t(`vocabularies.rights.group.${group}`),
    choices: RIGHTS_STATEMENTS.filter(({ code }) => groupOf(code) === group).map(({ code, uri }) => ({
      value: uri,
      text: t(`vocabularies.rights.${code}`),
    })),
  }))
}

function groupOf(code: (typeof RIGHTS_STATEMENTS)[number]['code']): (typeof RIGHTS_GROUPS)[number] {
  if (code.startsWith('InC')) return 'copyright'
  if (code.startsWith('CC-')) return 'licence'
  return code.startsWith('NoC') || code === 'PDM' || code === 'CC0' ? 'free' : 'unclear'
}
