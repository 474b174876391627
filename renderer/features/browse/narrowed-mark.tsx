import { MapPinned, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { COMMANDS } from '../../../shared/commands/commands.ts'
import { useDesk, useMapWish } from '../../ports/context.tsx'
import { keysHere } from '../../ports/keys-here.ts'
import { useWishParts } from '../../ports/map-wish-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './browse.module.css'

const KEYS = COMMANDS.find(({ id }) => id === 'narrow-by-map')?.keys ?? ''

/** Says that only what the map shows is here, and by what the map is narrowed; a press shows all again. */
export function NarrowedMark(): ReactNode {
  const { t } = useSpeech()
  const [{ narrowed }, dispatch] = useDesk()
  const by = [...useWishParts(useMapWish()).map(({ text }) => text), t('browse.narrowed.sight')].join(' · ')
  if (!narrowed) return null
  return (
    <div className={styles['narrowed']} role="note">
      <MapPinned size={14} aria-hidden />
      <span className={styles['narrowedText']} title={by}>
        {t('browse.narrowed', { by })}
      </span>
      <IconButton
        name={t('browse.narrowed.remove')}
        keys={keysHere(KEYS)}
        icon={<X size={14} />}
        onPress={() => dispatch({ type: 'narrow', on: false })}
      />
    </div>
  )
}
