import type { ReactNode } from 'react'
import type { PlanCounts } from '../../ports/arranger.ts'
import { useSpeech } from '../../ports/messages.tsx'
import styles from './arrange.module.css'

/** What will be made, in numbers; what is amiss among it in amber. */
export function PreviewSummary({ plan }: { readonly plan: PlanCounts }): ReactNode {
  const { t } = useSpeech()
  const rowless = plan.rowless ?? 0
  const amiss = [
    ...(plan.missing > 0 ? [t('arrange.missing', { count: plan.missing })] : []),
    ...(plan.double > 0 ? [t('arrange.double', { count: plan.double })] : []),
    ...(plan.unfit > 0
      ? [t(plan.rowless === null ? 'arrange.unfit' : 'arrange.without-row', { count: plan.unfit })]
      : []),
    ...(plan.pictureless > 0 ? [t('arrange.pictureless', { count: plan.pictureless })] : []),
    ...(rowless > 0 ? [t('arrange.rowless', { count: rowless })] : []),
  ]
  const plain = [
    t('arrange.units', { count: plan.units }),
    t('arrange.files', { count: plan.files }),
    ...(plan.copies > 0 ? [t('arrange.copies', { count: plan.copies })] : []),
    ...(plan.known > 0 ? [t('arrange.known', { count: plan.known })] : []),
    ...(plan.leftOut > 0 ? [t('arrange.left-out', { count: plan.leftOut })] : []),
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
