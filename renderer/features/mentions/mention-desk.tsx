import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Mention } from '../../../shared/domain/mention.ts'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { alike, writtenName } from '../../../shared/places/mentions/answer-mentions.ts'
import { candidateRows, candidateWords } from '../../ports/candidate-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePlaceSearch } from '../../ports/place-search.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { NamedFacts } from '../../ui/named-facts.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './mentions.module.css'
import { useHand } from './use-hand.ts'
import type { MentionAnswer, MentionReview } from './use-mentions.ts'

/** Pixels. */
const ROW = 40

/** The queue and the name in hand: with its line, what it may mean, and what can be said of it. */
export function MentionDesk(props: { readonly review: MentionReview; readonly queue: readonly Mention[] }): ReactNode {
  const { review, queue } = props
  const { t, percent } = useSpeech()
  const root = useRef<HTMLDivElement>(null)
  const hand = useHand(queue)
  if (!hand) return null
  const { mention, candidates, chosen } = hand
  const toList = (): void => root.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  const say = (answer: MentionAnswer | null, all: boolean): void => {
    if (!answer) return
    const those = all ? alike(mention, queue) : [mention]
    hand.pass(those)
    void review.answer(those, answer)
  }
  const candidate = candidates[chosen]
  const accept: MentionAnswer | null = candidate ? { say: 'accept', candidate } : null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (/^[1-9]$/.test(event.key)) hand.choose(Number(event.key) - 1)
    else if (event.key === 'Delete') say({ say: 'rejected' }, event.shiftKey)
    else if (event.key === 'F4') say({ say: 'deferred' }, event.shiftKey)
    else if (event.key === 'Insert') say(accept, true)
    else if (event.key === 'F2') root.current?.querySelector('input')?.focus()
    else return
    event.preventDefault()
  }
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    toList()
  }
  return (
    <div ref={root} className={styles['review']}>
      <p className={styles['soft']}>{t('mentions.keys')}</p>
      <div className={styles['panes']}>
        <VirtualList
          className={styles['list']}
          label={t('mentions.list')}
          items={queue}
          rowHeight={ROW}
          keyOf={({ id }) => id}
          activeIndex={hand.at}
          onMove={hand.go}
          onOpen={() => say(accept, false)}
          onKeyDown={onKeyDown}
        >
          {(each) => (
            <div className={styles['row']}>
              <span className={styles['name']}>{writtenName(each)}</span>
              <span className={styles['soft']}>
                {each.state === 'deferred' ? t('mentions.deferred') : percent(each.confidence)}
              </span>
            </div>
          )}
        </VirtualList>
        <div className={styles['hand']}>
          <Line mention={mention} />
          <CandidateList candidates={candidates} chosen={chosen} onChoose={hand.choose} />
          <Answers mention={mention} queue={queue} accept={accept} onSay={say} />
          <div onKeyDown={onEscape}>
            <Other
              onChoose={(other) => {
                hand.add(other)
                toList()
              }}
            />
          </div>
        </div>
      </div>
    </div>
  )
}

function Line({ mention }: { readonly mention: Mention }): ReactNode {
  const tree = useUnitTree()
  const unit = tree.status === 'ready' ? indexTree(tree.value).byId.get(mention.unitId) : undefined
  const { text, start, end } = mention
  return (
    <>
      <p className={styles['soft']}>{unit ? nameOf(unit) : ''}</p>
      <p className={styles['line']}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </>
  )
}

function CandidateList(props: {
  readonly candidates: readonly PlaceCandidate[]
  readonly chosen: number
  readonly onChoose: (at: number) => void
}): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  return (
    <ol className={styles['candidates']} aria-label={t('mentions.candidates')}>
      {candidateRows(props.candidates, language).map((row, at) => (
        <li key={`${row.candidate.geonamesId ?? row.name} ${at}`}>
          <button type="button" aria-pressed={at === props.chosen} onClick={() => props.onChoose(at)}>
            <NamedFacts {...candidateWords(row, speech)} number={at + 1} />
          </button>
        </li>
      ))}
    </ol>
  )
}

function Answers(props: {
  readonly mention: Mention
  readonly queue: readonly Mention[]
  readonly accept: MentionAnswer | null
  readonly onSay: (answer: MentionAnswer | null, all: boolean) => void
}): ReactNode {
  const { t } = useSpeech()
  const { mention, queue, accept, onSay } = props
  const count = alike(mention, queue).length
  return (
    <div className={styles['tools']}>
      <Button kind="primary" disabled={!accept} onPress={() => onSay(accept, false)}>
        {t('mentions.accept')}
      </Button>
      <Button onPress={() => onSay({ say: 'rejected' }, false)}>{t('mentions.reject')}</Button>
      <Button onPress={() => onSay({ say: 'deferred' }, false)}>{t('mentions.defer')}</Button>
      {count > 1 ? (
        <>
          <Button disabled={!accept} onPress={() => onSay(accept, true)}>
            {t('mentions.acceptAll', { count })}
          </Button>
          <Button onPress={() => onSay({ say: 'rejected' }, true)}>{t('mentions.rejectAll', { count })}</Button>
        </>
      ) : null}
    </div>
  )
}

function Other({ onChoose }: { readonly onChoose: (candidate: PlaceCandidate) => void }): ReactNode {
  return usePlaceSearch()(onChoose)
}
