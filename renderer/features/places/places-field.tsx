import { MapPinPlus, Pencil, Plus, X } from 'lucide-react'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { CERTAINTIES, PLACE_ROLES } from '../../../shared/domain/place.ts'
import { fromCandidate } from '../../../shared/places/name-place.ts'
import { countryName } from '../../../shared/places/country-names.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import type { PlaceOfUnits } from './chosen-places.ts'
import { nameAtTime, parentWords } from './name-of-the-time.ts'
import { useCoverWords } from './cover-words.ts'
import { PlaceSearch } from './place-search.tsx'
import styles from './places.module.css'
import type { PlaceBeside } from '../../ports/use-candidates.ts'
import { usePlacesOfUnits, type PlacesHand } from './use-places-of-units.ts'

// The map comes only when it is asked for.
const PointForm = lazy(() => import('./point-form.tsx').then(({ PointForm: part }) => ({ default: part })))
const PlaceEditor = lazy(() => import('./place-editor.tsx').then(({ PlaceEditor: part }) => ({ default: part })))

/** The places of the units: those on all, those on some; added by name or by a point, for all at once. */
export function PlacesField(props: { readonly unitIds: readonly UnitId[] }): ReactNode {
  const speech = useSpeech()
  const hand = usePlacesOfUnits(props.unitIds)
  const [pointing, setPointing] = useState(false)
  const [hasPointed, setHasPointed] = useState(false)
  const close = (): void => {
    setPointing(false)
    setHasPointed(true)
  }
  const { state, failure } = hand
  const beside = useBeside(hand.when, state.status === 'ready' ? state.rows : NO_ROWS)
  const problem = state.status === 'error' ? state.error : failure
  return (
    <section className={styles['places']} aria-label={speech.t('places.field')}>
      {problem === null ? null : <ErrorNote>{explain(problem, speech)}</ErrorNote>}
      {state.status === 'ready' && state.rows.length > 0 ? (
        <ul className={styles['rows']}>
          {state.rows.map((row) => (
            <PlaceRow key={row.place.id} row={row} units={props.unitIds.length} hand={hand} />
          ))}
        </ul>
      ) : null}
      <PlaceSearch beside={beside} onChoose={(candidate) => hand.add(fromCandidate(candidate, speech.language))} />
      {pointing ? (
        <Suspense fallback={null}>
          <PointForm
            onAdd={(naming) => {
              hand.add(naming)
              close()
            }}
            onClose={close}
          />
        </Suspense>
      ) : (
        // The keyboard comes back to where it went from.
        <Button kind="quiet" autoFocus={hasPointed} icon={<MapPinPlus size={16} />} onPress={() => setPointing(true)}>
          {speech.t('places.point')}
        </Button>
      )}
    </section>
  )
}

/** What is known beside a name, the same object while it is the same. */
function useBeside(when: DayInterval | null, rows: readonly PlaceOfUnits[]): PlaceBeside {
  return useMemo(
    () => ({ ...(when && { when }), ...(rows.length > 0 && { near: rows.map(({ place }) => place.point) }) }),
    [when, rows],
  )
}

const NO_ROWS: readonly PlaceOfUnits[] = []

interface RowProps {
  readonly row: PlaceOfUnits
  readonly units: number
  readonly hand: PlacesHand
}

function PlaceRow({ row, units, hand }: RowProps): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const { place, on, roles, certainties } = row
  const [editing, setEditing] = useState(false)
  const { point } = place
  const { name, now, wrong } = nameAtTime(row, hand.when, language)
  const onSome = on < units
  const cover = useCoverWords()(place)
  const country = countryName(place.country, language)
  const where = country || (cover ? '' : `${point.lat.toFixed(4)}, ${point.lon.toFixed(4)}`)
  const facts = [
    now && t('places.now', { name: now }),
    ...parentWords(place, hand.when, speech),
    where,
    cover,
    onSome && t('places.on-some', { count: on, all: units }),
  ]
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['rowText']}>
          <span>{name}</span>
          <span className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        {onSome ? (
          <IconButton name={t('places.to-all', { name })} icon={<Plus size={16} />} onPress={() => hand.toAll(place)} />
        ) : null}
        <IconButton
          name={t('place-editor.edit', { name })}
          icon={<Pencil size={16} />}
          onPress={() => setEditing(true)}
        />
        <IconButton name={t('places.remove', { name })} icon={<X size={16} />} onPress={() => hand.remove(place)} />
      </div>
      <div className={styles['ties']}>
        <Select
          label={t('places.role', { name })}
          labelHidden
          options={PLACE_ROLES.map((key) => ({ key, text: t(`places.role.${key}`) }))}
          value={roles.length === 1 ? (roles[0] ?? null) : null}
          placeholder={t('places.role.several')}
          onChange={(role) => hand.relate(place, role)}
        />
        <Select
          label={t('places.certainty', { name })}
          labelHidden
          options={CERTAINTIES.map((key) => ({ key, text: t(`places.certainty.${key}`) }))}
          value={certainties.length === 1 ? (certainties[0] ?? null) : null}
          placeholder={t('places.role.several')}
          onChange={(certainty) => hand.doubt(place, certainty)}
        />
      </div>
      {editing ? (
        <Suspense fallback={null}>
          <PlaceEditor place={place} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
      {wrong ? (
        <ErrorNote
          kind="doubt"
          actions={
            <Button onPress={() => hand.rename(place, wrong)}>{t('places.take-then', { name: wrong.right })}</Button>
          }
        >
          {t('places.anachronism', { written: wrong.written, right: wrong.right })}
        </ErrorNote>
      ) : null}
    </li>
  )
}
