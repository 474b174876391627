import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { DuplicatePair, PairOfPages } from '../../../shared/domain/duplicates.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { DECISIONS, decisionOf, type Decision } from './duplicates-screen.ts'
import styles from './duplicates.module.css'
import { PairSide } from './pair-side.tsx'
import { useDecide } from './use-duplicates.ts'

/** Pixels. */
const ROW = 56

/** The pairs to decide, and the one in hand side by side. Digits decide wherever the keyboard is. */
export function Review(props: { readonly pairs: readonly PairOfPages[]; readonly again: ReactNode }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const decide = useDecide()
  const [at, setAt] = useState(0)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const active = Math.min(at, props.pairs.length - 1)
  const pair = props.pairs[active]
  if (!pair) return null
  const run = (decision: Decision): void => {
    setFailure(null)
    decide(pair, decision).catch((error: unknown) => setFailure({ error }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const decision = event.ctrlKey || event.metaKey || event.altKey ? null : decisionOf(event.key)
    if (!decision) return
    event.preventDefault()
    run(decision)
  }
  return (
    <div className={styles['review']} onKeyDown={onKeyDown}>
      <header className={styles['head']}>
        <h2 role="status">{t('duplicates.pairs', { count: props.pairs.length })}</h2>
        <span className={styles['soft']}>{t('duplicates.keys')}</span>
        {props.again}
      </header>
      {failure ? <ErrorNote>{explain(failure.error, speech)}</ErrorNote> : null}
      <div className={styles['panes']}>
        <VirtualList
          className={styles['list']}
          label={t('duplicates.list')}
          items={props.pairs}
          rowHeight={ROW}
          keyOf={({ one, other }) => `${one.id} ${other.id}`}
          activeIndex={active}
          onMove={(_pair, index) => setAt(index)}
        >
          {(each) => <PairRow pair={each} />}
        </VirtualList>
        <div className={styles['pair']}>
          <PairSide label={t('duplicates.left')} page={pair.one} beside={pair.other} />
          <PairSide label={t('duplicates.right')} page={pair.other} beside={pair.one} />
        </div>
      </div>
      <Decisions onDecide={run} />
    </div>
  )
}

function PairRow({ pair: { pair, one, other } }: { readonly pair: PairOfPages }): ReactNode {
  const speech = useSpeech()
  return (
    <div className={styles['row']}>
      <span className={styles['file']}>{one.path}</span>
      <span className={styles['file']}>{other.path}</span>
      <span className={styles['by']}>{likenessWords(pair, speech)}</span>
    </div>
  )
}

function likenessWords({ by }: DuplicatePair, { t, percent }: Speech): string {
  return by.kind === 'bytes' ? t('duplicates.same') : t('duplicates.alike', { share: percent(by.likeness) })
}

function Decisions({ onDecide }: { readonly onDecide: (decision: Decision) => void }): ReactNode {
  const { t } = useSpeech()
  return (
    <footer className={styles['decisions']}>
      {DECISIONS.map((decision, index) => (
        <Button key={decision} onPress={() => onDecide(decision)}>
          {t(`duplicates.${decision}`)} <kbd>{index + 1}</kbd>
        </Button>
      ))}
    </footer>
  )
}
