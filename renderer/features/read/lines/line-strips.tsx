import { useMemo, type ReactNode } from 'react'
import type { Page } from '../../../../shared/domain/page.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useShownPicture } from '../../../ports/page-picture.ts'
import { useRows } from '../../../ui/use-rows.ts'
import type { Stretch } from '../../../../shared/text/orthography/diplomatic-hits.ts'
import type { PageHits } from '../text-marks.ts'
import styles from './lines.module.css'
import { acrossOf } from './strip-picture.tsx'
import { StripRow } from './strip-row.tsx'
import type { LineDesk } from './use-line-desk.ts'

/** A row's height until it is drawn, in pixels. */
const ROW = 96

const NO_HITS: readonly Stretch[] = []

export interface LineStripsProps {
  readonly page: Page
  readonly desk: LineDesk
  readonly hits: PageHits
  readonly activeLine: number | null
  readonly onLine: (line: number) => void
  readonly onRest: () => void
}

/** Each line as a strip of the picture with its text below it, to be gone through by the keyboard alone. */
export function LineStrips(props: LineStripsProps): ReactNode {
  const { t } = useSpeech()
  const { page, desk } = props
  const { lines } = desk
  const { url } = useShownPicture(page)
  const across = useMemo(() => acrossOf(lines, page), [lines, page])
  const wanted = desk.target ? lines.findIndex((line) => line.id === desk.target?.id) : -1
  const { attach, total, inSight, measure } = useRows({
    count: lines.length,
    height: ROW,
    keyOf: (index) => lines[index]?.id ?? String(index),
    padding: 8,
    active: wanted >= 0 ? wanted : (props.activeLine ?? -1),
  })
  return (
    <div className={styles['strips']}>
      <p className={styles['keys']}>{t('lines.keys')}</p>
      <div ref={attach} className={styles['scroll']} role="list" aria-label={t('lines.list')}>
        <div className={styles['inner']} style={{ height: total }}>
          {inSight.map(({ index, start }) => {
            const line = lines[index]
            if (!line) return null
            return (
              <div
                key={line.id}
                ref={measure}
                data-index={index}
                role="listitem"
                aria-posinset={index + 1}
                aria-setsize={lines.length}
                className={styles['place']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <StripRow
                  {...{ page, line, index, url, across, desk }}
                  hits={props.hits[index] ?? NO_HITS}
                  active={index === props.activeLine}
                  onLine={props.onLine}
                  onRest={props.onRest}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
