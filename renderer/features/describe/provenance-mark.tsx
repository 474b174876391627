import type { ReactNode } from 'react'
import type { Provenance } from '../../../shared/domain/provenance.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from './describe.module.css'

/** Who said it: a square for an import, a dotted sign for a machine, nothing for a person. The tip says the rest. */
export function ProvenanceMark(props: { readonly by: Provenance | undefined }): ReactNode {
  const speech = useSpeech()
  if (!props.by || props.by.by === 'person') return null
  const text = provenanceText(props.by, speech)
  return (
    <Tooltip text={text}>
      <span tabIndex={0} role="note" aria-label={text} className={styles[props.by.by]} />
    </Tooltip>
  )
}

function provenanceText(by: Exclude<Provenance, { by: 'person' }>, { t, date }: Speech): string {
  const at = date(by.at)
  if (by.by === 'import') {
    if (by.row === undefined) return t('describe.by.import', { file: by.file, date: at })
    return t('describe.by.import-row', { file: by.file, row: by.row, date: at })
  }
  if (by.confidence === undefined) return t('describe.by.machine', { engine: by.engine, date: at })
  return t('describe.by.machine-sure', { engine: by.engine, confidence: by.confidence, date: at })
}
