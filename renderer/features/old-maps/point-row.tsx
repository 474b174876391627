import { Crosshair, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { Residual } from '../../../shared/places/georeference/lay-map.ts'
import { readCoordinates } from '../../../shared/places/grid-coordinates.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { roundedMetres, type Press } from './laying.ts'
import styles from './old-maps.module.css'

export interface PointRowProps {
  /** From 0; null for the one that is on its way. */
  readonly index: number | null
  /** The spot on the page as it is seen. */
  readonly value: Press
  /** Pixels of the page as it is seen. */
  readonly size: PixelSize
  readonly residual: Residual | null
  readonly worst: boolean
  readonly chosen: boolean
  /** Another one empties the fields of a point that is there by now. */
  readonly round: number
  readonly onChoose: () => void
  readonly onChange: (press: Press) => void
  readonly onRemove: () => void
}

/** A control point in numbers, each of which can be typed. */
export function PointRow(props: PointRowProps): ReactNode {
  const { t, number } = useSpeech()
  const { index, residual } = props
  const label = index === null ? t('old-maps.point.new') : t('old-maps.point', { number: index + 1 })
  return (
    <li className={styles['row']} data-chosen={props.chosen || undefined} aria-label={label}>
      <span className={styles['number']}>{index === null ? '+' : index + 1}</span>
      <SpotFields {...props} label={label} />
      <GeoField {...props} label={label} />
      <span className={styles['off']} data-worst={props.worst || undefined}>
        {residual
          ? t('old-maps.residual', {
              metres: number(roundedMetres(residual.metres)),
              pixels: number(Math.round(residual.pixels * 10) / 10),
            })
          : ''}
      </span>
      {index === null ? null : (
        <>
          <IconButton
            name={t('old-maps.point.choose', { number: index + 1 })}
            icon={<Crosshair size={16} />}
            pressed={props.chosen}
            onPress={props.onChoose}
          />
          <IconButton
            name={t('old-maps.point.remove', { number: index + 1 })}
            icon={<X size={16} />}
            onPress={props.onRemove}
          />
        </>
      )}
    </li>
  )
}

type FieldProps = PointRowProps & { readonly label: string }

/** What is being typed over what is known; it is told once, on Enter or on leaving. In another round it begins anew. */
function useTyped(known: string, round: number) {
  const now = `${round} ${known}`
  const [seen, setSeen] = useState(now)
  const [text, setText] = useState(known)
  const [told, setTold] = useState(known)
  if (seen !== now) {
    setSeen(now)
    setText(known)
    setTold(known)
  }
  return { text, setText, isNew: text !== told, tell: () => setTold(text) }
}

function SpotFields({ value, size, label, round, onChange }: FieldProps): ReactNode {
  const { t } = useSpeech()
  const across = useTyped(pixels(value.image?.x, size.width), round)
  const down = useTyped(pixels(value.image?.y, size.height), round)
  const commit = (): void => {
    const [x, y] = [typed(across.text), typed(down.text)]
    if ((!across.isNew && !down.isNew) || x === null || y === null || x > size.width || y > size.height) return
    across.tell()
    down.tell()
    onChange({ image: { x: x / size.width, y: y / size.height } })
  }
  const field = (name: string, { text, setText }: ReturnType<typeof useTyped>): ReactNode => (
    <TextField
      label={`${label}: ${name}`}
      labelHidden
      className={styles['pixels']}
      value={text}
      onChange={setText}
      onCommit={commit}
    />
  )
  return (
    <>
      {field(t('old-maps.point.x'), across)}
      {field(t('old-maps.point.y'), down)}
    </>
  )
}

function pixels(part: number | undefined, whole: number): string {
  return part === undefined ? '' : String(Math.round(part * whole * 10) / 10)
}

/** Pixels as they are written in any of the languages; null where it is no such number. */
function typed(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value
}

function GeoField({ value, label, round, onChange }: FieldProps): ReactNode {
  const { t } = useSpeech()
  const { geo } = value
  const written = useTyped(geo ? `${geo.lat.toFixed(5)}, ${geo.lon.toFixed(5)}` : '', round)
  const [tried, setTried] = useState(false)
  const read = readCoordinates(written.text)
  const error = tried && written.text.trim() !== '' && 'error' in read ? read : null
  const commit = (): void => {
    setTried(true)
    if (!written.isNew || !('point' in read)) return
    written.tell()
    onChange({ geo: read.point })
  }
  const { swapped } = error ?? {}
  return (
    <div className={styles['geo']}>
      <TextField
        label={`${label}: ${t('old-maps.point.at')}`}
        labelHidden
        value={written.text}
        onChange={written.setText}
        onCommit={commit}
        error={error ? t(`places.point.error.${error.error}`) : null}
      />
      {swapped ? (
        <Button onPress={() => onChange({ geo: swapped })}>
          {t('places.point.swap', { point: `${swapped.lat}, ${swapped.lon}` })}
        </Button>
      ) : null}
    </div>
  )
}
