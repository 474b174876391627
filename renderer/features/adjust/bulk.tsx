import { useMemo, useRef, useState, type ReactNode } from 'react'
import { SURE_ENOUGH, type Wish } from '../../../shared/domain/findings.ts'
import type { Adjusted } from '../../../shared/domain/adjust-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { PageProposal, Progress } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './adjust.module.css'
import { ProposalRow } from './proposal-row.tsx'

const WISHES = ['crop', 'deskew', 'split'] as const

export interface BulkProps {
  readonly pages: readonly Page[]
  /** What was proposed already: the edits of one page for all of them. */
  readonly proposals: readonly PageProposal[] | null
  readonly onProposals: (proposals: readonly PageProposal[] | null) => void
  readonly onApply: (adjusted: ReadonlyMap<PageId, Adjusted>) => void
  /** Brings pages back to their originals. */
  readonly onRevert: (pageIds: ReadonlySet<PageId>) => void
}

/** Many pages: what to look for, then every proposal to be looked at, the unsure first, before anything is changed. */
export function Bulk(props: BulkProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { adjust } = useServices()
  const [wish, setWish] = useState<Wish>({ crop: true, deskew: true, split: false })
  const { running, failed, begin, cancel } = useProposing(props.onProposals)
  const count = props.pages.length
  const adjusted = new Set(props.pages.filter(({ edits }) => edits !== undefined).map(({ id }) => id))
  return (
    <div className={styles['bulk']}>
      <section aria-label={t('adjust.bulk.look')} className={styles['wishes']}>
        {WISHES.map((name) => (
          <Checkbox key={name} checked={wish[name]} onChange={(on) => setWish({ ...wish, [name]: on })}>
            {t(`adjust.bulk.${name}`)}
          </Checkbox>
        ))}
        <Button
          disabled={running !== null || count === 0 || !WISHES.some((name) => wish[name])}
          onPress={() => begin((context) => adjust.propose(props.pages, wish, context))}
        >
          {t('adjust.bulk.begin', { count })}
        </Button>
        <span className={styles['gap']} />
        <Button kind="quiet" disabled={adjusted.size === 0} onPress={() => props.onRevert(adjusted)}>
          {t('adjust.bulk.revert', { count: adjusted.size })}
        </Button>
      </section>
      {running ? (
        <div className={styles['running']}>
          <ProgressBar
            label={t('adjust.bulk.running')}
            fraction={running.total > 0 ? running.done / running.total : null}
            caption={`${speech.number(running.done)}/${speech.number(running.total)}`}
          />
          <Button onPress={cancel}>{t('common.cancel')}</Button>
        </div>
      ) : null}
      {failed ? <ErrorNote>{explain(failed.error, speech)}</ErrorNote> : null}
      {props.proposals && !running ? <Review proposals={props.proposals} onApply={props.onApply} /> : null}
    </div>
  )
}

type Context = Parameters<ReturnType<typeof useServices>['adjust']['propose']>[2]

/** Work that proposes, with its progress and its end. */
export function useProposing(onProposals: (proposals: readonly PageProposal[] | null) => void) {
  const [running, setRunning] = useState<Progress | null>(null)
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  const stop = useRef<AbortController>(null)
  const begin = (work: (context: Context) => Promise<readonly PageProposal[]>): void => {
    const control = new AbortController()
    stop.current = control
    setFailed(null)
    setRunning({ done: 0, total: 0 })
    onProposals(null)
    work({ signal: control.signal, onProgress: setRunning })
      .then(onProposals, (error: unknown) => {
        if (!control.signal.aborted) setFailed({ error })
      })
      .finally(() => setRunning(null))
  }
  return { running, failed, begin, cancel: () => stop.current?.abort() }
}

/** Unsure first, then sure, then those where nothing was found, then what failed; else in order. */
function rank(proposal: PageProposal): number {
  if ('failure' in proposal) return 3
  if (!proposal.adjusted) return 2
  return proposal.confidence < SURE_ENOUGH ? 0 : 1
}

function Review(props: {
  readonly proposals: readonly PageProposal[]
  readonly onApply: BulkProps['onApply']
}): ReactNode {
  const { t } = useSpeech()
  const [left, setLeft] = useState<ReadonlySet<PageId>>(new Set())
  const sorted = useMemo(() => [...props.proposals].sort((one, other) => rank(one) - rank(other)), [props.proposals])
  const adjusted = new Map<PageId, Adjusted>()
  for (const each of sorted)
    if (!('failure' in each) && each.adjusted && !left.has(each.page.id)) adjusted.set(each.page.id, each.adjusted)
  const unsure = sorted.filter((each) => rank(each) === 0).length
  const toggle = (id: PageId, on: boolean): void =>
    setLeft((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]))
  return (
    <>
      <p role="status">{t('adjust.bulk.found', { count: adjusted.size, unsure })}</p>
      <ul className={styles['proposals']} aria-label={t('adjust.bulk.review')} tabIndex={0}>
        {sorted.map((each) => (
          <ProposalRow
            key={each.page.id}
            proposal={each}
            on={adjusted.has(each.page.id)}
            onChange={(on) => toggle(each.page.id, on)}
          />
        ))}
      </ul>
      <div className={styles['actions']}>
        <Button kind="primary" disabled={adjusted.size === 0} onPress={() => props.onApply(adjusted)}>
          {t('adjust.bulk.apply', { count: adjusted.size })}
        </Button>
      </div>
    </>
  )
}
