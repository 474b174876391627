import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './suggestion.module.css'

export interface RescueOfferProps {
  /** What is wrong with the text. */
  readonly words: string
  /** What the text would become. */
  readonly preview: string
  /** What was guessed. */
  readonly doubt: string | null
  readonly take: { readonly label: string; readonly run: () => void }
  readonly leave: { readonly label: string; readonly run: () => void }
}

/** Offers to put a text right; nothing is changed before it is taken. */
export function RescueOffer(props: RescueOfferProps): ReactNode {
  const { words, preview, doubt, take, leave } = props
  return (
    <div role="status" className={styles['suggestion']}>
      <p className={styles['words']}>{words}</p>
      <p className={styles['preview']}>{preview}</p>
      {doubt === null ? null : <p className={styles['words']}>{doubt}</p>}
      <div className={styles['offers']}>
        <Button onPress={take.run}>{take.label}</Button>
        <Button kind="quiet" onPress={leave.run}>
          {leave.label}
        </Button>
      </div>
    </div>
  )
}
