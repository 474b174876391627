import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { rowAtScale, useTextScale } from './text-scale.ts'
import { useRows } from './use-rows.ts'
import styles from './virtual-list.module.css'

export interface Modifiers {
  readonly shift: boolean
  readonly ctrl: boolean
  readonly by: 'pointer' | 'key'
}

/** A list whose items are made when they are drawn; an array is one, too. */
export interface ListItems<T> {
  readonly length: number
  readonly at: (index: number) => T | undefined
}

export interface VirtualListProps<T> {
  readonly label: string
  readonly items: ListItems<T>
  /** Pixels, of every row or of each, at the usual size of texts. */
  readonly rowHeight: number | ((item: T) => number)
  readonly keyOf: (item: T) => string
  readonly children: (item: T, index: number) => ReactNode
  readonly isSelected?: (item: T) => boolean
  /** Where the keyboard is; the row is brought in sight, at first and when it changes. */
  readonly activeIndex: number
  readonly onMove: (item: T, index: number, held: Modifiers) => void
  /** Enter or double click. */
  readonly onOpen?: (item: T) => void
  readonly multiple?: boolean
  /** A press opens, as in a menu. */
  readonly opensOnPress?: boolean
  /** Keys the list does not know. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void
  readonly className?: string | undefined
}

/** A listbox that draws only the rows in sight. Arrows, Home, End, PageUp and PageDown move; Enter opens. */
export function VirtualList<T>(props: VirtualListProps<T>): ReactNode {
  const id = useId()
  const scale = useTextScale()
  const { rowHeight } = props
  const heightOf = (item: T | undefined): number =>
    rowAtScale(typeof rowHeight === 'number' ? rowHeight : item === undefined ? 0 : rowHeight(item), scale)
  const { activeIndex, items } = props
  const { attach, total, inSight, perPage } = useRows({
    count: items.length,
    height: typeof rowHeight === 'number' ? rowAtScale(rowHeight, scale) : (index) => heightOf(items.at(index)),
    scale,
    active: activeIndex,
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const item = activeIndex < 0 ? undefined : items.at(activeIndex)
    const next = movedIndex(event.key, activeIndex, { count: items.length, page: perPage() })
    const target = next === null ? undefined : items.at(next)
    if (next !== null && target !== undefined) {
      event.preventDefault()
      props.onMove(target, next, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, by: 'key' })
    } else if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault()
      props.onOpen?.(item)
    } else {
      props.onKeyDown?.(event)
    }
  }

  return (
    <div
      ref={attach}
      className={cx(styles['box'], props.className)}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={props.multiple}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeIndex}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['inner']} style={{ height: total }} role="presentation">
        {inSight.map(({ index, start }) => {
          const item = items.at(index)
          if (item === undefined) return null
          const selected = props.isSelected?.(item) ?? index === activeIndex
          return (
            <div
              key={props.keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={selected}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={cx(styles['row'], selected && styles['selected'], index === activeIndex && styles['active'])}
              style={{ height: heightOf(item), transform: `translateY(${start}px)` }}
              onClick={(event) => {
                if (props.opensOnPress) props.onOpen?.(item)
                else
                  props.onMove(item, index, {
                    shift: event.shiftKey,
                    ctrl: event.ctrlKey || event.metaKey,
                    by: 'pointer',
                  })
              }}
              onDoubleClick={() => props.onOpen?.(item)}
            >
              {props.children(item, index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where a key moves to in a list; null for a key that moves nowhere. */
export function movedIndex(
  key: string,
  from: number,
  list: { readonly count: number; readonly page: number },
): number | null {
  const last = list.count - 1
  const clamp = (index: number): number => Math.max(0, Math.min(last, index))
  if (last < 0) return null
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1)
    case 'ArrowUp':
      return clamp(from < 0 ? last : from - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return clamp(from + list.page)
    case 'PageUp':
      return clamp(from - list.page)
    default:
      return null
  }
}
