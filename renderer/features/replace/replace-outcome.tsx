import { Replace } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { rowsOf, tickedHits } from './find-on-pages.ts'
import { FoundList } from './found-list.tsx'
import styles from '../../ui/finding.module.css'
import type { ReplaceHand, ReplaceState } from './use-replace.ts'

/** What was found or replaced, or how far that is. */
export function ReplaceOutcome({ hand }: { readonly hand: ReplaceHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { state } = hand
  switch (state.kind) {
    case 'start':
      return (
        <EmptyState icon={<Replace size={32} strokeWidth={1.25} />} title={t('replace.title')}>
          <p>{t('replace.about')}</p>
        </EmptyState>
      )
    case 'problem':
      return <ErrorNote>{t(`replace.problem.${state.problem}`, { detail: state.detail })}</ErrorNote>
    case 'failed':
      return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
    case 'finding':
    case 'replacing':
      return <Running state={state} onCancel={hand.cancel} />
    case 'replaced':
      return <Replaced state={state} />
    case 'found':
      return <Found state={state} hand={hand} />
  }
}

type Of<K extends 'found' | 'replaced'> = Extract<ReplaceState, { readonly kind: K }>
type AtWork = Extract<ReplaceState, { readonly progress: unknown }>

function Running({ state, onCancel }: { readonly state: AtWork; readonly onCancel: () => void }): ReactNode {
  const { t } = useSpeech()
  const { done, total } = state.progress
  return (
    <div className={styles['running']}>
      <ProgressBar
        label={t(`replace.${state.kind}`)}
        fraction={total === 0 ? null : done / total}
        caption={t('words.scanned', { done, total })}
      />
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  )
}

function Replaced({ state: { outcome, more } }: { readonly state: Of<'replaced'> }): ReactNode {
  const { t } = useSpeech()
  const { replaced, pages, stale } = outcome
  return (
    <div role="status">
      <p>{t('replace.done', { replaced, pages })}</p>
      {stale > 0 ? <ErrorNote kind="doubt">{t('replace.stale', { count: stale })}</ErrorNote> : null}
      {more ? <p>{t('replace.more-after')}</p> : null}
    </div>
  )
}

function Found({ state, hand }: { readonly state: Of<'found'>; readonly hand: ReplaceHand }): ReactNode {
  const { t } = useSpeech()
  const { found, off } = state
  const rows = rowsOf(found.pages)
  const hits = rows.length - found.pages.length
  const ticked = [...tickedHits(found.pages, off).values()].reduce((sum, each) => sum + each.length, 0)
  const all = new Set(rows.flatMap((row) => (row.kind === 'hit' ? [row.key] : [])))
  return (
    <>
      <header className={styles['head']}>
        <h2 role="status">{t('replace.hits', { hits, pages: found.pages.length })}</h2>
        {hits === 0 ? null : (
          <div className={styles['actions']}>
            <Button kind="quiet" onPress={() => hand.untick(off.size > 0 ? new Set() : all)}>
              {t(off.size > 0 ? 'replace.tick-all' : 'replace.tick-none')}
            </Button>
            <Button kind="primary" disabled={ticked === 0} onPress={() => void hand.replace()}>
              {t('replace.replace', { count: ticked })}
            </Button>
          </div>
        )}
      </header>
      {found.more ? <ErrorNote kind="doubt">{t('replace.more')}</ErrorNote> : null}
      {hits === 0 ? <p>{t('replace.none')}</p> : <FoundList rows={rows} off={off} onOff={hand.untick} />}
    </>
  )
}
