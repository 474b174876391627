import { useMemo, type ReactNode } from 'react'
import { nameOf } from '../../../shared/domain/unit.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { TickList } from '../../ui/tick-list.tsx'
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
  const { off } = props
  return (
    <TickList
      label={t('replace.list')}
      rows={props.rows}
      rowHeight={ROW}
      rowClass={(row) => (row.kind === 'page' ? styles['pageRow'] : styles['hitRow'])}
      ticked={(row) => tickOf(off, row)}
      onPress={(row) => props.onOff(tickedAfter(off, row))}
    >
      {(row) => (row.kind === 'page' ? <PageName found={row.found} /> : <Hit row={row} />)}
    </TickList>
  )
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
      <strong>{unit ? nameOf(unit) : ''}</strong> · {nameOfPage(page, speech)} · {speech.number(hits.length)}
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
