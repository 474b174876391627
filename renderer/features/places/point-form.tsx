import { useState, type ReactNode } from 'react'
import type { Naming, NewPlace } from '../../../shared/places/name-place.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { locationOf } from './place-changes.ts'
import styles from './places.module.css'
import { draftOf } from './shape-draft.ts'
import { ShapeEditor } from './shape-editor.tsx'

/** A place of one's own: its name, and where it is. */
export function PointForm(props: {
  readonly onAdd: (naming: Naming) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const [draft, setDraft] = useState(() => draftOf({ kind: 'point', points: '', radius: '' }))
  const [tried, setTried] = useState(false)
  const { read } = draft
  const called = name.trim()
  const add = (): void => {
    setTried(true)
    if ('fault' in read || called === '') return
    const place: NewPlace = { name: called, country: '', names: [called], ...locationOf(read.shape) }
    props.onAdd({ asWritten: called, place })
  }
  return (
    <form
      className={styles['pointForm']}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField label={t('places.point.name')} value={name} onChange={setName} autoFocus />
      <ShapeEditor draft={draft} onDraft={setDraft} tried={tried} />
      <div className={styles['formActions']}>
        <Button kind="primary" type="submit" disabled={'fault' in read || called === ''}>
          {t('places.point.add')}
        </Button>
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
