import type { ReactNode } from 'react'
import { pageLabel, type Page } from '../../../shared/domain/page.ts'
import type { DifferenceRun } from '../../../shared/text/difference.ts'
import type { MeasuredPage, WayRates } from '../../../shared/text/measure-readings.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './measure.module.css'

/** Confusions that are listed: those that come again tell most. */
const MOST_CONFUSIONS = 12

/** What one way of reading got wrong: the letters it confuses, and each page in step with its true text. */
export function PageDifferences(props: {
  readonly rates: WayRates
  readonly measured: readonly MeasuredPage<Page>[]
}): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const { confusions } = props.rates
  return (
    <section className={styles['differences']} aria-label={t('measure.differences')}>
      <h2>{t('measure.differences')}</h2>
      {confusions.length > 0 ? (
        <ul className={styles['confusions']} aria-label={t('measure.confusions')}>
          {confusions.slice(0, MOST_CONFUSIONS).map(({ truth, read, count }) => (
            <li key={`${truth} ${read}`}>
              <span className={styles['truth']}>{shown(truth)}</span> →{' '}
              <span className={styles['read']}>{shown(read)}</span> × {count}
            </li>
          ))}
        </ul>
      ) : null}
      {props.measured.map(({ page, difference }) => (
        <article key={page.id}>
          <h3>
            {pageLabel(page)}
            <Button kind="quiet" onPress={() => dispatch({ type: 'read', unitId: page.unitId, pageId: page.id })}>
              {t('words.open')}
            </Button>
          </h3>
          {difference.byWord.every(({ same }) => same) ? (
            <p>{t('measure.differences.none')}</p>
          ) : (
            <p className={styles['text']}>
              {difference.byWord.map((run, index) => (
                <Run key={index} run={run} />
              ))}
            </p>
          )}
        </article>
      ))}
    </section>
  )
}

/** What was read is struck out, what it should be stands after it: told apart without colour. */
function Run({ run }: { readonly run: DifferenceRun }): ReactNode {
  if (run.same) return <>{run.truth} </>
  return (
    <>
      {run.read === '' ? null : <del className={styles['read']}>{run.read}</del>}{' '}
      {run.truth === '' ? null : <ins className={styles['truth']}>{run.truth}</ins>}{' '}
    </>
  )
}

function shown(letters: string): string {
  return letters === '' ? '∅' : letters.replaceAll(' ', '␣')
}
