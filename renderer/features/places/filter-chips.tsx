import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Speech } from '../../ports/messages.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { MAP_FACETS, WHOLE_MAP, type MapWish } from '../../ports/map-wish.ts'
import { Button } from '../../ui/button.tsx'
import { useFacetWords } from './facet-words.ts'
import styles from './narrow.module.css'

interface Chip {
  readonly key: string
  readonly text: string
  readonly without: Partial<MapWish>
}

/** What narrows the map now, each to be taken away by a press, and all at once. */
export function FilterChips(props: {
  readonly wish: MapWish
  readonly onWish: (wish: Partial<MapWish>) => void
}): ReactNode {
  const speech = useSpeech()
  const wordOf = useFacetWords()
  const chips = chipsOf(props.wish, speech, wordOf)
  if (chips.length === 0) return null
  const { years, undated, facets, area } = WHOLE_MAP
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
        <Button kind="quiet" onPress={() => props.onWish({ years, undated, facets, area })}>
          {speech.t('places.narrowed.none')}
        </Button>
      </li>
    </ul>
  )
}

function chipsOf(wish: MapWish, { t }: Speech, wordOf: ReturnType<typeof useFacetWords>): readonly Chip[] {
  const { years, undated, facets, area } = wish
  const ofFacets = MAP_FACETS.flatMap((facet) =>
    (facets[facet] ?? []).map((value): Chip => {
      const rest = (facets[facet] ?? []).filter((other) => other !== value)
      return { key: `${facet} ${value}`, text: wordOf(facet, value), without: { facets: { ...facets, [facet]: rest } } }
    }),
  )
  return [
    ...(years ? [{ key: 'years', text: `${years.from}–${years.to}`, without: { years: null } }] : []),
    ...(undated ? [] : [{ key: 'undated', text: t('places.time.dated-only'), without: { undated: true } }]),
    ...ofFacets,
    ...(area ? [{ key: 'area', text: areaWords(area, t), without: { area: null } }] : []),
  ]
}

function areaWords(area: NonNullable<MapWish['area']>, t: Speech['t']): string {
  return area.kind === 'circle' ? t('places.area.circle', { km: area.radius / 1000 }) : t('places.area.polygon')
}
