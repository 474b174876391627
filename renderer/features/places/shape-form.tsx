import { useState, type ReactNode } from 'react'
import type { Place } from '../../../shared/domain/place.ts'
import type { Located } from '../../../shared/places/written-shape.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './places.module.css'
import { draftOfShape } from './shape-draft.ts'
import { ShapeEditor } from './shape-editor.tsx'

/** Where a place is and what it covers, changed for all units that are there. */
export function ShapeForm(props: {
  readonly place: Place
  readonly onSave: (location: Located) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { point, shape } = props.place
  const [draft, setDraft] = useState(() => draftOfShape(shape ?? { kind: 'point', point }))
  const [tried, setTried] = useState(false)
  const { read } = draft
  return (
    <form
      className={styles['pointForm']}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!('fault' in read)) props.onSave(read.shape)
      }}
    >
      <ShapeEditor draft={draft} onDraft={setDraft} tried={tried} start={point} />
      <p className={styles['facts']}>{t('geometry.everywhere')}</p>
      <div className={styles['formActions']}>
        <Button kind="primary" type="submit" disabled={'fault' in read}>
          {t('geometry.save')}
        </Button>
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
