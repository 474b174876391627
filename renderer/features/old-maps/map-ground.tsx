import { useMemo, useState, type ReactNode } from 'react'
import type { ControlPoint } from '../../../shared/domain/georeference.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { NO_COLUMNS } from '../../map/map-columns.ts'
import { MapPane, type Focus } from '../../map/map-pane.tsx'
import type { Overlay } from '../../map/overlay.ts'
import type { Pin } from '../../map/pin-layer.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { mapWords } from '../../ports/map-words.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './old-maps.module.css'

/** As near as the map goes by itself. */
export const NEAREST = 14
const NOBODY: readonly number[] = []

/** The ground with the control points on it. */
export function MapGround(props: {
  readonly points: readonly ControlPoint[]
  readonly chosen: number | null
  /** Where a point is whose spot on the scan is not shown yet. */
  readonly half: GeoPoint | null
  readonly focus: Focus | null
  /** The scan as it lies; null while it lies nowhere. */
  readonly overlay: Overlay | null
  readonly onPress: (geo: GeoPoint) => void
  readonly onChoose: (point: number) => void
  readonly onMove: (point: number, geo: GeoPoint) => void
}): ReactNode {
  const speech = useSpeech()
  const { points, chosen, half } = props
  const [failure, setFailure] = useState<unknown>(null)
  const [first] = useState<Focus | null>(() =>
    points.length > 0 ? { points: points.map(({ geo }) => geo), maxZoom: NEAREST } : null,
  )
  const texts = useMemo(() => ({ ...mapWords(speech), map: speech.t('old-maps.ground'), mark: () => '' }), [speech])
  const { overlay } = props
  const overlays = useMemo(() => (overlay ? [overlay] : []), [overlay])
  const pins = useMemo<readonly Pin[]>(
    () => [
      ...points.map(({ geo }, index) => ({
        ...{ point: geo, label: String(index + 1), chosen: index === chosen },
        name: speech.t('old-maps.point.mark', { number: index + 1 }),
      })),
      ...(half ? [{ point: half, label: '?', chosen: true }] : []),
    ],
    [points, chosen, half, speech],
  )
  return (
    <div className={styles['ground']}>
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
      <MapPane
        language={speech.language}
        texts={texts}
        columns={NO_COLUMNS}
        chosen={NOBODY}
        focus={props.focus ?? first}
        pins={pins}
        onPin={(point, to) => (to ? props.onMove(point, to) : props.onChoose(point))}
        overlays={overlays}
        picking
        onChoose={() => undefined}
        onPick={props.onPress}
        onError={setFailure}
      />
    </div>
  )
}
