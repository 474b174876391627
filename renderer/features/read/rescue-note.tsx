import { useMemo, type ReactNode } from 'react'
import { readingText } from '../../../shared/domain/reading.ts'
import { useTextRescue } from '../../ports/text-rescue.ts'
import { RescueOffer } from '../../ui/rescue-offer.tsx'
import type { PageText } from './use-page-text.ts'
import styles from './text.module.css'

/** Offers to put right a text that was pasted or brought in in an older encoding. What a machine read is not asked about. */
export function RescueNote({ text }: { readonly text: PageText }): ReactNode {
  const { state, lines } = text
  const isOurs = state.status === 'ready' && !state.readOnly && state.shown?.kind !== 'machine'
  const shown = useMemo(() => (isOurs ? readingText({ lines }) : ''), [isOurs, lines])
  const rescue = useTextRescue(shown, (meant) => {
    // What was pasted is stored first, so that an undo gives it back.
    void text.flush().then((kept) => {
      if (!kept) return
      text.type(meant)
      void text.flush()
    })
  })
  return rescue ? (
    <div className={styles['foot']}>
      <RescueOffer {...rescue} />
    </div>
  ) : null
}
