import { UserRoundCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Stretch } from '../../../../shared/text/orthography/diplomatic-hits.ts'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import { LineField } from './line-field.tsx'
import { LineHistory } from './line-history.tsx'
import styles from './lines.module.css'
import { StripPicture } from './strip-picture.tsx'
import type { LineDesk } from './use-line-desk.ts'

export interface StripRowProps {
  readonly page: Page
  readonly line: IdentifiedLine
  readonly index: number
  readonly url: string | null
  readonly across: number
  readonly desk: LineDesk
  readonly hits: readonly Stretch[]
  readonly active: boolean
  readonly onLine: (line: number) => void
  readonly onRest: () => void
}

/** One line: its number and marks, its strip of the picture, and its text. */
export function StripRow(props: StripRowProps): ReactNode {
  const { t, number } = useSpeech()
  const { line, index, desk, active } = props
  return (
    <div className={cx(styles['row'], active && styles['active'])}>
      <div className={styles['side']}>
        <span className={styles['number']}>{number(index + 1)}</span>
        {line.by === 'person' ? (
          <UserRoundCheck size={14} role="img" aria-label={t('lines.by-person')} className={styles['mark'] ?? ''} />
        ) : null}
        {active || desk.historyOf === line.id ? <LineHistory pageId={props.page.id} line={line} desk={desk} /> : null}
      </div>
      <div className={styles['main']}>
        <StripPicture
          page={props.page}
          line={line}
          url={props.url}
          across={props.across}
          label={t('lines.strip', { number: index + 1 })}
        />
        <LineField
          line={line}
          label={t('lines.field', { number: index + 1 })}
          desk={desk}
          hits={props.hits}
          onReach={() => props.onLine(index)}
          onRest={props.onRest}
        />
      </div>
    </div>
  )
}
