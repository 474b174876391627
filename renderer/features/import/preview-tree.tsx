import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { treeStep } from '../../ui/tree-keys.ts'
import { useRows } from '../../ui/use-rows.ts'
import { previewRows, type PreviewRow, type PreviewTree } from './arrange-screen.ts'
import styles from './arrange.module.css'
import { PreviewFace } from './preview-face.tsx'

const ROW = 28
const INDENT = 16

/** The units and leaves that an import would make: arrows walk, right and left open and shut. */
export function PreviewTreeBox({ tree }: { readonly tree: PreviewTree }): ReactNode {
  const { t } = useSpeech()
  const id = useId()
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [active, setActive] = useState<string | null>(null)
  const rows = useMemo(() => previewRows(tree, folded), [tree, folded])
  const activeIndex = rows.findIndex(({ key }) => key === active)
  const { attach, total, inSight, perPage } = useRows({
    count: rows.length,
    height: ROW,
    padding: 4,
    active: activeIndex,
  })

  const fold = (row: PreviewRow, open: boolean): void => {
    if (row.expandable) setFolded(new Map(folded).set(row.key, open))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[activeIndex]
    if (event.key === ' ' && row) fold(row, !row.open)
    else {
      const step = treeStep(event.key, rows, { activeIndex, perPage: perPage() })
      if (!step || event.ctrlKey || event.metaKey) return
      if (step.fold) fold(step.row, step.fold === 'open')
      else setActive(step.row.key)
    }
    event.preventDefault()
  }
  return (
    <div
      ref={attach}
      className={styles['tree']}
      role="tree"
      tabIndex={0}
      aria-label={t('arrange.preview')}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeIndex}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['inner']} style={{ height: total }} role="presentation">
        {inSight.map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={row.key}
              id={`${id}-${index}`}
              role="treeitem"
              aria-level={row.level}
              aria-selected={index === activeIndex}
              aria-expanded={row.expandable ? row.open : undefined}
              className={cx(styles['row'], styles[row.kind], index === activeIndex && styles['active'])}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 4 + (row.level - 1) * INDENT }}
              onClick={() => {
                setActive(row.key)
                fold(row, !row.open)
              }}
            >
              <span className={styles['twist']} aria-hidden>
                {row.expandable ? row.open ? <ChevronDown size={16} /> : <ChevronRight size={16} /> : null}
              </span>
              <PreviewFace row={row} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
