import { useMemo, type ReactNode } from 'react'
import { passageHeads } from '../../../../shared/domain/line-layers.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { isHan } from '../../../../shared/text/han/layer-languages.ts'
import { offeredReadings, type OfferedReadings } from '../../../../shared/text/han/readings.ts'
import { layerHits } from '../../../../shared/text/layer-hits.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { LineList } from '../lines/line-list.tsx'
import type { LineDesk } from '../lines/use-line-desk.ts'
import type { PageHits } from '../text-marks.ts'
import { LayerBar } from './layer-bar.tsx'
import { LayerRow } from './layer-row.tsx'
import styles from './layers.module.css'
import { useLayerHand } from './use-layer-hand.ts'
import type { LayerDraft } from './use-layer-draft.ts'
import { useLayerView } from './use-layer-view.ts'
import { useReadingTable } from './use-reading-table.ts'

/** A row's height until it is drawn, in pixels. */
const ROW = 92

const NONE: readonly OfferedReadings[] = []

export interface LayerDeskProps {
  readonly page: Page
  readonly draft: LayerDraft
  readonly desk: LineDesk
  readonly query: string
  readonly hits: PageHits
  readonly activeLine: number | null
  readonly onLine: (line: number) => void
  readonly attempt: (work: Promise<unknown>) => void
}

/** Each line with how it is read and what it means, to be gone through by the keyboard alone. */
export function LayerDesk(props: LayerDeskProps): ReactNode {
  const { t } = useSpeech()
  const { page, draft, desk } = props
  const { lines } = draft
  const view = useLayerView()
  const hand = useLayerHand(props, view.cells)
  const heads = useMemo(() => passageHeads(lines), [lines])
  const found = useMemo(() => layerHits(lines, props.query), [lines, props.query])
  const active = props.activeLine === null ? undefined : lines[props.activeLine]
  const { table, failed } = useReadingTable(active !== undefined && isHan(active.text))
  const offered = useMemo(
    () => (table && active ? offeredReadings(active.text, table, draft.languages.text ?? '') : NONE),
    [table, active, draft.languages.text],
  )
  return (
    <div className={styles['desk']}>
      <LayerBar view={view} draft={draft} attempt={props.attempt} />
      {failed ? <ErrorNote>{t('layers.table-failed')}</ErrorNote> : null}
      <div
        className={styles['lines']}
        data-vertical={view.vertical || undefined}
        data-cells={view.cells.length}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) draft.onFocus(null)
        }}
      >
        <LineList
          label={t('layers.list')}
          lines={lines}
          row={ROW}
          padding={4}
          inHand={hand.wanted?.index ?? props.activeLine ?? -1}
        >
          {(line, index) => (
            <LayerRow
              {...{ line, index, draft, desk, offered }}
              pageId={page.id}
              head={heads[index] ?? index}
              cells={view.cells}
              active={index === props.activeLine}
              hits={props.hits[index] ?? []}
              layerHits={found[index] ?? {}}
              {...hand.forRow(index)}
            />
          )}
        </LineList>
      </div>
    </div>
  )
}
