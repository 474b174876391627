import { useState, type ReactNode } from 'react'
import { PLACE_KINDS } from '../../../shared/domain/place.ts'
import { draftOfPlace, faultsOf, type PlaceDraft, type PlaceFault } from '../../../shared/places/place-draft.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { PlaceToEdit } from '../../ports/place-editor.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import styles from './place-editor.module.css'
import { draftOfShape } from './shape-draft.ts'
import { ShapeEditor } from './shape-editor.tsx'
import { TimedRows } from './timed-rows.tsx'
import { useSavePlace } from './use-save-place.ts'

export interface PlaceEditorProps {
  readonly place: PlaceToEdit
  readonly onClose: () => void
}

/** All that is said of a place, changed for all units that are there: names and what it lay in by time, country, kind, where it is. */
export function PlaceEditor({ place, onClose }: PlaceEditorProps): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const save = useSavePlace()
  const [first] = useState(() => ({
    draft: draftOfPlace(place, language),
    where: draftOfShape(place.shape ?? { kind: 'point', point: place.point }),
  }))
  const [draft, setDraft] = useState(first.draft)
  const [where, setWhere] = useState(first.where)
  const [tried, setTried] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const isMoved = JSON.stringify(where.written) !== JSON.stringify(first.where.written)
  const isChanged = isMoved || JSON.stringify(draft) !== JSON.stringify(first.draft)
  const faults = faultsOf(draft)
  const keep = (): void => {
    setTried(true)
    if (!isChanged) return onClose()
    const { read } = where
    if (faults.length > 0 || (isMoved && 'fault' in read)) return
    const location = isMoved && !('fault' in read) ? read.shape : null
    save(place, { draft, location }).then(onClose, setFailure)
  }
  const close = (): void => {
    if (isChanged && !leaving) setLeaving(true)
    else onClose()
  }
  const type = (next: Partial<PlaceDraft>): void => setDraft({ ...draft, ...next })
  return (
    <PlainDialog
      open
      size="wide"
      title={t('place-editor.edit', { name: placeNameIn(place, language) })}
      onClose={close}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <div className={styles['halves']}>
          <Facts draft={draft} faults={tried ? faults : NO_FAULTS} onType={type} />
          <fieldset className={styles['part']}>
            <legend>{t('place-editor.where')}</legend>
            <ShapeEditor draft={where} onDraft={setWhere} tried={tried} start={place.point} />
          </fieldset>
        </div>
        <TimedRows
          table="dated"
          rows={draft.dated}
          faults={tried ? faults : NO_FAULTS}
          onRows={(dated) => type({ dated })}
        />
        <TimedRows
          table="parents"
          rows={draft.parents}
          faults={tried ? faults : NO_FAULTS}
          onRows={(parents) => type({ parents })}
        />
        {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
        {leaving ? (
          <ErrorNote kind="doubt" actions={<Button onPress={onClose}>{t('place-editor.discard')}</Button>}>
            {t('place-editor.unsaved')}
          </ErrorNote>
        ) : null}
        <div className={styles['foot']}>
          <span className={styles['hint']}>{t('geometry.everywhere')}</span>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('place-editor.save')}
          </Button>
        </div>
      </form>
    </PlainDialog>
  )
}

const NO_FAULTS: readonly PlaceFault[] = []

function Facts(props: {
  readonly draft: PlaceDraft
  readonly faults: readonly PlaceFault[]
  readonly onType: (next: Partial<PlaceDraft>) => void
}): ReactNode {
  const { t } = useSpeech()
  const { draft, faults, onType } = props
  const kinds = [
    { key: 'none', text: t('place-editor.kind.none') } as const,
    ...PLACE_KINDS.map((key) => ({ key, text: t(`place-editor.kind.${key}`) })),
  ]
  return (
    <div className={styles['part']}>
      <TextField
        label={t('place-editor.name')}
        value={draft.name}
        error={faults.some(({ at }) => at === 'name') ? t('place-editor.fault.name') : null}
        autoFocus
        onChange={(name) => onType({ name })}
      />
      <div className={styles['pair']}>
        <TextField label={t('place-editor.vi')} lang="vi" value={draft.vi} onChange={(vi) => onType({ vi })} />
        <TextField label={t('place-editor.ru')} lang="ru" value={draft.ru} onChange={(ru) => onType({ ru })} />
      </div>
      <div className={styles['pair']}>
        <TextField
          label={t('place-editor.country')}
          value={draft.country}
          error={countryFault(faults, t)}
          onChange={(country) => onType({ country })}
        />
        <Select
          label={t('place-editor.kind')}
          options={kinds}
          value={draft.kind === '' ? 'none' : draft.kind}
          onChange={(kind) => onType({ kind: kind === 'none' ? '' : kind })}
        />
      </div>
      <TextArea
        label={t('place-editor.others')}
        value={draft.others}
        rows={3}
        onChange={(others) => onType({ others })}
      />
      <TextArea label={t('place-editor.note')} value={draft.note} rows={2} onChange={(note) => onType({ note })} />
    </div>
  )
}

function countryFault(faults: readonly PlaceFault[], t: Speech['t']): string | null {
  const found = faults.find((fault) => fault.at === 'country')
  return found ? t(`place-editor.fault.country.${found.fault}`) : null
}
