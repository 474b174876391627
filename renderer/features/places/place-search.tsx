import { useState, type ReactNode } from 'react'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { candidateRows, type CandidateRow } from './candidate-rows.ts'
import styles from './places.module.css'
import { useCandidates, type PlaceBeside } from './use-candidates.ts'

const NOTHING: PlaceBeside = {}

/** A place looked up by name as one types. */
export function PlaceSearch(props: {
  readonly onChoose: (candidate: PlaceCandidate) => void
  /** Of what is described; must stay the same object while nothing changes. */
  readonly beside?: PlaceBeside
}): ReactNode {
  const beside = props.beside ?? NOTHING
  const speech = useSpeech()
  const { t } = speech
  const [typed, setTyped] = useState('')
  const candidates = useCandidates(typed, beside)
  const options = () => {
    if (candidates.status !== 'ready') return null
    const rows = candidateRows(candidates.found, speech.language, beside.when)
    return rows.map((row) => ({ key: keyOf(row.candidate), content: <CandidateText row={row} />, row }))
  }
  return (
    <div className={styles['search']}>
      <ComboBox
        label={t('places.add')}
        placeholder={t('places.add.hint')}
        value={typed}
        onChange={setTyped}
        options={options}
        none={t('places.add.none')}
        onChoose={({ row }) => {
          setTyped('')
          props.onChoose(row.candidate)
        }}
      />
      {candidates.status === 'error' ? <ErrorNote>{explain(candidates.error, speech)}</ErrorNote> : null}
    </div>
  )
}

function keyOf({ geonamesId, name, point }: PlaceCandidate): string {
  return geonamesId === undefined ? `${name} ${point.lat} ${point.lon}` : String(geonamesId)
}

function CandidateText({ row }: { readonly row: CandidateRow }): ReactNode {
  const { t } = useSpeech()
  const { population, kind } = row.candidate
  const facts = [
    row.country,
    kind && t(`places.kind.${kind}`),
    row.coordinates,
    population > 0 && t('places.population', { count: population }),
  ]
  return (
    <>
      <span>
        <strong>{row.name}</strong>
        {row.matched ? <span className={styles['matched']}> {row.matched}</span> : null}
        {row.then ? <span className={styles['matched']}> · {t('places.then', { name: row.then })}</span> : null}
      </span>
      <span className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
}
