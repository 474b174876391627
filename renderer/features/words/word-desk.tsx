import { Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { doubtKey, type DoubtfulWord } from '../../../shared/domain/doubtful-words.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { LineStrip } from './line-strip.tsx'
import { useWordInHand, type WordInHand } from './use-word-in-hand.ts'
import type { CheckFailure, WordReview } from './use-word-review.ts'
import { WordField } from './word-field.tsx'
import styles from './words.module.css'

/** Pixels. */
const ROW = 28

/** The queue of words, and the one in hand with its line in the picture and as text. */
export function WordDesk({ review, total }: { readonly review: WordReview; readonly total: number }): ReactNode {
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
          {(word, at) => <WordRow word={word} checked={checked.has(at)} />}
        </VirtualList>
        <div className={styles['hand']}>{inHand ? <InHand inHand={inHand} review={review} /> : null}</div>
      </div>
    </div>
  )
}

function WordRow({ word, checked }: { readonly word: DoubtfulWord; readonly checked: boolean }): ReactNode {
  const { t, percent } = useSpeech()
  return (
    <div className={styles['row']}>
      <span className={styles['word']}>{word.text}</span>
      {checked ? (
        <Check size={14} role="img" aria-label={t('words.checked')} />
      ) : (
        <span className={styles['soft']}>{percent(word.confidence)}</span>
      )}
    </div>
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
        <strong>{unitName}</strong> · {nameOfPage(page, 1, speech)} ·{' '}
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
