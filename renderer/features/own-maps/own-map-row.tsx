import { ChevronDown, ChevronUp, LocateFixed, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { MapLayer } from '../../../shared/domain/map-layer.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useMapGoTo } from '../../ports/map-goto.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { OwnMap } from '../../ports/own-maps.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Share } from '../../ui/share.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './own-maps.module.css'

interface OwnMapRowProps {
  readonly map: OwnMap
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onTurn: (shown: boolean) => void
  readonly onChange: (layer: MapLayer) => void
  readonly onMove: (way: 'up' | 'down') => void
  readonly onRemove: () => void
}

/** One of the user's maps: on or off, where it comes from, what is wrong with it, and how it is drawn. */
export function OwnMapRow(props: OwnMapRowProps): ReactNode {
  const { map, isFirst, isLast, onTurn, onMove, onRemove } = props
  const { layer, fault } = map
  const { name } = layer
  const speech = useSpeech()
  const { t } = speech
  const { ownMaps } = useServices()
  const goTo = useMapGoTo()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={styles['row']}>
      <div className={styles['line']}>
        <Checkbox className={styles['name']} checked={layer.shown} onChange={onTurn}>
          {name}
        </Checkbox>
        {layer.bounds ? (
          <IconButton
            name={t('own-maps.zoom', { name })}
            icon={<LocateFixed size={16} />}
            onPress={() => layer.bounds && goTo(layer.bounds)}
          />
        ) : null}
        <IconButton
          name={t('own-maps.more', { name })}
          icon={<SlidersHorizontal size={16} />}
          pressed={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </div>
      <Origin map={map} />
      <p role="status" className={styles['origin']}>
        {map.waiting ? t('own-maps.waiting') : null}
      </p>
      {fault && layer.shown ? (
        <ErrorNote
          kind="doubt"
          actions={<Button onPress={() => ownMaps.retry(layer.id)}>{t('own-maps.retry')}</Button>}
        >
          {explain(fault, speech)}
        </ErrorNote>
      ) : null}
      {isOpen ? (
        <>
          <Look layer={layer} onChange={props.onChange} />
          <div className={styles['buttons']}>
            <IconButton
              name={t('own-maps.up', { name })}
              icon={<ChevronUp size={16} />}
              disabled={isFirst}
              onPress={() => onMove('up')}
            />
            <IconButton
              name={t('own-maps.down', { name })}
              icon={<ChevronDown size={16} />}
              disabled={isLast}
              onPress={() => onMove('down')}
            />
            <IconButton name={t('own-maps.remove', { name })} icon={<Trash2 size={16} />} onPress={onRemove} />
          </div>
        </>
      ) : null}
    </li>
  )
}

/** Its file, or the hosts that it is fetched from. */
function Origin({ map: { layer, hosts } }: { readonly map: OwnMap }): ReactNode {
  const { t, bytes } = useSpeech()
  const { source } = layer
  return (
    <p className={styles['origin']}>
      {source.from === 'url'
        ? t('own-maps.asks', { host: hosts.join(', ') })
        : t('own-maps.file', { file: source.fileName, size: bytes(source.bytes) })}
    </p>
  )
}

interface LookProps {
  readonly layer: MapLayer
  readonly onChange: (layer: MapLayer) => void
}

/** How it is called and drawn. Texts are taken on Enter or on leaving their field. */
function Look({ layer, onChange }: LookProps): ReactNode {
  const { t } = useSpeech()
  const { attribution = '' } = layer
  return (
    <div className={styles['look']}>
      <Share
        label={t('own-maps.opacity')}
        value={layer.opacity}
        onChange={(opacity) => onChange({ ...layer, opacity })}
      />
      <Checkbox checked={layer.isBase ?? false} onChange={(isBase) => onChange({ ...layer, isBase })}>
        {t('own-maps.base')}
      </Checkbox>
      <Typed label={t('own-maps.name')} value={layer.name} onTyped={(name) => name && onChange({ ...layer, name })} />
      <Typed
        label={t('own-maps.attribution')}
        value={attribution}
        onTyped={(typed) => onChange({ ...layer, attribution: typed })}
      />
    </div>
  )
}

interface TypedProps {
  readonly label: string
  readonly value: string
  readonly onTyped: (text: string) => void
}

function Typed({ label, value, onTyped }: TypedProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    const text = typed?.normalize('NFC').trim()
    setTyped(null)
    if (text !== undefined && text !== value) onTyped(text)
  }
  return <TextField label={label} value={typed ?? value} onChange={setTyped} onCommit={commit} />
}
