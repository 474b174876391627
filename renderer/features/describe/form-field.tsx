import type { KeyboardEvent, ReactNode } from 'react'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { authorityIndex } from '../../../shared/text/authority-search.ts'
import { useAuthorities } from '../../ports/authorities.tsx'
import { fieldHelp, fieldLabel } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { saidBy } from '../../ports/said-by.ts'
import type { Templates } from '../../ports/templates.tsx'
import styles from './describe.module.css'
import type { DescriptionEdit } from './description-edits.ts'
import { FieldEditor } from './field-editor.tsx'
import { WithHistory } from './field-history.tsx'
import type { FormSection } from './form-fields.ts'
import { InheritedNote } from './inherited-note.tsx'
import type { MergedDescription } from './merge-descriptions.ts'
import { NextCode } from './next-code.tsx'

const NO_RECORDS = authorityIndex([])

interface FormFieldProps {
  readonly asked: FormSection['fields'][number]
  readonly units: readonly Unit[]
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
  readonly merged: MergedDescription
  readonly templates: Templates
  /** Values of this field elsewhere in the collection, the commonest first. */
  readonly used: () => readonly string[]
  /** Whether the template requires it and a unit lacks it. */
  readonly isMissing: boolean
}

/** A field of the form: its editor, with its history, what holds from above, and the template's help and demands. */
export function FormField({ asked, units, save, merged, templates, used, isMissing }: FormFieldProps): ReactNode {
  const speech = useSpeech()
  const rule = templates.book.rule(asked.field)
  const label = fieldLabel(asked, speech)
  const authorities = useAuthorities()
  const help = fieldHelp(asked, speech)
  const only = units.length === 1 ? units[0] : undefined
  const field = merged.field(asked.field)
  const editor = (
    <FieldEditor
      rule={rule}
      label={label}
      merged={field}
      units={units}
      save={save}
      used={used}
      records={authorities.status === 'ready' ? authorities.value : NO_RECORDS}
    />
  )
  return (
    <div
      className={styles['formField']}
      data-field={asked.field}
      data-required={asked.required || undefined}
      data-missing={isMissing || undefined}
      onKeyDown={openLanguages}
    >
      {only ? (
        <WithHistory unit={only} rule={rule} label={label} save={save}>
          {editor}
        </WithHistory>
      ) : (
        editor
      )}
      {help !== '' && asked.help ? <p className={styles['help']}>{help}</p> : null}
      <FieldTip help={asked.help ? '' : help} values={field.common} />
      {only ? <InheritedNote unit={only} rule={rule} /> : null}
      {only && rule.name === 'referenceCode' ? <NextCode unit={only} save={save} /> : null}
    </div>
  )
}

/** While the field has the keyboard: what belongs into it, and who said what it says where that was no person. */
function FieldTip(props: { readonly help: string; readonly values: readonly DescribedValue[] }): ReactNode {
  const speech = useSpeech()
  const others = props.values.flatMap(({ by }) => (by.by === 'person' ? [] : [saidBy(by, speech)]))
  const lines = [...new Set([props.help, ...others])].filter((line) => line !== '')
  if (lines.length === 0) return null
  return (
    <div className={styles['tip']}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** Alt+L opens the languages of the value at hand. */
function openLanguages(event: KeyboardEvent<HTMLElement>): void {
  if (!event.altKey || event.ctrlKey || event.code !== 'KeyL' || !(event.target instanceof Element)) return
  const value = event.target.closest('[data-value], li') ?? event.currentTarget
  const mark = (value.querySelector('[data-language]') ? value : event.currentTarget).querySelector<HTMLElement>('[data-language] button') // prettier-ignore
  if (!mark) return
  event.preventDefault()
  mark.focus()
  mark.click()
}
