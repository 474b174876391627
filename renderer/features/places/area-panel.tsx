import { memo, useState, type ReactNode } from 'react'
import type { GeoShape } from '../../../shared/domain/geo-shape.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { areaIn } from './area-text.ts'
import styles from './narrow.module.css'
import { ShapeFaultNote } from './shape-fault-note.tsx'

const RADII = ['5', '10', '25', '50', '100', '250', '500'] as const

export interface AreaPanelProps {
  /** The chosen place that a circle would be around; null where none or several are chosen. */
  readonly around: Place | null
  /** Corners drawn or typed so far, a point a line. */
  readonly corners: string
  readonly drawing: boolean
  readonly onCorners: (text: string) => void
  readonly onDraw: (drawing: boolean) => void
  readonly onArea: (area: GeoShape) => void
}

/** Narrows the map to what lies near a place, or within corners that are clicked or typed. */
export const AreaPanel = memo(function AreaPanel({
  around,
  corners,
  drawing,
  onCorners,
  onDraw,
  onArea,
}: AreaPanelProps): ReactNode {
  const { t, language, number } = useSpeech()
  const [km, setKm] = useState<(typeof RADII)[number]>('50')
  const read = areaIn(corners)
  const isUnfinished = 'fault' in read && (read.fault.kind === 'few' || read.fault.kind === 'none')
  const near = (): void => {
    if (around) onArea({ kind: 'circle', centre: around.point, radius: Number(km) * 1000 })
  }
  return (
    <fieldset className={styles['facet']}>
      <legend>{t('places.area')}</legend>
      <div className={styles['areaRow']}>
        <Select
          label={t('places.area.radius')}
          options={RADII.map((key) => ({ key, text: t('places.area.km', { km: number(Number(key)) }) }))}
          value={km}
          onChange={setKm}
        />
        <Button disabled={!around} onPress={near}>
          {around ? t('places.area.around', { name: placeNameIn(around, language) }) : t('places.area.choose')}
        </Button>
      </div>
      <div className={styles['areaRow']}>
        <Button onPress={() => onDraw(!drawing)}>{t(drawing ? 'places.area.stop' : 'places.area.draw')}</Button>
      </div>
      {drawing || corners !== '' ? (
        <>
          <TextArea label={t('places.area.corners')} value={corners} onChange={onCorners} rows={3} />
          {'fault' in read && !isUnfinished ? (
            <ShapeFaultNote read={read} points={corners} onPoints={onCorners} />
          ) : null}
          <Button
            kind="primary"
            disabled={'fault' in read}
            onPress={() => {
              if (!('fault' in read) && read.shape.kind !== 'point') onArea(read.shape)
            }}
          >
            {t('places.area.within')}
          </Button>
        </>
      ) : null}
    </fieldset>
  )
})
