import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './export.module.css'

interface ImportSectionProps {
  /** What is brought in, as the rows of messages call it. */
  readonly of: 'csv'
  /** The kinds of files that are offered first. */
  readonly accept: string
  readonly icon: ReactNode
  readonly busy: boolean
  readonly onFile: (file: File) => void
  /** What became of it. */
  readonly children: ReactNode
}

/** A part of the page by which what was exported, or made elsewhere, comes in again. */
export function ImportSection({ of, accept, icon, busy, onFile, children }: ImportSectionProps): ReactNode {
  const { t } = useSpeech()
  return (
    <section aria-label={t(`export.${of}.title`)} className={styles['import']}>
      <h3>{t(`export.${of}.title`)}</h3>
      <p className={styles['soft']}>{t(`export.${of}.text`)}</p>
      <div>
        <FileButton accept={accept} icon={icon} busy={busy} onChosen={([file]) => onFile(file)}>
          {t(`export.${of}.choose`)}
        </FileButton>
      </div>
      {children}
    </section>
  )
}
