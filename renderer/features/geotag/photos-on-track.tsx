import { useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { aheadOf, aheadText } from '../../../shared/formats/embedded/photo-time.ts'
import type { GpxTrack } from '../../../shared/formats/gpx/read-gpx.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickList } from '../../ui/tick-list.tsx'
import styles from './geotag.module.css'
import { isPlaced, photoRows, type Photo, type PhotoRow, type PlacedPhoto } from './photo-rows.ts'

/** Minutes; recorders that save their battery write seldom. */
const USUAL_WITHIN = '10'

/** What each photograph would get, under a clock that can be set; those that are ticked get it. */
export function PhotosOnTrack(props: {
  readonly track: GpxTrack
  readonly photos: readonly Photo[]
  readonly onPlace: (photos: readonly PlacedPhoto[]) => void
}): ReactNode {
  const { t } = useSpeech()
  const { track, photos } = props
  const [clock, setClock] = useState(() => usualClock(photos))
  const [minutes, setMinutes] = useState(USUAL_WITHIN)
  const [left, setLeft] = useState<ReadonlySet<UnitId>>(new Set())
  const ahead = aheadOf(clock)
  const within = Number(minutes.replace(',', '.'))
  const isClock = clock.trim() === '' || ahead !== null
  const isWithin = Number.isFinite(within) && within > 0
  const rows = useMemo(
    () => (isClock && isWithin ? photoRows(photos, track, { ahead, within }) : []),
    [photos, track, ahead, within, isClock, isWithin],
  )
  const placed = rows.filter(isPlaced).filter(({ key }) => !left.has(key))
  const toggle = ({ key }: PhotoRow): void =>
    setLeft((before) => new Set(before.has(key) ? [...before].filter((id) => id !== key) : [...before, key]))
  return (
    <div className={styles['review']}>
      <div className={styles['setting']}>
        <TextField
          label={t('geotag.clock')}
          value={clock}
          onChange={setClock}
          hint={t('geotag.clock.hint')}
          error={isClock ? null : t('geotag.clock.error')}
        />
        <TextField
          label={t('geotag.within')}
          value={minutes}
          onChange={setMinutes}
          hint={t('geotag.within.hint')}
          error={isWithin ? null : t('geotag.within.error')}
        />
        <TrackFacts track={track} />
        <Button kind="primary" disabled={placed.length === 0} onPress={() => props.onPlace(placed)}>
          {t('geotag.place', { count: placed.length })}
        </Button>
      </div>
      <TickList
        label={t('geotag.list')}
        rows={rows}
        rowHeight={48}
        ticked={(row) => isPlaced(row) && !left.has(row.key)}
        onPress={(row) => {
          if (isPlaced(row)) toggle(row)
        }}
        rowClass={(row) => (isPlaced(row) ? styles['row'] : styles['lacking'])}
      >
        {(row) => <PhotoFacts row={row} within={within} />}
      </TickList>
    </div>
  )
}

/** Empty, which is as the files say, where each of them does; else the clock of this machine. */
function usualClock(photos: readonly Photo[]): string {
  const isSaid = photos.every(({ time }) => time === null || time.ahead !== null)
  return isSaid ? '' : aheadText(-new Date().getTimezoneOffset())
}

function TrackFacts({ track }: { readonly track: GpxTrack }): ReactNode {
  const { t, number } = useSpeech()
  const [first, last] = [track.points[0]?.at ?? 0, track.points.at(-1)?.at ?? 0]
  const missed = track.untimed + track.wrong
  return (
    <>
      <p className={styles['soft']}>
        {t('geotag.track', { points: number(track.points.length), from: inWords(first), to: inWords(last) })}
      </p>
      {missed > 0 || track.torn ? (
        <ErrorNote kind="doubt">
          {[missed > 0 && t('geotag.missed', { count: missed }), track.torn && t('geotag.torn')]
            .filter(Boolean)
            .join(' ')}
        </ErrorNote>
      ) : null}
    </>
  )
}

function PhotoFacts({ row, within }: { readonly row: PhotoRow; readonly within: number }): ReactNode {
  const { t, number } = useSpeech()
  const where = isPlaced(row)
    ? `${row.point.lat.toFixed(5)}, ${row.point.lon.toFixed(5)}`
    : t(`geotag.lacks.${row.lacks}`, { minutes: number(within) })
  return (
    <span className={styles['facts']}>
      <span className={styles['line']}>{row.name}</span>
      <span className={styles['soft']}>{[row.time && inWords(row.time.clock), where].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

/** As clocks and recorders write it: 2023-05-01 10:00:30. */
function inWords(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}
