import { useMemo, useState, type ReactNode } from 'react'
import type { FixityCheck } from '../../../shared/domain/fixity.ts'
import type { CheckId } from '../../../shared/domain/ids.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { CheckSection } from './check-section.tsx'
import { FaultsSection } from './faults-section.tsx'
import { shownCheck } from './integrity-screen.ts'
import styles from './integrity.module.css'

/** Whether the originals are as they came in: the check, what it found, what to do, and the history. */
export function IntegrityPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { repositories } = useServices()
  const [, dispatch] = useDesk()
  const checks = useWatched(useMemo(() => repositories.fixity.watchChecks(), [repositories]))
  const [chosen, setChosen] = useState<CheckId | null>(null)
  const all = checks.status === 'ready' ? checks.value : []
  const shown = shownCheck(all, chosen)
  return (
    <Page
      title={t('integrity.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {checks.status === 'error' ? <ErrorNote>{explain(checks.error, speech)}</ErrorNote> : null}
      {checks.status === 'ready' ? <CheckSection checks={all} /> : null}
      {shown ? <FaultsSection key={shown.id} check={shown} /> : null}
      {all.length > 0 ? <History checks={all} onShow={setChosen} /> : null}
    </Page>
  )
}

function History(props: {
  readonly checks: readonly FixityCheck[]
  readonly onShow: (id: CheckId) => void
}): ReactNode {
  const { t, date, bytes, number } = useSpeech()
  return (
    <section className={styles['section']}>
      <h2>{t('integrity.history')}</h2>
      <table className={styles['history']}>
        <thead>
          <tr>
            <th>{t('integrity.history.when')}</th>
            <th>{t('integrity.history.state')}</th>
            <th className={styles['number']}>{t('integrity.history.read')}</th>
            <th className={styles['number']}>{t('integrity.history.faults')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {props.checks.map((check) => (
            <tr key={check.id}>
              <td>{date(check.startedAt)}</td>
              <td>{t(`integrity.state.${check.state}`)}</td>
              <td className={styles['number']}>
                {t('integrity.files', { count: check.done })} · {bytes(check.bytes)}
              </td>
              <td className={styles['number']}>{number(check.faults)}</td>
              <td>
                {check.faults > 0 ? (
                  <Button
                    kind="quiet"
                    label={t('integrity.history.showNamed', { when: date(check.startedAt) })}
                    onPress={() => props.onShow(check.id)}
                  >
                    {t('integrity.history.show')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
