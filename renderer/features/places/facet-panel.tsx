import { memo, useState, type ReactNode } from 'react'
import type { MapCounts } from '../../map/map-counts.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { MAP_FACETS, UNIT_FACETS, type MapFacet, type MapWish } from '../../ports/map-wish.ts'
import { useFacetWords } from '../../ports/map-wish-words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { useSteady } from '../../ui/use-steady.ts'
import type { MapContent } from './map-content.ts'
import styles from './narrow.module.css'

/** Values shown of a facet before one asks for more. */
const FIRST = 6

export interface FacetPanelProps {
  readonly values: MapContent['values']
  readonly counts: MapCounts
  readonly facets: MapWish['facets']
  readonly onWish: (wish: Partial<MapWish>) => void
}

/** What the units can be narrowed by, each value with how many there are under all else that is chosen. */
export const FacetPanel = memo(function FacetPanel({ values, counts, facets, onWish }: FacetPanelProps): ReactNode {
  const shown = MAP_FACETS.filter((facet) => values[facet].length > 1 || (facets[facet]?.length ?? 0) > 0)
  return shown.map((facet) => (
    <FacetValues
      key={facet}
      facet={facet}
      values={values[facet]}
      counts={countsOf(facet, counts)}
      chosen={facets[facet] ?? []}
      onChoose={(chosen) => onWish({ facets: { ...facets, [facet]: chosen } })}
    />
  ))
})

function countsOf(facet: MapFacet, { roles, certainties, facets }: MapCounts): Uint32Array {
  if (facet === 'certainty') return certainties
  return facet === 'role' ? roles : (facets[UNIT_FACETS.indexOf(facet)] ?? new Uint32Array(0))
}

interface FacetValuesProps {
  readonly facet: MapFacet
  readonly values: readonly string[]
  readonly counts: Uint32Array
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

function FacetValues({ facet, values, counts, chosen, onChoose }: FacetValuesProps): ReactNode {
  const { t, number } = useSpeech()
  const wordOf = useFacetWords()
  const [more, setMore] = useState(false)
  const rows = values
    .map((value, code) => ({ value, count: counts[code] ?? 0, isChosen: chosen.includes(value) }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count)
  const toggle = useSteady((value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]),
  )
  return (
    <fieldset className={styles['facet']}>
      <legend>{t(`places.facet.${facet}`)}</legend>
      {rows.slice(0, more ? rows.length : FIRST).map(({ value, count, isChosen }) => (
        <div key={value} className={styles['value']}>
          <Choice value={value} text={wordOf(facet, value)} isChosen={isChosen} onToggle={toggle} />
          <span className={styles['count']}>{number(count)}</span>
        </div>
      ))}
      {rows.length > FIRST ? (
        <Button kind="quiet" onPress={() => setMore(!more)}>
          {more ? t('places.facet.fewer') : t('places.facet.more', { count: rows.length - FIRST })}
        </Button>
      ) : null}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly value: string
  readonly text: string
  readonly isChosen: boolean
  readonly onToggle: (value: string) => void
}

/** Not drawn again when only the counts beside it change, as they do at each move of the years. */
const Choice = memo(function Choice({ value, text, isChosen, onToggle }: ChoiceProps): ReactNode {
  return (
    <Checkbox checked={isChosen} onChange={() => onToggle(value)}>
      {text}
    </Checkbox>
  )
})
