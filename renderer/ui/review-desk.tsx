import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import styles from './review-desk.module.css'
import { VirtualList } from './virtual-list.tsx'

export interface ReviewDeskProps<T> {
  readonly label: string
  /** What the keys do, in words. */
  readonly keys: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** The one in hand. */
  readonly at: number
  readonly row: (item: T) => { readonly name: string; readonly aside: string }
  readonly onGo: (item: T) => void
  /** Enter. */
  readonly onOpen: () => void
  /** Any other key in the list; whether it is one that means something. */
  readonly onKey: (key: string, shift: boolean) => boolean
  /** For `focusList`. */
  readonly root: RefObject<HTMLDivElement | null>
  /** The one in hand. F2 goes to its first field, Escape comes back. */
  readonly children: ReactNode
}

/** Pixels. */
const ROW = 40

/** What is answered one after the other by keyboard: the list of it, and the one in hand beside it. */
export function ReviewDesk<T>(props: ReviewDeskProps<T>): ReactNode {
  const { items, onGo, onOpen, root } = props
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') root.current?.querySelector('input')?.focus()
    else if (!props.onKey(event.key, event.shiftKey)) return
    event.preventDefault()
  }
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    focusList(root.current)
  }
  return (
    <div ref={root} className={styles['review']}>
      <p className={styles['keys']}>{props.keys}</p>
      <div className={styles['panes']}>
        <VirtualList
          className={styles['list']}
          label={props.label}
          items={items}
          rowHeight={ROW}
          keyOf={props.keyOf}
          activeIndex={props.at}
          onMove={onGo}
          onOpen={onOpen}
          onKeyDown={onKeyDown}
        >
          {(item) => <Row {...props.row(item)} />}
        </VirtualList>
        <div className={styles['hand']} onKeyDown={onEscape}>
          {props.children}
        </div>
      </div>
    </div>
  )
}

/** Gives the keyboard to the list of a desk, which is in `root`. */
export function focusList(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
}

function Row(props: { readonly name: string; readonly aside: string }): ReactNode {
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>{props.name}</span>
      <span className={styles['soft']}>{props.aside}</span>
    </div>
  )
}

/** What the one in hand may be, numbered as the keys that choose: the first at once. */
export function NumberedChoices(props: {
  readonly label: string
  readonly choices: readonly { readonly key: string; readonly content: ReactNode }[]
  readonly chosen: number
  readonly onChoose: (at: number) => void
}): ReactNode {
  return (
    <ol className={styles['choices']} aria-label={props.label}>
      {props.choices.map(({ key, content }, at) => (
        <li key={key}>
          <button type="button" aria-pressed={at === props.chosen} onClick={() => props.onChoose(at)}>
            {content}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The choice that a key stands for, from 0; null for other keys. */
export function choiceOfKey(key: string): number | null {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : null
}
