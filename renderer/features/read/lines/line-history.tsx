import { History } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import { LAYERS } from '../../../../shared/domain/layer.ts'
import type { LineId, PageId } from '../../../../shared/domain/ids.ts'
import type { LineRevision } from '../../../../shared/domain/line-revision.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useWatchedOf } from '../../../ports/watch.ts'
import { Button } from '../../../ui/button.tsx'
import button from '../../../ui/button.module.css'
import { cx } from '../../../ui/cx.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import styles from './lines.module.css'
import type { LineDesk } from './use-line-desk.ts'

export interface LineHistoryProps {
  readonly pageId: PageId
  readonly line: IdentifiedLine
  readonly desk: LineDesk
  /** Pixels of the icon, or letters of the text that it stands in. */
  readonly size?: string | number
  readonly className?: string | undefined
}

/** A button that shows what the line said before, and brings it back. */
export function LineHistory({ pageId, line, desk, size = 14, className }: LineHistoryProps): ReactNode {
  const { t } = useSpeech()
  const close = (): void => desk.showHistory(null)
  return (
    <DialogTrigger isOpen={desk.historyOf === line.id} onOpenChange={(open) => desk.showHistory(open ? line.id : null)}>
      <AriaButton className={cx(button['button'], button['icon'], className)} aria-label={t('lines.history')}>
        <History size={size} />
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={2}>
        <Dialog className={styles['popoverBody'] ?? ''} aria-label={t('lines.history')}>
          <Versions
            pageId={pageId}
            lineId={line.id}
            onRestore={(revision) => {
              close()
              desk.restore(revision)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Versions(props: {
  readonly pageId: PageId
  readonly lineId: LineId
  readonly onRestore: (revision: LineRevision) => void
}): ReactNode {
  const speech = useSpeech()
  const { t, date } = speech
  const { revisions } = useServices().repositories
  const { pageId, lineId } = props
  const watch = useCallback((id: LineId) => revisions.watchLine(pageId, id), [revisions, pageId])
  const told = useWatchedOf(lineId, watch)
  if (told.status === 'error') return <ErrorNote>{explain(told.error, speech)}</ErrorNote>
  if (told.status === 'loading') return <p aria-busy>{t('common.loading')}</p>
  if (told.value.length === 0) return <p className={styles['soft']}>{t('lines.history.none')}</p>
  return (
    <ul className={styles['versions']}>
      {told.value.map((revision) => (
        <li key={revision.replacedAt}>
          <p className={styles['version']}>{revision.line.text === '' ? t('lines.empty') : revision.line.text}</p>
          {LAYERS.map((layer) =>
            revision.line.layers?.[layer] ? (
              <p key={layer} className={styles['version']}>
                {revision.line.layers[layer]}
              </p>
            ) : null,
          )}
          <p className={styles['soft']}>
            {t(revision.line.by === 'person' ? 'lines.until-person' : 'lines.until', {
              date: date(revision.replacedAt),
            })}
          </p>
          <Button onPress={() => props.onRestore(revision)}>{t('lines.restore')}</Button>
        </li>
      ))}
    </ul>
  )
}
