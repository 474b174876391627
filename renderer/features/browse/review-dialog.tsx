import { useEffect, useRef, useState, type ReactNode } from 'react'
import { pagesOfItems, useScopedItems } from '../../ports/chosen-pages.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { useKept } from '../../ports/use-kept.ts'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './browse.module.css'
import { reviewingOf, type ReviewedPages, type Word } from './review-many.ts'

type State =
  | { readonly kind: 'ask' }
  | { readonly kind: 'working'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly outcome: Omit<ReviewedPages, 'changes'> }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Keeps one's word on the texts of all pages that are selected, as one step. */
export function ReviewDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech()
  const { state, say, stop } = useReviewMany()
  const close = (): void => {
    stop()
    props.onClose()
  }
  return (
    <PlainDialog open title={t('browse.review.title')} onClose={close}>
      {state.kind === 'working' ? (
        <Working progress={state.progress} onCancel={stop} />
      ) : state.kind === 'done' ? (
        <Outcome outcome={state.outcome} onClose={close} />
      ) : (
        <Ask failed={state.kind === 'failed' ? state : null} onSay={say} onClose={close} />
      )}
    </PlainDialog>
  )
}

function useReviewMany() {
  const { repositories, undo, clock, newId } = useServices()
  const items = useScopedItems()
  const [state, setState] = useState<State>({ kind: 'ask' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const say = async (word: Word): Promise<void> => {
    const work = new AbortController()
    running.current = work
    const { signal } = work
    const onProgress = (progress: Progress): void => setState({ kind: 'working', progress })
    onProgress({ done: 0, total: 0 })
    try {
      const pages = await pagesOfItems(repositories.pages, items?.chosen ?? [])
      const making = { now: clock.now(), newId }
      const hand = { word, making, readings: repositories.readings }
      const { changes, ...outcome } = await reviewingOf(pages, hand, { signal, onProgress })
      if (changes.length > 0) await undo.run({ label: 'review.undo', changes })
      setState({ kind: 'done', outcome })
    } catch (error) {
      setState(signal.aborted ? { kind: 'ask' } : { kind: 'failed', error })
    }
  }
  return { state, say: (word: Word): void => void say(word), stop: (): void => running.current?.abort() }
}

function Ask(props: {
  readonly failed: { readonly error: unknown } | null
  readonly onSay: (word: Word) => void
  readonly onClose: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [kept, keep] = useKept('reviewer', '', (value) => typeof value === 'string')
  const [typed, setTyped] = useState<string | null>(null)
  const name = (typed ?? kept).trim()
  const say = (state: 'corrected' | 'checked') => () => {
    keep(name)
    props.onSay({ state, by: name })
  }
  return (
    <>
      {props.failed ? <ErrorNote>{explain(props.failed.error, speech)}</ErrorNote> : null}
      <p>{t('browse.review.about')}</p>
      <TextField label={t('review.name')} value={typed ?? kept} onChange={setTyped} hint={t('review.hint')} autoFocus />
      <div className={styles['formActions']}>
        <Button kind="quiet" onPress={() => props.onSay(null)}>
          {t('review.clear')}
        </Button>
        <Button disabled={name === ''} onPress={say('corrected')}>
          {t('browse.review.corrected')}
        </Button>
        <Button disabled={name === ''} onPress={say('checked')}>
          {t('browse.review.checked')}
        </Button>
      </div>
    </>
  )
}

function Working(props: { readonly progress: Progress; readonly onCancel: () => void }): ReactNode {
  const { t, number } = useSpeech()
  const { done, total } = props.progress
  return (
    <>
      <ProgressBar
        label={t('browse.review.title')}
        labelHidden
        fraction={total === 0 ? null : done / total}
        caption={`${number(done)}/${number(total)}`}
      />
      <div className={styles['formActions']}>
        <Button onPress={props.onCancel}>{t('common.cancel')}</Button>
      </div>
    </>
  )
}

function Outcome(props: { readonly outcome: Omit<ReviewedPages, 'changes'>; readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech()
  const { done, unread, kept } = props.outcome
  return (
    <>
      <div role="status">
        <p>{t('browse.review.done', { count: done })}</p>
        {unread > 0 ? <p>{t('browse.review.unread', { count: unread })}</p> : null}
        {kept > 0 ? <p>{t('browse.review.kept', { count: kept })}</p> : null}
      </div>
      <div className={styles['formActions']}>
        <Button kind="primary" onPress={props.onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </>
  )
}
