import { Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { doubtKey, type DoubtfulWord } from '../../../shared/domain/doubtful-words.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { leafLabel, nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { LineStrip } from './line-strip.tsx'
import { useWordInHand, type WordInHand } from './use-word-in-hand.ts'
import type { CheckFailure, WordReview } from './use-word-review.ts'
import { WordField } from './word-field.tsx'
import type { WordPlace } from './word-place.ts'
import styles from './words.module.css'

/** Pixels. */
const ROW = 48

/** The queue of words, and the one in hand with its line in the picture and as text. */
export function WordDesk(props: {
  readonly review: WordReview
  readonly total: number
  readonly places: ReadonlyMap<PageId, WordPlace>
}): ReactNode {
  const { review, total, places } = props
  const speech = useSpeech()
  const { t } = speech
  const { queue, send } = review
  const [failed, setFailed] = useState<CheckFailure | null>(null)
  const inHand = useWordInHand(queue.words[queue.at], review.inTurn, {
    onGone: () => send({ type: 'gone', at: queue.at }),
    onFailed: (error) => setFailed({ kind: 'failed', error }),
  })
  const failure = review.failure ?? failed
  const checked = new Set(queue.checked)
  return (
    <div className={styles['review']}>
      <header className={styles['head']}>
        <h2 role="status">{t('words.progress', { done: review.checked, total })}</h2>
        <span className={styles['soft']}>{t('words.keys')}</span>
      </header>
      {failure ? (
        <ErrorNote kind={failure.kind === 'changed' ? 'doubt' : 'loss'}>
          {failure.kind === 'changed' ? t('words.changed') : explain(failure.error, speech)}
        </ErrorNote>
      ) : null}
      <div className={styles['panes']}>
        <VirtualList
          className={styles['list']}
          label={t('words.list')}
          items={queue.words}
          rowHeight={ROW}
          keyOf={doubtKey}
          activeIndex={queue.at}
          onMove={(_word, at) => send({ type: 'go', at })}
        >
          {(word, at) => (
            <WordRow
              word={word}
              place={places.get(word.pageId)}
              checked={checked.has(at)}
              gone={queue.gone.has(at)}
              now={queue.became.get(at) ?? word.text}
            />
          )}
        </VirtualList>
        <div className={styles['hand']}>{inHand ? <InHand inHand={inHand} review={review} /> : null}</div>
      </div>
    </div>
  )
}

function WordRow(props: {
  readonly word: DoubtfulWord
  readonly place: WordPlace | undefined
  readonly checked: boolean
  /** Its line was changed meanwhile, and it is not there as it was read. */
  readonly gone: boolean
  /** How it stands now; '' where it was taken out. */
  readonly now: string
}): ReactNode {
  const speech = useSpeech()
  const { word, place, checked, gone, now } = props
  return (
    <div className={styles['row']}>
      <span className={styles['word']}>{now === '' || gone ? <s>{word.text}</s> : now}</span>
      {checked ? (
        <Check size={14} role="img" aria-label={speech.t('words.checked')} />
      ) : (
        <span className={styles['soft']}>{gone ? speech.t('words.gone') : speech.percent(word.confidence)}</span>
      )}
      {place ? <Where place={place} speech={speech} /> : null}
    </div>
  )
}

/** The unit, cut where it is long, and the page. */
function Where(props: { readonly place: WordPlace; readonly speech: Speech }): ReactNode {
  const { place, speech } = props
  const { unit, page, number } = place
  const at = page.leaf ? leafLabel(page.leaf, speech) : number === null ? '' : speech.t('words.page', { number })
  return (
    <>
      <span className={styles['unit']} title={unit}>
        {unit}
      </span>
      <span className={styles['soft']}>{at}</span>
    </>
  )
}

function InHand({ inHand, review }: { readonly inHand: WordInHand; readonly review: WordReview }): ReactNode {
  const speech = useSpeech()
  const { t, percent } = speech
  const [, dispatch] = useDesk()
  const { queue, send, check, undo } = review
  const { found, page, unitName } = inHand
  const word = found.line.words[found.at]
  const { at } = queue
  if (!word) return null
  return (
    <>
      <p className={styles['where']}>
        <strong>{unitName}</strong> · {nameOfPage(page, speech)} ·{' '}
        {t('words.sure', { word: word.text, share: percent(word.confidence) })}
      </p>
      <LineStrip page={page} line={found.line.box ?? word.box} word={word.box} />
      <WordField
        key={inHand.key}
        found={found}
        onKeep={(text, stay) => check(at, text, stay)}
        onStep={(by) => send({ type: 'step', by })}
        onUndo={undo}
      >
        <Button kind="quiet" onPress={() => dispatch({ type: 'read', unitId: page.unitId, pageId: page.id })}>
          {t('words.open')}
        </Button>
      </WordField>
    </>
  )
}
