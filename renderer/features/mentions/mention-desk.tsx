import { Pencil } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { Mention } from '../../../shared/domain/mention.ts'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { spellingOf, writtenName } from '../../../shared/places/mentions/answer-mentions.ts'
import { placeOfCandidate } from '../../../shared/places/name-place.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePlaceEditor } from '../../ports/place-editor.tsx'
import { usePlaceSearch } from '../../ports/place-search.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { choiceOfKey, focusList, ReviewDesk } from '../../ui/review-desk.tsx'
import { MentionInHand } from './mention-in-hand.tsx'
import styles from './mentions.module.css'
import { useHand } from './use-hand.ts'
import type { MentionAnswer, MentionReview } from './use-mentions.ts'

/** The queue and the name in hand: with its line, what it may mean, and what can be said of it. */
export function MentionDesk(props: { readonly review: MentionReview; readonly queue: readonly Mention[] }): ReactNode {
  const { review, queue } = props
  const { t, percent } = useSpeech()
  const units = useUnitTreeIndex().byId
  const kin = useMemo(() => groupBy(queue, spellingOf), [queue])
  const root = useRef<HTMLDivElement>(null)
  const hand = useHand(queue)
  if (!hand) return null
  const { mention, candidates, chosen } = hand
  const alike = kin.get(spellingOf(mention)) ?? [mention]
  const say = (answer: MentionAnswer | null, all: boolean): void => {
    if (!answer) return
    const those = all ? alike : [mention]
    hand.pass(those)
    void review.answer(those, answer)
  }
  const candidate = candidates[chosen]
  const accept: MentionAnswer | null = candidate ? { say: 'accept', candidate } : null
  const onKey = (key: string, shift: boolean): boolean => {
    const choice = choiceOfKey(key)
    if (choice !== null) hand.choose(choice)
    else if (key === 'Delete') say({ say: 'rejected' }, shift)
    else if (key === 'F4') say({ say: 'deferred' }, shift)
    else if (key === 'Insert') say(accept, true)
    else return false
    return true
  }
  return (
    <ReviewDesk
      label={t('mentions.list')}
      keys={t('mentions.keys')}
      items={queue}
      keyOf={({ id }) => id}
      at={hand.at}
      row={(each) => ({
        name: writtenName(each),
        aside: each.state === 'deferred' ? t('mentions.deferred') : percent(each.confidence),
      })}
      onGo={hand.go}
      onOpen={() => say(accept, false)}
      onKey={onKey}
      root={root}
    >
      <MentionInHand hand={hand} unit={units.get(mention.unitId)}>
        <Answers count={alike.length} accept={accept} onSay={say} />
        <Other
          onChoose={(other) => {
            hand.add(other)
            focusList(root.current)
          }}
        />
        <Edit candidate={candidate} />
      </MentionInHand>
    </ReviewDesk>
  )
}

function Answers(props: {
  /** How many names are written so. */
  readonly count: number
  readonly accept: MentionAnswer | null
  readonly onSay: (answer: MentionAnswer | null, all: boolean) => void
}): ReactNode {
  const { t } = useSpeech()
  const { count, accept, onSay } = props
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

/** What is known of the candidate can be put right before it is taken: it is a place of the collection then. */
function Edit({ candidate }: { readonly candidate: PlaceCandidate | undefined }): ReactNode {
  const { t, language } = useSpeech()
  const editor = usePlaceEditor()
  const [edited, setEdited] = useState<PlaceCandidate | null>(null)
  if (!candidate) return null
  const name = placeNameIn(candidate, language)
  return (
    <>
      <Button kind="quiet" icon={<Pencil size={16} />} onPress={() => setEdited(candidate)}>
        {t('place-editor.edit', { name })}
      </Button>
      {edited
        ? editor({ ...placeOfCandidate(edited), name: placeNameIn(edited, language) }, () => setEdited(null))
        : null}
    </>
  )
}

function Other({ onChoose }: { readonly onChoose: (candidate: PlaceCandidate) => void }): ReactNode {
  return usePlaceSearch()(onChoose)
}
