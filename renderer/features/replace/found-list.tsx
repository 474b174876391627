import { Square, SquareCheck, SquareMinus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { nameOf } from '../../../shared/domain/unit.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { tickedAfter, tickOf, type FoundPage, type FoundRow } from './find-on-pages.ts'
import styles from '../../ui/finding.module.css'

/** Pixels. */
const ROW = 28

/** Everything that was found, page by page; Space or a press ticks it, on a page all that is there. */
export function FoundList(props: {
  readonly rows: readonly FoundRow[]
  readonly off: ReadonlySet<string>
  readonly onOff: (off: ReadonlySet<string>) => void
}): ReactNode {
  const { t } = useSpeech()
  const { rows, off } = props
  const [at, setAt] = useState(0)
  const press = (row: FoundRow): void => props.onOff(tickedAfter(off, row))
  return (
    <VirtualList
      className={styles['list']}
      label={t('replace.list')}
      multiple
      items={rows}
      rowHeight={ROW}
      keyOf={(row) => row.key}
      isSelected={(row) => tickOf(off, row) === true}
      activeIndex={Math.min(at, rows.length - 1)}
      onMove={(_row, index) => setAt(index)}
      onOpen={press}
      onKeyDown={(event) => {
        const row = rows[at]
        if (event.key !== ' ' || !row) return
        event.preventDefault()
        press(row)
      }}
    >
      {(row) => (
        <div className={row.kind === 'page' ? styles['pageRow'] : styles['hitRow']}>
          <span className={styles['tick']} aria-hidden onClick={() => press(row)}>
            <Tick on={tickOf(off, row)} />
          </span>
          {row.kind === 'page' ? <PageName found={row.found} /> : <Hit row={row} />}
        </div>
      )}
    </VirtualList>
  )
}

function Tick({ on }: { readonly on: boolean | 'some' }): ReactNode {
  if (on === 'some') return <SquareMinus size={16} />
  return on ? <SquareCheck size={16} /> : <Square size={16} />
}

function PageName({ found: { page, hits } }: { readonly found: FoundPage }): ReactNode {
  const speech = useSpeech()
  const tree = useUnitTree()
  const unit = useMemo(
    () => (tree.status === 'ready' ? tree.value.find(({ id }) => id === page.unitId) : undefined),
    [tree, page.unitId],
  )
  return (
    <span className={styles['name']}>
      <strong>{unit ? nameOf(unit) : ''}</strong> · {nameOfPage(page, 1, speech)} · {speech.number(hits.length)}
    </span>
  )
}

function Hit({ row: { hit } }: { readonly row: Extract<FoundRow, { readonly kind: 'hit' }> }): ReactNode {
  return (
    <span className={styles['context']}>
      <span className={styles['before']}>{hit.before}</span>
      <del>{hit.text}</del>
      <ins>{hit.replacement}</ins>
      <span className={styles['after']}>{hit.after}</span>
    </span>
  )
}
