import { CornerLeftUp, Link2, Link2Off, UserRoundCheck } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { PageId } from '../../../../shared/domain/ids.ts'
import type { OfferedReadings } from '../../../../shared/text/han/readings.ts'
import type { LayerHits } from '../../../../shared/text/layer-hits.ts'
import type { Stretch } from '../../../../shared/text/orthography/diplomatic-hits.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LineHistory } from '../lines/line-history.tsx'
import type { LineDesk } from '../lines/use-line-desk.ts'
import { LayerCell } from './layer-cell.tsx'
import { cellText, type Cell } from './layer-cells.ts'
import type { CellKeys } from './layer-commands.ts'
import styles from './layers.module.css'
import { Offer } from './offered-readings.tsx'
import type { LayerDraft } from './use-layer-draft.ts'

export interface LayerRowProps {
  readonly pageId: PageId
  readonly line: IdentifiedLine
  readonly index: number
  /** The place of the line that its translation stands with. */
  readonly head: number
  readonly cells: readonly Cell[]
  readonly draft: LayerDraft
  readonly desk: LineDesk
  readonly active: boolean
  readonly hits: readonly Stretch[]
  readonly layerHits: LayerHits
  readonly offered: readonly OfferedReadings[]
  /** Where the keyboard is wanted in this row. */
  readonly wanted: { readonly cell: Cell; readonly caret: number } | null
  readonly onReached: () => void
  readonly onFocus: (cell: Cell) => void
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>, cell: Cell) => CellKeys
  readonly onGo: (index: number, cell: Cell) => void
  readonly onJoin: (join: boolean) => void
}

/** One line with what stands beside it. */
export function LayerRow(props: LayerRowProps): ReactNode {
  const { line, index, active, draft, cells } = props
  const [asked, ask] = useState(false)
  const offered = active && !draft.readOnly ? props.offered : []
  const isEmpty = cellText(line, 'transliteration') === ''
  const cellFor = (cell: Cell): ReactNode => (
    <LayerCell
      key={cell}
      line={line}
      index={index}
      cell={cell}
      language={draft.languages[cell]}
      readOnly={draft.readOnly}
      hits={cell === 'text' ? props.hits : (props.layerHits[cell] ?? [])}
      wanted={props.wanted?.cell === cell ? props.wanted.caret : null}
      onReached={props.onReached}
      onType={(text) => draft.type(line.id, { [cell]: text })}
      onFocus={() => {
        ask(false)
        props.onFocus(cell)
      }}
      onKey={(event) => {
        if (props.onKey(event, cell) === 'suggest' && props.offered.length > 0) ask(true)
      }}
    />
  )
  const offer =
    offered.length > 0 && (isEmpty || asked) ? (
      <Offer
        // Another text has other readings.
        key={`offer ${line.text}`}
        number={index + 1}
        offered={offered}
        wanted={asked}
        onTake={(text) => {
          draft.type(line.id, { transliteration: text })
          ask(false)
          props.onGo(index, 'transliteration')
        }}
        onLeave={() => {
          ask(false)
          props.onGo(index, 'transliteration')
        }}
      />
    ) : null
  return (
    <div className={cx(styles['row'], active && styles['active'])} data-joined={line.layers?.joined}>
      <Side {...props} />
      {cells.map((cell) => {
        if (cell === 'translation' && line.layers?.joined && index > 0) return <Joined key={cell} {...props} />
        return cell === 'transliteration' ? [cellFor(cell), offer] : cellFor(cell)
      })}
    </div>
  )
}

function Side({ line, index, desk, pageId, active, draft, onJoin }: LayerRowProps): ReactNode {
  const { t, number } = useSpeech()
  const joined = line.layers?.joined === true
  return (
    <div className={styles['side']}>
      <span className={styles['number']}>{number(index + 1)}</span>
      {line.by === 'person' ? (
        <UserRoundCheck size={14} role="img" aria-label={t('lines.by-person')} className={styles['mark'] ?? ''} />
      ) : null}
      {active || desk.historyOf === line.id ? <LineHistory pageId={pageId} line={line} desk={desk} /> : null}
      {active && index > 0 && !draft.readOnly ? (
        <IconButton
          name={t(joined ? 'layers.part' : 'layers.join')}
          keys="Alt+J"
          skipTab
          icon={joined ? <Link2Off size={14} /> : <Link2 size={14} />}
          onPress={() => onJoin(!joined)}
        />
      ) : null}
    </div>
  )
}

/** In the place of a translation that stands with a line before. */
function Joined({ head, onGo }: LayerRowProps): ReactNode {
  const { t } = useSpeech()
  return (
    <div className={cx(styles['cell'], styles['translation'])}>
      <Button
        kind="quiet"
        className={styles['joined']}
        icon={<CornerLeftUp size={14} />}
        onPress={() => onGo(head, 'translation')}
      >
        {t('layers.joined', { number: head + 1 })}
      </Button>
    </div>
  )
}
