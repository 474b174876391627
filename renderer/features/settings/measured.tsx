import type { ReactNode } from 'react'
import type { ModelMeasure } from '../../../shared/domain/reading-models.ts'
import { useSpeech } from '../../ports/messages.tsx'
import table from './models.module.css'

/** How many characters of each set a model reads wrong. */
export function Measured({ measured }: { readonly measured: readonly ModelMeasure[] }): ReactNode {
  const { language } = useSpeech()
  const share = (errors: number): string =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(errors)
  if (measured.length === 0) return '—'
  return (
    <ul className={table['errors']}>
      {measured.map(({ set, cer }) => (
        <li key={set} className={table['short']}>
          {share(cer / 100)} <span className={table['source']}>{set}</span>
        </li>
      ))}
    </ul>
  )
}
