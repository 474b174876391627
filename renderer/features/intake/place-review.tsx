import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import type { PlaceName } from '../../../shared/intake/place-names.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { candidateRows, candidateWords } from '../../ports/candidate-words.ts'
import { daysInWords } from '../../ports/date-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePlaceSearch } from '../../ports/place-search.tsx'
import type { PlaceDecisions } from '../../ports/table-intake.ts'
import { useCandidates, type PlaceBeside } from '../../ports/use-candidates.ts'
import { Button } from '../../ui/button.tsx'
import { NamedFacts } from '../../ui/named-facts.tsx'
import { choiceOfKey, focusList, NumberedChoices, ReviewDesk } from '../../ui/review-desk.tsx'
import styles from './table.module.css'

interface PlaceReviewProps {
  readonly names: readonly PlaceName[]
  readonly decisions: PlaceDecisions
  readonly onDecide: (decisions: PlaceDecisions) => void
}

/** What is in hand of a name: which candidate, and the one that was looked up beside those found. */
interface Held {
  readonly name: string
  readonly chosen: number
  readonly other: PlaceCandidate | null
}

const NO_CANDIDATES: readonly PlaceCandidate[] = []

/** The names in the column of places, each once: a person says of each which place it is, or that it stays words. */
export function PlaceReview({ names, decisions, onDecide }: PlaceReviewProps): ReactNode {
  const { t, language } = useSpeech()
  const root = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Held>({ name: '', chosen: 0, other: null })
  const at = Math.max(
    0,
    names.findIndex(({ name }) => name === held.name),
  )
  const named = names[at]
  const { chosen, other } = named?.name === held.name ? held : { chosen: 0, other: null }
  const { candidates, isKnown } = useNameCandidates(named, decisions, other)
  if (!named) return null
  const take = (name: string): void => setHeld({ name, chosen: 0, other: null })
  const decide = (candidate: PlaceCandidate | null | undefined): void => {
    if (candidate === undefined) return
    const next = new Map(decisions).set(named.name, candidate)
    onDecide(next)
    take(nextOpen(names, at, next))
  }
  const onKey = (key: string): boolean => {
    const choice = choiceOfKey(key)
    if (choice !== null) setHeld({ name: named.name, other, chosen: Math.min(choice, candidates.length - 1) })
    else if (key === 'Delete') decide(null)
    else return false
    return true
  }
  const asideOf = ({ name, count }: PlaceName): string => {
    const decided = decisions.get(name)
    if (decided === undefined) return t('intake.rows', { count })
    return decided === null ? t('intake.places.words') : `→ ${placeNameIn(decided, language)}`
  }
  const done = names.filter(({ name }) => decisions.has(name)).length
  return (
    <section className={styles['places']} aria-labelledby="intake-places">
      <h2 id="intake-places">{t('intake.places', { done, count: names.length })}</h2>
      <ReviewDesk
        label={t('intake.places.list')}
        keys={t('intake.places.keys')}
        items={names}
        keyOf={({ name }) => name}
        at={at}
        row={(each) => ({ name: each.name, aside: asideOf(each) })}
        onGo={({ name }) => take(name)}
        onOpen={() => decide(candidates[chosen])}
        onKey={onKey}
        root={root}
      >
        <NameInHand
          named={named}
          candidates={candidates}
          isUnknown={isKnown && candidates.length === 0}
          chosen={chosen}
          onChoose={(choice) => setHeld({ name: named.name, other, chosen: choice })}
          onDecide={decide}
          onOther={(candidate) => {
            const found = candidates.length - (other ? 1 : 0)
            setHeld({ name: named.name, other: candidate, chosen: found })
            focusList(root.current)
          }}
        />
      </ReviewDesk>
    </section>
  )
}

/** What a name is looked for by: the time of its rows, and where the other names of these are that were taken as places. */
export function besideName(
  { days, beside }: Pick<PlaceName, 'days' | 'beside'>,
  decisions: PlaceDecisions,
): PlaceBeside {
  const near = beside.flatMap((name) => decisions.get(name)?.point ?? [])
  return { ...(days && { when: days }), ...(near.length > 0 && { near }) }
}

/** What a name may be, those of the collection first; and last what was looked up. */
function useNameCandidates(named: PlaceName | undefined, decisions: PlaceDecisions, other: PlaceCandidate | null) {
  const name = named?.name ?? ''
  const beside = useMemo(() => (named ? besideName(named, decisions) : {}), [named, decisions])
  const found = useCandidates(name, beside)
  const those = found.status === 'ready' && found.typed === name ? found.found : null
  const candidates = useMemo(() => [...(those ?? NO_CANDIDATES), ...(other ? [other] : [])], [those, other])
  return { candidates, isKnown: those !== null }
}

function NameInHand(props: {
  readonly named: PlaceName
  readonly candidates: readonly PlaceCandidate[]
  /** Nothing was found. */
  readonly isUnknown: boolean
  readonly chosen: number
  readonly onChoose: (at: number) => void
  readonly onDecide: (candidate: PlaceCandidate | null | undefined) => void
  readonly onOther: (candidate: PlaceCandidate) => void
}): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const { named, candidates, chosen, onDecide } = props
  const search = usePlaceSearch()
  const facts = [t('intake.rows', { count: named.count }), named.days && daysInWords(named.days)]
  return (
    <div className={styles['inHand']}>
      <p>
        <strong>{named.name}</strong> <span className={styles['soft']}>{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <NumberedChoices
        label={t('mentions.candidates')}
        choices={candidateRows(candidates, language, named.days ?? undefined).map((row, at) => ({
          key: `${row.candidate.geonamesId ?? row.name} ${at}`,
          content: <NamedFacts {...candidateWords(row, speech)} number={at + 1} />,
        }))}
        chosen={chosen}
        onChoose={props.onChoose}
      />
      {props.isUnknown ? <p className={styles['soft']}>{t('intake.places.none')}</p> : null}
      <div className={styles['answers']}>
        <Button disabled={candidates.length === 0} onPress={() => onDecide(candidates[chosen])}>
          {t('mentions.accept')}
        </Button>
        <Button onPress={() => onDecide(null)}>{t('intake.places.leave')}</Button>
      </div>
      {search(props.onOther)}
    </div>
  )
}

/** The next name that nothing was said of: after the one with the number, else from the first; the next one without any. */
export function nextOpen(names: readonly Pick<PlaceName, 'name'>[], at: number, decisions: PlaceDecisions): string {
  const round = [...names.slice(at + 1), ...names.slice(0, at)]
  return (round.find(({ name }) => !decisions.has(name)) ?? names[at + 1] ?? names[at])?.name ?? ''
}
