import { Undo2, X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { InstalledModel } from '../../../shared/domain/installed-model.ts'
import type { LineModelCard } from '../../../shared/domain/line-model-card.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Improved } from './improved-model.tsx'
import { Measured } from './measured.tsx'
import table from './models.module.css'

/** The recogniser of lines that ships, where one does. */
export function ShippedLineModel(): ReactNode {
  const { lineModels } = useServices()
  const [card, setCard] = useState<LineModelCard | null>(null)
  useEffect(() => {
    let isShown = true
    lineModels.shipped().then((found) => {
      if (isShown) setCard(found)
    }, console.error)
    return () => void (isShown = false)
  }, [lineModels])
  return card ? <LineModelRow card={card} /> : null
}

interface RowProps {
  readonly card: LineModelCard
  /** What the user installed; absent for what ships. */
  readonly installed?: InstalledModel
  readonly onRemove?: () => void
}

/** A recogniser of lines: what it is trained on, what it may be used for, how well it reads. */
export function LineModelRow({ card, installed, onRemove }: RowProps): ReactNode {
  const { t, bytes } = useSpeech()
  const name = [card.name, card.version].filter((part) => part !== '').join(' ')
  return (
    <tr>
      <td>{t('settings.models.lines')}</td>
      <td>
        {[
          name,
          card.period,
          card.trained === null ? '' : t('settings.models.trained', { count: card.trained }),
          ...(installed ? [card.improved ? '' : t('settings.models.own'), bytes(installed.size)] : []),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        {card.improved ? <Improved improved={card.improved} /> : null}
        {installed && !card.improved ? <div className={table['source']}>{installed.file}</div> : null}
        <Credits credits={card.credits} />
      </td>
      <td>{card.licence === '' ? t('settings.models.unknown') : card.licence}</td>
      <td>
        <Measured measured={card.measured} />
      </td>
      <td>
        {onRemove ? (
          <IconButton name={t('settings.models.remove', { name })} icon={<X size={16} />} onPress={onRemove} />
        ) : null}
      </td>
    </tr>
  )
}

/** Whose pages and texts a model was trained on: many, so they are shown when asked for. */
function Credits({ credits }: Pick<LineModelCard, 'credits'>): ReactNode {
  const { t } = useSpeech()
  if (credits.length === 0) return null
  return (
    <details className={table['source']}>
      <summary>{t('settings.models.data', { count: credits.length })}</summary>
      <ul className={table['credits']}>
        {credits.map((credit) => (
          <li key={credit}>{credit}</li>
        ))}
      </ul>
    </details>
  )
}

/** That a model was removed, and the way to have it back. */
export function Removed(props: { readonly name: string; readonly onBack: () => void }): ReactNode {
  const { t } = useSpeech()
  return (
    <p role="status">
      {t('settings.models.removed', { name: props.name })}{' '}
      <Button icon={<Undo2 size={16} aria-hidden />} onPress={props.onBack}>
        {t('settings.models.back')}
      </Button>
    </p>
  )
}
