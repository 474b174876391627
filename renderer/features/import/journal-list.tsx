import { useCallback, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { JobId } from '../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { useRows } from '../../ui/use-rows.ts'
import styles from './journal.module.css'
import { JournalRecord } from './journal-record.tsx'

/** Pixels of a closed record; what an open one takes only drawing tells. */
const CLOSED = 56

interface JournalListProps {
  readonly records: readonly ImportRecord[]
  readonly active: ReadonlyMap<JobId, Progress>
}

/** The records, of which only those in sight are drawn. The newest is open; arrows go from one to the next. */
export function JournalList({ records, active }: JournalListProps): ReactNode {
  const { t } = useSpeech()
  const [open, setOpen] = useState<ReadonlySet<JobId>>(() => new Set(records.slice(0, 1).map(({ id }) => id)))
  const keyOf = useCallback((index: number) => records[index]?.id ?? '', [records])
  const { attach, total, inSight, measure } = useRows({
    count: records.length,
    height: () => CLOSED,
    active: -1,
    keyOf,
  })
  const fold = (id: JobId): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <div ref={attach} className={styles['scroll']} onKeyDown={moveAmongHeads}>
      <ol className={styles['records']} style={{ height: total }} aria-label={t('imports.list')}>
        {inSight.map(({ index, start }) => {
          const record = records[index]
          if (!record) return null
          return (
            <li
              key={record.id}
              ref={measure}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={records.length}
              className={styles['record']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <JournalRecord
                record={record}
                records={records}
                active={active}
                open={open.has(record.id)}
                onFold={() => fold(record.id)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** The up and down arrows go from head to head. */
function moveAmongHeads(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const row = event.target instanceof HTMLElement && event.target.ariaExpanded !== null && event.target.closest('li')
  if (step === 0 || !row) return
  const next = event.currentTarget.querySelector<HTMLElement>(
    `li[data-index="${Number(row.dataset['index']) + step}"] [aria-expanded]`,
  )
  if (!next) return
  event.preventDefault()
  next.focus()
}
