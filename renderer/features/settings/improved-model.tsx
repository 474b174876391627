import { GraduationCap } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Improvement } from '../../../shared/domain/line-model-card.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import table from './models.module.css'

/** What corrections a recogniser was taught, and how much better it reads. */
export function Improved({ improved }: { readonly improved: Improvement }): ReactNode {
  const { t, date, language } = useSpeech()
  const rate = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const { at, before, after, ...others } = improved
  return (
    <div className={table['source']}>
      {t('improve.card', { ...others, date: date(at), before: rate.format(before), after: rate.format(after) })}
    </div>
  )
}

/** The way to where a recogniser is taught: by the corrections of the collection that is open. */
export function ToImprove(): ReactNode {
  const { t } = useSpeech()
  const [{ collectionId }, dispatch] = useDesk()
  return (
    <Button
      icon={<GraduationCap size={16} aria-hidden />}
      disabled={!collectionId}
      onPress={() => dispatch({ type: 'task', task: 'measure' })}
    >
      {t('improve.open')}
    </Button>
  )
}
