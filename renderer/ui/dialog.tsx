import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import styles from './page.module.css'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  /** What will be lost, by name. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before what cannot be undone; everything else is done at once and undone by Ctrl+Z. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  return (
    <PlainDialog open={props.open} title={props.title} onClose={props.onCancel}>
      {props.children}
      <div className={styles['dialogActions']}>
        <Button onPress={props.onCancel} autoFocus>
          {props.cancelLabel}
        </Button>
        <Button kind={props.danger ? 'danger' : 'primary'} onPress={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </div>
    </PlainDialog>
  )
}

/** A small window over the window: Esc or a click outside closes it, the focus goes back where it was. */
export function PlainDialog(props: {
  readonly open: boolean
  readonly title: string
  readonly children: ReactNode
  /** wide: as its content wants, within the window. */
  readonly size?: 'plain' | 'wide'
  readonly onClose: () => void
}): ReactNode {
  return (
    <ModalOverlay
      isOpen={props.open}
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      className={styles['veil'] ?? ''}
    >
      <Modal className={cx(styles['dialog'], props.size === 'wide' && styles['wideDialog'])}>
        <Dialog className={styles['dialogBody'] ?? ''}>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
