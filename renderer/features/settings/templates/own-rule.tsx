import type { ReactNode } from 'react'
import {
  CROSSWALK_CHOICES,
  CROSSWALK_PARTS,
  type CrosswalkPart,
} from '../../../../shared/domain/fields/crosswalk-choices.ts'
import { FIELD_KINDS, type Crosswalk, type FieldRule } from '../../../../shared/domain/fields/field.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useDraft } from '../../../ports/use-draft.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { CheckFields } from './check-fields.tsx'
import styles from './templates.module.css'

type OnChange = (change: (before: FieldRule) => FieldRule, key?: string) => Promise<boolean>

/** What a field of a user's own holds, and what it is called in the standards. */
export function OwnRule({ rule, onChange }: { readonly rule: FieldRule; readonly onChange: OnChange }): ReactNode {
  const { t } = useSpeech()
  const flag = (name: 'repeatable' | 'languageTagged' | 'inherits'): ReactNode => (
    <Checkbox checked={rule[name] ?? false} onChange={(on) => void onChange((before) => ({ ...before, [name]: on }))}>
      {t(`templates.rule.${name}`)}
    </Checkbox>
  )
  return (
    <fieldset className={styles['own']}>
      <legend>{t('templates.rule')}</legend>
      <div className={styles['pair']}>
        <Select
          label={t('templates.kind')}
          options={FIELD_KINDS.map((key) => ({ key, text: t(`templates.kind.${key}`) }))}
          value={rule.kind}
          onChange={(kind) => void onChange((before) => ({ ...before, kind }))}
        />
        <div className={styles['flags']}>
          {flag('repeatable')}
          {flag('languageTagged')}
          {flag('inherits')}
        </div>
      </div>
      <CheckFields key={rule.kind} rule={rule} onChange={onChange} />
      {rule.kind === 'controlled' ? <Terms rule={rule} onChange={onChange} /> : null}
      <div className={styles['crosswalk']} role="group" aria-label={t('templates.crosswalk')}>
        {CROSSWALK_PARTS.map((part) => (
          <Select
            key={part}
            label={t(`templates.crosswalk.${part}`)}
            options={crosswalkOptions(part)}
            value={rule.crosswalk[part] ?? NOT_MAPPED}
            onChange={(key) =>
              void onChange((before) => ({ ...before, crosswalk: mapped(before.crosswalk, part, key) }))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

const NOT_MAPPED = ''

/** Everything has a Dublin Core term; the rest may be left open. */
function crosswalkOptions(part: CrosswalkPart): readonly { readonly key: string; readonly text: string }[] {
  const choices = CROSSWALK_CHOICES[part].map((key) => ({ key, text: key }))
  return part === 'dc' ? choices : [{ key: NOT_MAPPED, text: '—' }, ...choices]
}

function mapped(crosswalk: Crosswalk, part: CrosswalkPart, key: string): Crosswalk {
  const { dc, ...others } = crosswalk
  if (part === 'dc') return { ...others, dc: key }
  const { [part]: _before, ...rest } = others
  return key === NOT_MAPPED ? { ...rest, dc } : { ...rest, dc, [part]: key }
}

/** The terms, one in a line, in the order in which they are offered. */
function Terms({ rule, onChange }: { readonly rule: FieldRule; readonly onChange: OnChange }): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft((rule.terms ?? []).join('\n'), (typed) => {
    const lines = typed.normalize('NFC').split('\n').map((line) => line.trim()) // prettier-ignore
    const terms = [...new Set(lines)].filter((line) => line !== '')
    return onChange((before) => ({ ...before, terms }), 'terms')
  })
  return (
    <TextArea
      label={t('templates.terms')}
      hint={t('templates.terms.hint')}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}
