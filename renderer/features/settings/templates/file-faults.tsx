import type { ReactNode } from 'react'
import type { TemplateFileFault } from '../../../../shared/formats/template/read-template.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import styles from './templates.module.css'

/** A file that is no template, or one with faults. */
export interface RefusedFile {
  readonly file: string
  readonly faults: readonly TemplateFileFault[]
}

const SHOWN = 20

/** Why a file did not go in: each fault with its place in the file. */
export function FileFaults(props: { readonly refused: RefusedFile; readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech()
  const { file, faults } = props.refused
  return (
    <ErrorNote actions={<Button onPress={props.onClose}>{t('common.close')}</Button>}>
      <p>{t('templates.refused', { file, count: faults.length })}</p>
      <ul className={styles['faults']}>
        {faults.slice(0, SHOWN).map(({ fault, place, path, what }) => (
          <li key={`${fault} ${place} ${path}`}>
            {[place, path, t(`templates.fault.${fault}`, { what })].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}
