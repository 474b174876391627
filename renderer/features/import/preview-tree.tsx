import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { ArrangeSession, PlanCounts } from '../../ports/arranger.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { treeStep } from '../../ui/tree-keys.ts'
import { useRows } from '../../ui/use-rows.ts'
import styles from './arrange.module.css'
import { PreviewFace } from './preview-face.tsx'
import { useLines, type PlacedLine } from './use-lines.ts'

const ROW = 28
const INDENT = 16

/** The units and leaves that an import would make: arrows walk, right and left open and shut. */
export function PreviewTreeBox(props: { readonly session: ArrangeSession; readonly plan: PlanCounts }): ReactNode {
  const { t } = useSpeech()
  const id = useId()
  const { lines, says, fold, see } = useLines(props.session, props.plan)
  const [chosen, setActive] = useState(-1)
  const activeIndex = chosen < lines.length ? chosen : -1
  const { attach, total, inSight, perPage } = useRows({
    count: lines.length,
    height: ROW,
    padding: 4,
    active: activeIndex,
  })
  const [first, count] = [inSight[0]?.index ?? 0, inSight.length]
  useEffect(() => void see(first, count), [see, first, count])

  const toggle = ({ index, expandable, open }: PlacedLine): void => {
    if (expandable) void fold(index, !open)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[activeIndex]
    if (event.key === ' ' && line) toggle(line)
    else {
      const step = treeStep(event.key, lines, { activeIndex, perPage: perPage() })
      if (!step || event.ctrlKey || event.metaKey) return
      if (step.fold) toggle(step.row)
      else setActive(step.row.index)
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
          const line = lines[index]
          const row = says(index)
          if (!line) return null
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="treeitem"
              aria-level={line.level}
              aria-selected={index === activeIndex}
              aria-expanded={line.expandable ? line.open : undefined}
              className={cx(styles['row'], row && styles[row.kind], index === activeIndex && styles['active'])}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 4 + (line.level - 1) * INDENT }}
              onClick={() => {
                setActive(index)
                toggle(line)
              }}
            >
              <span className={styles['twist']} aria-hidden>
                {line.expandable ? line.open ? <ChevronDown size={16} /> : <ChevronRight size={16} /> : null}
              </span>
              {row ? <PreviewFace row={row} /> : null}
            </div>
          )
        })}
      </div>
    </div>
  )
}
