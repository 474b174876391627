import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import styles from './page.module.css'

export interface PageProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons of the footer; the primary one last. */
  readonly actions?: ReactNode
  /** Lets the body use the whole width. */
  readonly wide?: boolean
  /** Gives the content the body's height too: what scrolls is within it. */
  readonly fill?: boolean
  /** Nothing in the body takes the focus, so the body itself does: keys scroll it. */
  readonly readOnly?: boolean
}

/** A task that takes the whole centre: heading, body, actions. Esc closes; the heading takes the focus. */
export function Page(props: PageProps): ReactNode {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A field that asked for the focus keeps it.
    const page = heading.current?.closest('section')
    if (!page?.contains(document.activeElement)) heading.current?.focus()
  }, [])
  return (
    <section
      className={styles['page']}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <header className={styles['head']}>
        <h1 id={id} ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        <IconButton name={props.closeLabel} keys="Esc" icon={<X size={16} />} onPress={props.onClose} />
      </header>
      <div className={styles['body']} tabIndex={props.readOnly ? 0 : undefined}>
        <div className={props.fill ? styles['fill'] : props.wide ? styles['wide'] : styles['column']}>
          {props.children}
        </div>
      </div>
      {props.actions ? <footer className={styles['foot']}>{props.actions}</footer> : null}
    </section>
  )
}
