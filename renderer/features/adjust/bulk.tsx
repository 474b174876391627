import { useMemo, useState, type ReactNode } from 'react'
import { SURE_ENOUGH, type Wish } from '../../../shared/domain/findings.ts'
import type { Adjusted } from '../../../shared/domain/adjust-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { AdjustManyStatus, PageProposal } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './adjust.module.css'
import { ProposalRow } from './proposal-row.tsx'
import { useAdjustMany } from './use-adjust-many.ts'

const WISHES = ['crop', 'deskew', 'split'] as const

export interface BulkProps {
  readonly pages: readonly Page[]
  readonly onApply: (adjusted: ReadonlyMap<PageId, Adjusted>) => void
  /** Brings pages back to their originals. */
  readonly onRevert: (pageIds: ReadonlySet<PageId>) => void
}

/** Many pages: what to look for, then every proposal to be looked at, the unsure first, before anything is changed. */
export function Bulk(props: BulkProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { adjustMany } = useServices()
  const work = useAdjustMany()
  const [wish, setWish] = useState<Wish>({ crop: true, deskew: true, split: false })
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
          disabled={work.state === 'running' || count === 0 || !WISHES.some((name) => wish[name])}
          onPress={() => adjustMany.begin({ pages: props.pages, wish })}
        >
          {t('adjust.bulk.begin', { count })}
        </Button>
        <span className={styles['gap']} />
        <Button kind="quiet" disabled={adjusted.size === 0} onPress={() => props.onRevert(adjusted)}>
          {t('adjust.bulk.revert', { count: adjusted.size })}
        </Button>
      </section>
      {work.state === 'idle' || work.state === 'done' ? null : <Running work={work} />}
      {work.problem === undefined ? null : <ErrorNote>{explain(work.problem, speech)}</ErrorNote>}
      {work.state === 'done' || (work.state === 'paused' && work.proposals.length > 0) ? (
        <Review proposals={work.proposals} onApply={props.onApply} />
      ) : null}
    </div>
  )
}

/** How far it is, and how to hold it; it is in the drawer of jobs too. */
function Running({ work }: { readonly work: AdjustManyStatus }): ReactNode {
  const { t, number } = useSpeech()
  const { adjustMany } = useServices()
  const paused = work.state === 'paused'
  return (
    <div className={styles['running']}>
      <ProgressBar
        label={t(paused ? 'adjust.bulk.paused' : 'adjust.bulk.running')}
        fraction={work.done / work.pages.length}
        caption={`${number(work.done)}/${number(work.pages.length)}`}
      />
      {paused ? (
        <Button onPress={() => adjustMany.resume()}>{t('jobs.resume')}</Button>
      ) : (
        <Button onPress={() => adjustMany.pause()}>{t('jobs.pause')}</Button>
      )}
      <Button onPress={() => adjustMany.forget()}>{t('common.cancel')}</Button>
    </div>
  )
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
