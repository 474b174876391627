import { useMemo, useState, type ReactNode } from 'react'
import type { Place, PlaceCandidate } from '../../../shared/domain/place.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { NO_COLUMNS } from '../../map/map-columns.ts'
import { MapPane } from '../../map/map-pane.tsx'
import type { Pin } from '../../map/pin-layer.ts'
import { explain } from '../../ports/explain.ts'
import { mapWords } from '../../ports/map-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './mentions.module.css'
import { useSettled } from './use-settled.ts'

const NOBODY: readonly number[] = []
/** As near as the map comes: a province around a town. */
const NEAREST = 7
/** Whoever goes through the queue quicker than this, in milliseconds, does not look at the map. */
const REST = 120

/** Where the places are that a name may mean, by their numbers, and those that its unit is at already, by their names. */
export function MentionMap(props: {
  readonly candidates: readonly PlaceCandidate[]
  readonly chosen: number
  readonly placed: readonly Place[]
}): ReactNode {
  const speech = useSpeech()
  const { language } = speech
  const { candidates, chosen, placed } = props
  const [failure, setFailure] = useState<unknown>(null)
  const texts = useMemo(
    () => ({ ...mapWords(speech), map: speech.t('mentions.map'), notice: speech.t('geometry.notice'), mark: () => '' }),
    [speech],
  )
  const shown = useMemo(() => ({ candidates, chosen, placed }), [candidates, chosen, placed])
  const settled = useSettled(shown, REST)
  const pins = useMemo(
    (): readonly Pin[] => [
      ...settled.placed.map((place) => ({ point: place.point, label: placeNameIn(place, language), chosen: false })),
      ...settled.candidates.map(({ point }, at) => ({ point, label: String(at + 1), chosen: at === settled.chosen })),
    ],
    [settled, language],
  )
  const { candidates: settledCandidates, placed: settledPlaces } = settled
  const focus = useMemo(
    () => ({ points: [...settledCandidates, ...settledPlaces].map(({ point }) => point), maxZoom: NEAREST }),
    [settledCandidates, settledPlaces],
  )
  return (
    <>
      <div className={styles['map']}>
        <MapPane
          language={language}
          texts={texts}
          columns={NO_COLUMNS}
          chosen={NOBODY}
          focus={focus}
          pins={pins}
          picking={false}
          onChoose={() => undefined}
          onPick={() => undefined}
          onError={setFailure}
        />
      </div>
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
    </>
  )
}
