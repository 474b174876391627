import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './describe.module.css'

/**
 * A part of the panel that folds; it stays as it was left while the selection changes. One that is `seldom` wanted is
 * folded at first, and costs nothing until it is opened.
 */
export function Section(props: {
  readonly title: string
  /** What should be seen of it also while it is folded. */
  readonly note?: string
  /** What the note tells is nothing to see to. */
  readonly isFact?: boolean
  readonly seldom?: boolean
  readonly children: ReactNode
}): ReactNode {
  const [open, setOpen] = useState(props.seldom !== true)
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen} className={styles['section'] ?? ''}>
      <Heading level={3} className={styles['sectionHead'] ?? ''}>
        <Button slot="trigger" className={styles['sectionButton'] ?? ''}>
          <ChevronRight size={16} aria-hidden className={styles['chevron'] ?? ''} />
          {props.title}
          {props.note ? (
            <span className={styles['sectionNote']} data-fact={props.isFact || undefined}>
              {props.note}
            </span>
          ) : null}
        </Button>
      </Heading>
      <DisclosurePanel className={styles['sectionBody'] ?? ''}>
        {props.seldom && !open ? null : props.children}
      </DisclosurePanel>
    </Disclosure>
  )
}
