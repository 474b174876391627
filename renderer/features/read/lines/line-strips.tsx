import { useMemo, type ReactNode } from 'react'
import type { Page } from '../../../../shared/domain/page.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useShownPicture } from '../../../ports/page-picture.ts'
import type { Stretch } from '../../../../shared/text/orthography/diplomatic-hits.ts'
import type { PageHits } from '../text-marks.ts'
import { LineList } from './line-list.tsx'
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
  return (
    <div className={styles['strips']}>
      <p className={styles['keys']}>{t('lines.keys')}</p>
      <LineList
        label={t('lines.list')}
        lines={lines}
        row={ROW}
        padding={8}
        inHand={wanted >= 0 ? wanted : (props.activeLine ?? -1)}
      >
        {(line, index) => (
          <StripRow
            {...{ page, line, index, url, across, desk }}
            hits={props.hits[index] ?? NO_HITS}
            active={index === props.activeLine}
            onLine={props.onLine}
            onRest={props.onRest}
          />
        )}
      </LineList>
    </div>
  )
}
