import type { ReactNode } from 'react'
import type { FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import {
  movedField,
  withFieldAdded,
  withFieldChanged,
  withoutField,
} from '../../../../shared/domain/fields/edit-template.ts'
import { withLocalText } from '../../../../shared/domain/fields/local-text.ts'
import type { KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import type { Template } from '../../../../shared/domain/fields/template.ts'
import { LEVELS } from '../../../../shared/domain/unit.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useLevelNames } from '../../../ports/templates.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { AddField } from './add-field.tsx'
import { FieldDetails } from './field-details.tsx'
import { FieldList } from './field-list.tsx'
import { LocalTextFields } from './local-text-fields.tsx'
import { askedAsElsewhere, newOwnField } from './new-fields.ts'
import { faultWords } from './template-words.ts'
import styles from './templates.module.css'
import type { TemplateEdits } from './use-template-edits.ts'

interface TemplateEditorProps {
  readonly template: KnownTemplate
  /** The users' templates, this one among them. */
  readonly own: readonly KnownTemplate[]
  readonly book: FieldBook
  readonly edits: TemplateEdits
}

/** A template of a user: its name, its levels and its fields. Each change is kept at once. */
export function TemplateEditor({ template, own, book, edits }: TemplateEditorProps): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const change = (edit: (template: Template) => Template, key?: string): Promise<boolean> =>
    edits.change(template.id, edit, key)
  const faults = faultWords(template, speech)
  return (
    <>
      {faults.length === 0 ? null : (
        <ErrorNote kind="doubt">
          <p>{t('templates.faults')}</p>
          <ul className={styles['faults']}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </ErrorNote>
      )}
      <LocalTextFields
        label={t('templates.name')}
        value={template.name}
        save={(of, typed) =>
          change((before) => ({ ...before, name: withLocalText(before.name, of, typed) }), `name ${of}`)
        }
      />
      <Levels template={template} onChange={(levels) => void change((before) => ({ ...before, levels }))} />
      <h3 className={styles['heading']}>{t('templates.fields')}</h3>
      <FieldList
        fields={template.fields}
        book={book}
        acts={{
          move: (at, by) => void change((before) => movedField(before, at, by)),
          remove: (field) => void change((before) => withoutField(before, field)),
          details: (asked) => (
            <FieldDetails
              asked={asked}
              rule={book.rule(asked.field)}
              isOwn={template.own.some(({ name }) => name === asked.field)}
              onChange={(part, key) => change((before) => withFieldChanged(before, asked.field, part), key)}
              onRule={(edit, key) => edits.changeRule(asked.field, edit, key)}
            />
          ),
        }}
      />
      <AddField
        book={book}
        asked={new Set(template.fields.map(({ field }) => field))}
        onAdd={(rule) => {
          const asked = askedAsElsewhere(rule.name, own)
          const isOwn = book.own.some(({ name }) => name === rule.name)
          void change((before) => withFieldAdded(before, asked, isOwn ? rule : undefined))
        }}
        onMake={(called) => {
          const { asked, rule } = newOwnField(called, language, new Set(book.own.map(({ name }) => name)))
          void change((before) => withFieldAdded(before, asked, rule))
        }}
      />
    </>
  )
}

/** The levels that a template is meant for: none ticked stands for all. */
function Levels(props: {
  readonly template: KnownTemplate
  readonly onChange: (levels: KnownTemplate['levels']) => void
}): ReactNode {
  const { t } = useSpeech()
  const levelName = useLevelNames()
  const { levels } = props.template
  return (
    <fieldset className={styles['levels']}>
      <legend>{t('templates.levels')}</legend>
      {LEVELS.map((level) => (
        <Checkbox
          key={level}
          checked={levels.includes(level)}
          onChange={(on) => props.onChange(LEVELS.filter((each) => (each === level ? on : levels.includes(each))))}
        >
          {levelName(level)}
        </Checkbox>
      ))}
      <span className={styles['soft']}>{t('templates.levels.hint')}</span>
    </fieldset>
  )
}
