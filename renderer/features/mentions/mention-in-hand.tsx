import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import { firstText } from '../../../shared/domain/description.ts'
import type { Mention } from '../../../shared/domain/mention.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { candidateRows, candidateWords } from '../../ports/candidate-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { NamedFacts } from '../../ui/named-facts.tsx'
import { NumberedChoices } from '../../ui/review-desk.tsx'
import styles from './mentions.module.css'
import { namesByTime } from './names-by-time.ts'
import { PlaceNames } from './place-names.tsx'
import type { Hand } from './use-hand.ts'
import { usePlaced } from './use-placed.ts'

// The map comes after what the keyboard works with.
const MentionMap = lazy(() => import('./mention-map.tsx').then(({ MentionMap: part }) => ({ default: part })))

/** The name in hand: its line, its unit, what it may mean, where that is, and what that was called then. */
export function MentionInHand(props: {
  readonly hand: Hand
  readonly unit: Unit | undefined
  /** What can be said of it. */
  readonly children: ReactNode
}): ReactNode {
  const { hand, unit } = props
  const speech = useSpeech()
  const { t, language } = speech
  const { mention, candidates, chosen } = hand
  const { book } = useTemplates()
  const days = useMemo(() => (unit ? daysOfUnit(unit, book) : null), [unit, book])
  const placed = usePlaced(mention.unitId)
  const rows = candidateRows(candidates, language, days ?? undefined)
  const candidate = candidates[chosen]
  const names = useMemo(() => candidate && namesByTime(candidate, days, language), [candidate, days, language])
  return (
    <div className={styles['hand']}>
      <div className={styles['said']}>
        <UnitLine unit={unit} placed={placed.map((place) => placeNameIn(place, language))} />
        <Line mention={mention} />
        <NumberedChoices
          label={t('mentions.candidates')}
          choices={rows.map((row, at) => ({
            key: `${row.candidate.geonamesId ?? row.name} ${at}`,
            content: <NamedFacts {...candidateWords(row, speech)} number={at + 1} />,
          }))}
          chosen={chosen}
          onChoose={hand.choose}
        />
        {props.children}
      </div>
      <div className={styles['where']}>
        <Suspense fallback={<div className={styles['map']} />}>
          <MentionMap candidates={candidates} chosen={chosen} placed={placed} />
        </Suspense>
        {names ? <PlaceNames names={names} /> : null}
      </div>
    </div>
  )
}

/** Of what the name is: what it is called, when it is of, and where it is already. */
function UnitLine(props: { readonly unit: Unit | undefined; readonly placed: readonly string[] }): ReactNode {
  const { t } = useSpeech()
  const { unit, placed } = props
  const facts = [
    unit && nameOf(unit),
    unit && firstText(unit.description, 'date'),
    placed.length > 0 && t('mentions.placed', { names: placed.join(', ') }),
  ]
  return <p className={styles['soft']}>{facts.filter(Boolean).join(' · ')}</p>
}

function Line({ mention: { text, start, end } }: { readonly mention: Mention }): ReactNode {
  return (
    <p className={styles['line']}>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </p>
  )
}
