import { FileWarning } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import type { FixityCheck, FixityFinding } from '../../../shared/domain/fixity.ts'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { MendReport } from '../../ports/fixity.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { FaultRow, FaultyPageRow } from './integrity-screen.ts'
import styles from './integrity.module.css'
import { useFaults } from './use-faults.ts'

/** What a check found, what to do about it, and the doing of it. */
export function FaultsSection({ check }: { readonly check: FixityCheck }): ReactNode {
  const { t, date } = useSpeech()
  const faults = useFaults(check.id)
  if (!faults) return null
  const open = faults.rows.some(({ finding }) => !finding.mendedAt)
  return (
    <section className={styles['section']} aria-label={t('integrity.faults')}>
      <h2>{t('integrity.faults.of', { when: date(check.startedAt) })}</h2>
      {faults.rows.length === 0 ? <p>{t('integrity.faults.none')}</p> : null}
      {open ? <p className={styles['text']}>{t('integrity.todo')}</p> : null}
      {faults.rows.length > 0 ? <FaultActions check={check} mendable={open} /> : null}
      <ul className={styles['faults']}>
        {faults.rows.map((row) => (
          <Fault key={row.finding.sha256} row={row} />
        ))}
      </ul>
      {faults.more > 0 ? <p className={styles['soft']}>{t('integrity.more', { count: faults.more })}</p> : null}
    </section>
  )
}

type Doing =
  | { readonly kind: 'nothing' | 'reported' }
  | { readonly kind: 'looking'; readonly files: number }
  | { readonly kind: 'mended'; readonly report: MendReport }
  | { readonly kind: 'failed'; readonly error: unknown }

function FaultActions({ check, mendable }: { readonly check: FixityCheck; readonly mendable: boolean }): ReactNode {
  const { t } = useSpeech()
  const { fixity, platform } = useServices()
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' })
  const stop = useRef<AbortController | null>(null)
  const attempt = async (work: (signal: AbortSignal) => Promise<Doing>): Promise<void> => {
    const { signal } = (stop.current = new AbortController())
    try {
      setDoing(await work(signal))
    } catch (error) {
      setDoing(signal.aborted ? { kind: 'nothing' } : { kind: 'failed', error })
    }
  }
  const mend = (pick: () => Promise<SourceSet | null>) =>
    attempt(async (signal) => {
      const source = await pick()
      if (!source) return { kind: 'nothing' }
      const onLooked = (files: number): void => setDoing({ kind: 'looking', files })
      onLooked(0)
      return { kind: 'mended', report: await fixity.mend(check.id, source, { signal, onLooked }) }
    })
  const report = () =>
    attempt(async (signal) => ({ kind: (await fixity.report(check, signal)) ? 'reported' : 'nothing' }))
  const busy = doing.kind === 'looking'
  return (
    <>
      <div className={styles['actions']}>
        {mendable ? (
          <>
            <Button kind="primary" disabled={busy} onPress={() => void mend(() => platform.pickFolder())}>
              {t('integrity.mend.folder')}
            </Button>
            <Button disabled={busy} onPress={() => void mend(() => platform.pickFiles())}>
              {t('integrity.mend.files')}
            </Button>
          </>
        ) : null}
        <Button disabled={busy} onPress={() => void report()}>
          {t('integrity.report')}
        </Button>
        {busy ? <Button onPress={() => stop.current?.abort()}>{t('common.cancel')}</Button> : null}
      </div>
      <Outcome doing={doing} />
    </>
  )
}

function Outcome({ doing }: { readonly doing: Doing }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  switch (doing.kind) {
    case 'nothing':
      return null
    case 'reported':
      return <p role="status">{t('integrity.report.done')}</p>
    case 'looking':
      return <p role="status">{t('integrity.mend.running', { count: doing.files })}</p>
    case 'mended':
      return <p role="status">{t('integrity.mend.done', { ...doing.report })}</p>
    case 'failed':
      return <ErrorNote>{explain(doing.error, speech)}</ErrorNote>
  }
}

function Fault({ row }: { readonly row: FaultRow }): ReactNode {
  const { t } = useSpeech()
  const { finding, pages } = row
  return (
    <li className={styles['fault']} data-mended={finding.mendedAt !== undefined || undefined}>
      <FileWarning size={16} aria-hidden className={styles['faultIcon']} />
      <div className={styles['faultBody']}>
        <strong>{useFaultWords(finding)}</strong>
        <code className={styles['sha']}>{finding.sha256}</code>
        {pages.length === 0 ? <span className={styles['soft']}>{t('integrity.fault.pageGone')}</span> : null}
        {pages.map((each) => (
          <FaultyPage key={each.page.id} row={each} finding={finding} />
        ))}
      </div>
    </li>
  )
}

function useFaultWords({ fault, mendedAt }: FixityFinding): string {
  const { t, date } = useSpeech()
  return mendedAt ? t('integrity.fault.mended', { when: date(mendedAt) }) : t(`integrity.fault.${fault}`)
}

function FaultyPage({ row, finding }: { readonly row: FaultyPageRow; readonly finding: FixityFinding }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const { page, unitName, collection } = row
  const path = page.copies?.find((copy) => copy.original === finding.sha256)?.path ?? page.path
  const remarks = [
    row.asCopy ? t('integrity.fault.asCopy') : null,
    row.inTrash ? t('integrity.fault.inTrash') : null,
    collection ?? null,
  ].filter((remark) => remark !== null)
  return (
    <div className={styles['faultyPage']}>
      <span>
        {unitName} · {path}
        {remarks.length > 0 ? <span className={styles['soft']}> ({remarks.join(', ')})</span> : null}
      </span>
      {row.inTrash || collection !== undefined ? null : (
        <Button
          kind="quiet"
          label={t('integrity.openNamed', { name: unitName })}
          onPress={() => dispatch({ type: 'read', unitId: page.unitId, pageId: page.id })}
        >
          {t('integrity.open')}
        </Button>
      )}
    </div>
  )
}
