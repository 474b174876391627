import type { ReactNode } from 'react'
import type { Provenance } from '../../../shared/domain/provenance.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { saidBy } from '../../ports/said-by.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from './describe.module.css'

/**
 * Who said it: a square for an import, a dotted sign for a machine, nothing for a person. The tip says the rest, and so does
 * the field where it has the keyboard: the mark is no stop of Tab, since it goes as soon as what was typed is stored.
 */
export function ProvenanceMark(props: { readonly by: Provenance | undefined }): ReactNode {
  const speech = useSpeech()
  if (!props.by || props.by.by === 'person') return null
  const text = saidBy(props.by, speech)
  return (
    <Tooltip text={text}>
      <span tabIndex={-1} role="note" aria-label={text} className={styles[props.by.by]} />
    </Tooltip>
  )
}
