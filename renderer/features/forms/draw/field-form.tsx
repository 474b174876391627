import { useEffect, useState, type ReactNode } from 'react'
import { drawnField } from '../../../../shared/domain/forms/edit-form.ts'
import { FORM_FIELD_TYPES, type Form, type FormField } from '../../../../shared/domain/forms/form.ts'
import { WRITINGS } from '../../../../shared/domain/layout.ts'
import { fieldName } from '../../../ports/field-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useReadingLanguages } from '../../../ports/reading-languages.ts'
import { languageName } from '../../../ports/language-name.ts'
import { useTemplates } from '../../../ports/templates.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import styles from '../forms.module.css'
import { NumberField } from './number-field.tsx'

/** Stands for none of a list. */
const NONE = '-'

interface FieldFormProps {
  readonly form: Form
  readonly field: FormField
  /** It was just drawn: its name comes first. */
  readonly isNew: boolean
  readonly onChange: (field: FormField) => void
}

/** What is said of a field, and where it lies in hundredths of the page. */
export function FieldForm({ form, field, isNew, onChange }: FieldFormProps): ReactNode {
  const { t } = useSpeech()
  useEffect(() => {
    if (isNew) document.getElementById('form-field-label')?.focus()
  }, [isNew])
  const [label, setLabel] = useState(field.label)
  const [choices, setChoices] = useState((field.choices ?? []).join('\n'))
  const commitLabel = (): void => {
    if (label !== field.label) onChange({ ...field, label: label.trim() })
  }
  const commitChoices = (): void => {
    const listed = choices.split('\n').map((each) => each.trim()).filter((each) => each !== '') // prettier-ignore
    if (listed.join('\n') !== (field.choices ?? []).join('\n')) onChange({ ...field, choices: listed })
  }
  return (
    <section className={styles['fieldForm']} aria-label={t('forms.field')}>
      <div id="form-field-label" tabIndex={-1} onFocus={(event) => focusFirst(event.currentTarget, event.target)}>
        <TextField label={t('forms.field.label')} value={label} onChange={setLabel} onCommit={commitLabel} />
      </div>
      <div className={styles['fields']}>
        <Select
          label={t('forms.field.type')}
          value={field.type}
          options={FORM_FIELD_TYPES.map((type) => ({ key: type, text: t(`forms.type.${type}`) }))}
          onChange={(type) => onChange({ ...field, type })}
        />
        <Writing field={field} onChange={onChange} />
      </div>
      {field.type === 'choice' ? (
        <div onBlur={commitChoices}>
          <TextArea label={t('forms.field.choices')} value={choices} rows={4} onChange={setChoices} />
        </div>
      ) : null}
      <div className={styles['fields']}>
        <LanguageOf field={field} onChange={onChange} />
        <Target field={field} onChange={onChange} />
      </div>
      <BoxFields form={form} field={field} onChange={onChange} />
    </section>
  )
}

function focusFirst(holder: HTMLElement, target: EventTarget): void {
  if (target === holder) holder.querySelector('input')?.select()
}

type Part = Pick<FieldFormProps, 'field' | 'onChange'>

function Writing({ field, onChange }: Part): ReactNode {
  const { t } = useSpeech()
  const { writing: _before, ...rest } = field
  return (
    <Select
      label={t('forms.field.writing')}
      value={field.writing ?? NONE}
      options={[NONE, ...WRITINGS].map((key) => ({
        key,
        text: t(key === NONE ? 'forms.writing.any' : `forms.writing.${key as 'print' | 'hand'}`),
      }))}
      onChange={(key) => onChange(key === NONE ? rest : { ...rest, writing: key as 'print' | 'hand' })} // the keys are those of the list
    />
  )
}

function LanguageOf({ field, onChange }: Part): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { languages, ...rest } = field
  const known = useReadingLanguages()
  const options = [...new Set([...(languages ?? []), ...known])].map((key) => ({
    key,
    text: languageName(key, speech),
  }))
  return (
    <Select
      label={t('forms.field.language')}
      value={languages?.[0] ?? NONE}
      options={[{ key: NONE, text: t('forms.language.page') }, ...options]}
      onChange={(key) => onChange(key === NONE ? rest : { ...rest, languages: [key] })}
    />
  )
}

function Target({ field, onChange }: Part): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { target, ...rest } = field
  const { all } = useTemplates()
  const names = [...new Set(all.flatMap(({ fields }) => fields.map(({ field: name }) => name)))]
  const options = names.map((key) => ({ key, text: fieldName(key, speech) }))
  return (
    <Select
      label={t('forms.field.target')}
      value={target ?? NONE}
      options={[
        { key: NONE, text: t('forms.target.none') },
        ...options.toSorted((a, b) => a.text.localeCompare(b.text)),
      ]}
      onChange={(key) => onChange(key === NONE ? rest : { ...rest, target: key })}
    />
  )
}

/** Left, top, width and height as numbers: of a column only left and width, unless it is a part of its rows. */
function BoxFields({ form, field, onChange }: Omit<FieldFormProps, 'isNew'>): ReactNode {
  const { t } = useSpeech()
  const { box } = field
  // Of a column that is a part of its rows the part stays.
  const put = (next: typeof box): void =>
    onChange(form.kind === 'form' ? drawnField(form, field, next) : { ...field, box: next })
  const sides = form.kind === 'form' ? (['x', 'y', 'w', 'h'] as const) : (['x', 'w'] as const)
  return (
    <div className={styles['fields']}>
      {sides.map((side) => (
        <NumberField
          key={side}
          label={t(`forms.box.${side}`)}
          value={box[side] * 100}
          range={{ least: side === 'w' || side === 'h' ? 0.5 : 0, most: mostOf(box, side) }}
          onChange={(value) => put({ ...box, [side]: value / 100 })}
        />
      ))}
    </div>
  )
}

function mostOf({ x, y, w, h }: FormField['box'], side: 'x' | 'y' | 'w' | 'h'): number {
  return 100 * { x: 1 - w, y: 1 - h, w: 1 - x, h: 1 - y }[side]
}
