import { useRef, useState, type ReactNode } from 'react'
import type { Removal } from '../../../shared/domain/repositories.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './browse.module.css'
import { removalOf, type TrashEntry } from './trash-entries.ts'

type RemovalState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly removal: Removal; readonly units: number; readonly pages: number }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface RemovalInHand {
  readonly state: RemovalState
  readonly busy: boolean
  /** Asks whether to remove the entries for good, and says how much that is. */
  readonly ask: (entries: readonly TrashEntry[]) => Promise<void>
  readonly refuse: () => void
  readonly confirm: () => Promise<void>
  readonly cancel: () => void
}

/** The removal for good: asked about, at work, or failed. */
export function useRemoval(): RemovalInHand {
  const { repositories, trash } = useServices()
  const [state, setState] = useState<RemovalState>({ kind: 'none' })
  const stop = useRef<AbortController | null>(null)
  return {
    state,
    busy: state.kind === 'running',
    refuse: () => setState({ kind: 'none' }),
    cancel: () => stop.current?.abort(),
    async ask(entries) {
      const removal = removalOf(entries)
      const within = await repositories.trash.pagesOf(removal.units)
      setState({
        kind: 'asking',
        removal,
        units: removal.units.length,
        pages: new Set([...removal.pages, ...within]).size,
      })
    },
    async confirm() {
      if (state.kind !== 'asking') return
      const { signal } = (stop.current = new AbortController())
      const onProgress = (progress: Progress): void => setState({ kind: 'running', progress })
      try {
        await trash.remove(state.removal, { signal, onProgress })
        setState({ kind: 'none' })
      } catch (error) {
        setState(signal.aborted ? { kind: 'none' } : { kind: 'failed', error })
      }
    },
  }
}

/** Asks, shows how far it is, and tells what went wrong. */
export function TrashRemoval({ removal }: { readonly removal: RemovalInHand }): ReactNode {
  const speech = useSpeech()
  const { t, number } = speech
  const { state } = removal
  switch (state.kind) {
    case 'none':
      return null
    case 'asking':
      return (
        <ConfirmDialog
          open
          danger
          title={t('browse.trash.confirm.title')}
          confirmLabel={t('browse.trash.remove')}
          cancelLabel={t('common.cancel')}
          onCancel={removal.refuse}
          onConfirm={() => void removal.confirm()}
        >
          <p>
            {t('common.items', { count: state.units })}, {t('common.pages', { count: state.pages })}.
          </p>
          <p>{t('browse.trash.confirm.text')}</p>
        </ConfirmDialog>
      )
    case 'running': {
      const { done, total } = state.progress
      return (
        <div className={styles['removing']}>
          <ProgressBar
            label={t('browse.trash.removing')}
            fraction={total === 0 ? null : done / total}
            caption={`${number(done)}/${number(total)}`}
          />
          <Button onPress={removal.cancel}>{t('common.cancel')}</Button>
        </div>
      )
    }
    case 'failed':
      return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
  }
}
