import { useState, type ReactNode } from 'react'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { candidateRows, candidateWords } from '../../ports/candidate-words.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { NamedFacts } from '../../ui/named-facts.tsx'
import styles from './places.module.css'
import { useCandidates, type PlaceBeside } from '../../ports/use-candidates.ts'

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
    return rows.map((row) => ({
      key: keyOf(row.candidate),
      content: <NamedFacts {...candidateWords(row, speech)} />,
      row,
    }))
  }
  return (
    <div className={styles['search']}>
      <ComboBox
        label={t('places.add')}
        placeholder={t('places.add.hint')}
        value={typed}
        onChange={setTyped}
        options={options}
        late={candidates.status === 'ready' && candidates.typed !== typed.trim()}
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
