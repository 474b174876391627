import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './table.module.css'

/** Says what the rows of a table are taken for, where they can be something else, and takes them for that at a press. */
export function RowsAre(props: {
  readonly text: string
  readonly other: string
  readonly onOther: () => void
}): ReactNode {
  return (
    <p className={styles['source']}>
      {props.text}
      <Button kind="quiet" onPress={props.onOther}>
        {props.other}
      </Button>
    </p>
  )
}
