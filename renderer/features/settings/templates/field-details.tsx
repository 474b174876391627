import type { ReactNode } from 'react'
import type { FieldPart } from '../../../../shared/domain/fields/edit-template.ts'
import type { FieldRule } from '../../../../shared/domain/fields/field.ts'
import { withLocalText, type LocalText } from '../../../../shared/domain/fields/local-text.ts'
import type { KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import { SECTIONS, type TemplateField } from '../../../../shared/domain/fields/template.ts'
import { fieldName } from '../../../ports/field-words.ts'
import { speak, useSpeech } from '../../../ports/messages.tsx'
import { useDraft } from '../../../ports/use-draft.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { LocalTextFields } from './local-text-fields.tsx'
import { OwnRule } from './own-rule.tsx'
import { choicesOf } from './template-words.ts'
import styles from './templates.module.css'

interface FieldDetailsProps {
  readonly asked: KnownTemplate['fields'][number]
  readonly rule: FieldRule
  /** Whether the template brings the field itself. */
  readonly isOwn: boolean
  readonly onChange: (change: (before: TemplateField) => FieldPart, key?: string) => Promise<boolean>
  readonly onRule: (change: (before: FieldRule) => FieldRule, key?: string) => Promise<boolean>
}

/** How a field is asked for: where, what a unit begins with, what it is called and explained as; of one's own also its rule. */
export function FieldDetails({ asked, rule, isOwn, onChange, onRule }: FieldDetailsProps): ReactNode {
  const { t } = useSpeech()
  return (
    <div className={styles['details']}>
      <div className={styles['pair']}>
        <Select
          label={t('templates.section')}
          options={SECTIONS.map((key) => ({ key, text: t(`describe.section.${key}`) }))}
          value={asked.section}
          onChange={(section) => void onChange(() => ({ section }))}
        />
        <Checkbox
          className={styles['beside']}
          checked={asked.required ?? false}
          onChange={(on) => void onChange(() => ({ required: on || undefined }))}
        >
          {t('templates.required')}
        </Checkbox>
        <Checkbox
          className={styles['beside']}
          checked={asked.internal ?? false}
          onChange={(on) => void onChange(() => ({ internal: on || undefined }))}
        >
          {t('templates.internal')}
        </Checkbox>
      </div>
      <Preset asked={asked} rule={rule} onChange={onChange} />
      {(['label', 'help'] as const).map((part) => (
        <LocalTextFields
          key={part}
          label={t(`templates.${part}`)}
          value={asked[part]}
          {...(part === 'label' ? { placeholder: (of) => fieldName(asked.field, speak(of)) } : {})}
          save={(language, typed) =>
            onChange(
              (before) => ({ [part]: someText(withLocalText(before[part] ?? {}, language, typed)) }),
              `${asked.field} ${part} ${language}`,
            )
          }
        />
      ))}
      {isOwn ? <OwnRule rule={rule} onChange={onRule} /> : null}
    </div>
  )
}

function someText(text: LocalText): LocalText | undefined {
  return Object.keys(text).length === 0 ? undefined : text
}

/** What a new unit begins with: written, or one of the field's terms. */
function Preset({ asked, rule, onChange }: Pick<FieldDetailsProps, 'asked' | 'rule' | 'onChange'>): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const save = (text: string): Promise<boolean> =>
    onChange(() => ({ preset: text.normalize('NFC').trim() || undefined }), `${asked.field} preset`)
  const draft = useDraft(asked.preset ?? '', save)
  const choices = choicesOf(rule, speech)
  if (choices) {
    return (
      <Select
        label={t('templates.preset')}
        options={[{ key: NOTHING, text: t('describe.none') }, ...choices]}
        value={asked.preset ?? NOTHING}
        onChange={(key) => void save(key === NOTHING ? '' : key)}
      />
    )
  }
  return (
    <TextField
      label={t('templates.preset')}
      hint={t('templates.preset.hint')}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}

const NOTHING = ''
