import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import type { PreviewTree } from './arrange-screen.ts'
import styles from './arrange.module.css'

/** What will be made, in numbers; what is amiss among it in amber. */
export function PreviewSummary({ tree }: { readonly tree: PreviewTree }): ReactNode {
  const { t } = useSpeech()
  const { plan, report } = tree
  const rowless = plan.rowless?.length ?? 0
  const amiss = [
    ...(report.missing > 0 ? [t('arrange.missing', { count: report.missing })] : []),
    ...(report.double > 0 ? [t('arrange.double', { count: report.double })] : []),
    ...(plan.unfit.length > 0
      ? [t(plan.rowless ? 'arrange.without-row' : 'arrange.unfit', { count: plan.unfit.length })]
      : []),
    ...(rowless > 0 ? [t('arrange.rowless', { count: rowless })] : []),
  ]
  const plain = [
    t('arrange.units', { count: plan.units.size }),
    t('arrange.files', { count: plan.files.length }),
    ...(report.known > 0 ? [t('arrange.known', { count: report.known })] : []),
    ...(plan.leftOut.length > 0 ? [t('arrange.left-out', { count: plan.leftOut.length })] : []),
  ]
  return (
    <div className={styles['summary']} role="status">
      <h2>{t('arrange.preview')}</h2>
      {plain.map((words) => (
        <span key={words}>{words}</span>
      ))}
      {amiss.map((words) => (
        <strong key={words} className={styles['amiss']}>
          {words}
        </strong>
      ))}
    </div>
  )
}
