import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import styles from './mentions.module.css'
import type { NamesByTime } from './names-by-time.ts'

/** What a place was called when, each name on the same strip of time, and the time of the unit across them. */
export function PlaceNames({ names: { rows, then } }: { readonly names: NamesByTime }): ReactNode {
  const { t } = useSpeech()
  return (
    <ol className={styles['names']} aria-label={t('mentions.names')}>
      {rows.map(({ text, years, isThen, ...stretch }) => (
        <li key={`${text} ${years}`} aria-current={isThen ? 'date' : undefined}>
          <span>{text}</span>
          <span>{years}</span>
          <span className={styles['track']} aria-hidden>
            <span className={styles['span']} style={styleOf(stretch)} />
            {then ? <span className={styles['now']} style={styleOf(then)} /> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

function styleOf({ start, width }: { readonly start: number; readonly width: number }) {
  return { insetInlineStart: `${start}%`, width: `${width}%` }
}
