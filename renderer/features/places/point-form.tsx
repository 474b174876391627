import { useMemo, useState, type ReactNode } from 'react'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { readCoordinates } from '../../../shared/places/grid-coordinates.ts'
import type { Naming } from '../../../shared/places/name-place.ts'
import { MapPane, type Focus } from '../../map/map-pane.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { columnsOfPoints } from './map-content.ts'
import { mapTexts } from './map-texts.ts'
import styles from './places.module.css'

const NOTHING: readonly number[] = []

/** A point set by a click on a small map or by typed coordinates, with a name of one's own. */
export function PointForm(props: {
  readonly onAdd: (naming: Naming) => void
  readonly onClose: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const texts = useMemo(() => mapTexts(speech), [speech])
  const [name, setName] = useState('')
  const [written, setWritten] = useState('')
  const [tried, setTried] = useState(false)
  const [focus, setFocus] = useState<Focus | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const parsed = useMemo(() => readCoordinates(written), [written])
  const point = 'point' in parsed ? parsed.point : null
  const columns = useMemo(() => columnsOfPoints(point ? [point] : []), [point])
  const error = tried && 'error' in parsed ? t(`places.point.error.${parsed.error}`) : null
  const swapped = tried && 'error' in parsed ? parsed.swapped : undefined

  const commit = (): void => {
    if (point) setFocus({ points: [point] })
    setTried(written !== '')
  }
  const add = (): void => {
    setTried(true)
    if (!point || name.trim() === '') return
    const called = name.trim()
    props.onAdd({ asWritten: called, place: { name: called, point, country: '', names: [called] } })
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
      <TextField
        label={t('places.point.coordinates')}
        value={written}
        onChange={setWritten}
        onCommit={commit}
        hint={t('places.point.hint')}
        error={error}
      />
      {swapped ? (
        <Button onPress={() => setWritten(written6(swapped))}>
          {t('places.point.swap', { point: written6(swapped) })}
        </Button>
      ) : null}
      <div className={styles['smallMap']}>
        <MapPane
          language={language}
          texts={texts}
          columns={columns}
          chosen={NOTHING}
          focus={focus}
          picking
          onChoose={() => undefined}
          onPick={(picked) => setWritten(written4(picked))}
          onError={setFailure}
        />
      </div>
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
      <div className={styles['formActions']}>
        <Button kind="primary" disabled={!point || name.trim() === ''} onPress={add}>
          {t('places.point.add')}
        </Button>
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}

function written6({ lat, lon }: GeoPoint): string {
  return `${lat}, ${lon}`
}

/** Four decimals are some ten metres: as near as this map lets one point. */
function written4({ lat, lon }: GeoPoint): string {
  return `${lat.toFixed(4)}, ${lon.toFixed(4)}`
}
