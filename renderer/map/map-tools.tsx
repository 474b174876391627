import { Flame, ImageDown, Maximize, Minus, Plus, Printer, Waypoints } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { MapLook } from '../../shared/places/map-look.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useSteady } from '../ui/use-steady.ts'
import type { MapTexts } from './map-texts.ts'
import styles from './map.module.css'
import { OVER_MAP } from './over-map.ts'

interface MapToolsProps {
  readonly texts: MapTexts
  readonly look: MapLook
  readonly onLook: (look: MapLook) => void
  readonly heat: boolean
  readonly onHeat?: (heat: boolean) => void
  readonly onPicture?: () => void
  readonly onZoom: (steps: 1 | -1) => void
  readonly onAll: () => void
}

/** The buttons of a map. */
export function MapTools(props: MapToolsProps): ReactNode {
  const { onHeat, onPicture } = props
  const [heatTo, picture] = [useSteady((heat: boolean) => onHeat?.(heat)), useSteady(() => onPicture?.())]
  const steady = { onLook: useSteady(props.onLook), onZoom: useSteady(props.onZoom), onAll: useSteady(props.onAll) }
  const wanted = { ...(onHeat && { onHeat: heatTo }), ...(onPicture && { onPicture: picture }) }
  return <Buttons texts={props.texts} look={props.look} heat={props.heat} {...steady} {...wanted} />
}

/** Not drawn again by what changes on the map alone. */
const Buttons = memo(function Buttons(props: MapToolsProps): ReactNode {
  const { texts, look, onLook, heat, onHeat, onPicture, onZoom, onAll } = props
  return (
    <div className={styles['tools']} {...OVER_MAP}>
      <IconButton name={texts.zoomIn} icon={<Plus size={16} />} onPress={() => onZoom(1)} />
      <IconButton name={texts.zoomOut} icon={<Minus size={16} />} onPress={() => onZoom(-1)} />
      <IconButton name={texts.zoomAll} icon={<Maximize size={16} />} onPress={onAll} />
      <IconButton
        name={texts.borders}
        icon={<Waypoints size={16} />}
        pressed={look.borders}
        onPress={() => onLook({ ...look, borders: !look.borders })}
      />
      <IconButton
        name={texts.print}
        icon={<Printer size={16} />}
        pressed={look.style === 'print'}
        onPress={() => onLook({ ...look, style: look.style === 'print' ? 'screen' : 'print' })}
      />
      {onPicture ? <IconButton name={texts.picture} icon={<ImageDown size={16} />} onPress={onPicture} /> : null}
      {onHeat ? (
        <IconButton name={texts.heat} icon={<Flame size={16} />} pressed={heat} onPress={() => onHeat(!heat)} />
      ) : null}
    </div>
  )
})
