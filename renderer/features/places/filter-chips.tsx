import { X } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { WHOLE_MAP, type MapWish } from '../../ports/map-wish.ts'
import { useWishParts } from '../../ports/map-wish-words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './narrow.module.css'

/** What narrows the map now, each to be taken away by a press, and all at once. */
export function FilterChips(props: {
  readonly wish: MapWish
  readonly onWish: (wish: Partial<MapWish>) => void
}): ReactNode {
  const speech = useSpeech()
  const chips = useWishParts(props.wish)
  if (chips.length === 0) return null
  return (
    <ul className={styles['chips']} aria-label={speech.t('places.narrowed')}>
      {chips.map(({ key, text, without }) => (
        <li key={key}>
          <button
            type="button"
            className={styles['chip']}
            aria-label={speech.t('places.narrowed.remove', { what: text })}
            onClick={() => props.onWish(without)}
          >
            <span className={styles['chipText']}>{text}</span>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <NoChips onWish={props.onWish} />
      </li>
    </ul>
  )
}

const NoChips = memo(function NoChips(props: { readonly onWish: (wish: Partial<MapWish>) => void }): ReactNode {
  const { t } = useSpeech()
  const { years, undated, facets, area } = WHOLE_MAP
  return (
    <Button kind="quiet" onPress={() => props.onWish({ years, undated, facets, area })}>
      {t('places.narrowed.none')}
    </Button>
  )
})
