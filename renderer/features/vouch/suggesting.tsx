import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { useScopedItems } from '../../ports/chosen-pages.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { suggestValues, type Suggested } from './suggest.ts'
import styles from './vouch.module.css'

type Run =
  | { readonly kind: 'rest' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly found: Suggested }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Has the program suggest values from the texts of the chosen items, or of all; and tells how it goes. `atOnce`: it begins
 * by itself, with what is chosen.
 */
export function Suggesting({ atOnce }: { readonly atOnce: boolean }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { run, start, cancel } = useSuggesting()
  const items = useScopedItems()
  const begun = useRef(!atOnce)
  useEffect(() => {
    // Once, when the items are there: what is chosen later has its button.
    if (begun.current || !items) return
    begun.current = true
    start(items.chosen.length > 0 ? items.chosen : items.collection)
  })
  if (run.kind === 'running') {
    const { done, total } = run.progress
    return (
      <div className={styles['tools']}>
        <ProgressBar
          className={styles['progress']}
          label={t('vouch.suggesting')}
          fraction={total === 0 ? null : done / total}
          caption={t('mentions.searched', { done, total })}
        />
        <Button onPress={cancel}>{t('common.cancel')}</Button>
      </div>
    )
  }
  return (
    <>
      {run.kind === 'failed' ? <ErrorNote>{explain(run.error, speech)}</ErrorNote> : null}
      <div className={styles['tools']}>
        {items && items.chosen.length > 0 ? (
          <Button onPress={() => start(items.chosen)}>
            {t('vouch.suggest.chosen', { count: items.chosen.length })}
          </Button>
        ) : null}
        <Button disabled={!items} onPress={() => items && start(items.collection)}>
          {t('vouch.suggest.collection', { count: items?.collection.length ?? 0 })}
        </Button>
        <span role="status" className={styles['soft']}>
          {run.kind === 'done' ? t('vouch.suggested', { values: run.found.values }) : t('vouch.suggest.hint')}
        </span>
      </div>
    </>
  )
}

function useSuggesting() {
  const services = useServices()
  const tree = useUnitTree()
  const [run, setRun] = useState<Run>({ kind: 'rest' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const start = (units: readonly Unit[]): void => {
    if (tree.status !== 'ready') return
    const abort = new AbortController()
    stop.current = abort
    const onProgress = (progress: Progress): void => {
      if (!abort.signal.aborted) setRun({ kind: 'running', progress })
    }
    onProgress({ done: 0, total: units.length })
    const deps = { ...services, tree: indexTree(tree.value) }
    suggestValues(units, deps, { signal: abort.signal, onProgress }).then(
      (found) => setRun({ kind: 'done', found }),
      (error: unknown) => setRun(abort.signal.aborted ? { kind: 'rest' } : { kind: 'failed', error }),
    )
  }
  return { run, start, cancel: () => stop.current?.abort() }
}
