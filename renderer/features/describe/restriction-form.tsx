import { Trash2, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { FIELDS } from '../../../shared/domain/fields/catalogue.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import { RESTRICTED_PARTS, type Restriction } from '../../../shared/domain/restriction.ts'
import { dayOf, isInForce } from '../../../shared/release/in-force.ts'
import { useServices } from '../../ports/context.tsx'
import { fieldName } from '../../ports/field-words.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { suggestedTexts } from '../../ports/suggest.ts'
import { useTemplates } from '../../ports/templates.tsx'
import { useDraft } from '../../ports/use-draft.ts'
import { useUntil } from '../../ports/use-until.ts'
import { reasonOptions } from '../../ports/withholding-words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ListField, ListRow } from '../../ui/list-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { RestrictionChange } from './access-edits.ts'
import styles from './access.module.css'

interface RestrictionProps {
  readonly restriction: Restriction
  readonly onChange: (change: RestrictionChange) => Promise<boolean>
}

/** One restriction: what it withholds, why, and until when. */
export function RestrictionForm(
  props: RestrictionProps & { readonly number: number; readonly onLift: () => void },
): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { clock } = useServices()
  const { restriction, onChange } = props
  const isOver = !isInForce(restriction, dayOf(clock.now()))
  return (
    <fieldset className={styles['restriction']} data-over={isOver || undefined}>
      <legend>{t('access.number', { number: props.number })}</legend>
      <div role="group" aria-label={t('access.what')} className={styles['parts']}>
        <span className={styles['soft']} aria-hidden>
          {t('access.what')}
        </span>
        {RESTRICTED_PARTS.map((part) => (
          <Checkbox
            key={part}
            checked={restriction.parts.includes(part)}
            onChange={(on) => void onChange({ part, on })}
          >
            {t(`access.part.${part}`)}
          </Checkbox>
        ))}
      </div>
      <Fields fields={restriction.fields} onChange={onChange} />
      <Select
        label={t('access.reason')}
        options={reasonOptions(speech)}
        value={restriction.reason}
        onChange={(reason) => void onChange({ reason })}
      />
      <Until restriction={restriction} onChange={onChange} />
      <Remark restriction={restriction} onChange={onChange} />
      {isOver ? <p className={styles['soft']}>{t('access.over')}</p> : null}
      <div>
        <Button kind="quiet" icon={<Trash2 size={16} aria-hidden />} onPress={props.onLift}>
          {t('access.remove')}
        </Button>
      </div>
    </fieldset>
  )
}

/** The fields that are withheld, each to be found by what it is called. */
function Fields(props: {
  readonly fields: readonly FieldName[]
  readonly onChange: RestrictionProps['onChange']
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { book } = useTemplates()
  const names = useMemo(
    () =>
      fieldsByName(
        [...FIELDS, ...book.own].map(({ name }) => name),
        speech,
      ),
    [book, speech],
  )
  const { fields, onChange } = props
  return (
    <ListField
      label={t('access.fields')}
      addLabel={t('access.fields.add')}
      suggest={(typed) => suggestedTexts([...names.keys()], typed)}
      onAdd={(text) => {
        const field = names.get(text.normalize('NFC').trim())
        return field === undefined || fields.includes(field)
          ? Promise.resolve(field !== undefined)
          : onChange({ field, on: true })
      }}
    >
      {fields.map((field) => (
        <ListRow key={field} text={fieldName(field, speech)}>
          <IconButton
            name={t('access.fields.remove', { field: fieldName(field, speech) })}
            icon={<X size={16} />}
            onPress={() => void onChange({ field, on: false })}
          />
        </ListRow>
      ))}
    </ListField>
  )
}

function fieldsByName(fields: readonly FieldName[], speech: Speech): ReadonlyMap<string, FieldName> {
  return new Map(fields.map((field) => [fieldName(field, speech), field]))
}

function Until({ restriction, onChange }: RestrictionProps): ReactNode {
  return <TextField {...useUntil(restriction.until, (to) => onChange({ text: 'until', to }))} />
}

function Remark({ restriction, onChange }: RestrictionProps): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft(restriction.note ?? '', (text) => onChange({ text: 'note', to: text.normalize('NFC').trim() }))
  return <TextField label={t('access.remark')} value={draft.text} onChange={draft.onChange} onCommit={draft.onCommit} />
}
