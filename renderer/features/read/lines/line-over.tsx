import type { KeyboardEvent, ReactNode } from 'react'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { PageId } from '../../../../shared/domain/ids.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useLineField } from './line-field.tsx'
import { LineHistory } from './line-history.tsx'
import styles from './lines.module.css'
import type { LineDesk } from './use-line-desk.ts'

/** The text of a line over its place in the picture, to be typed in; Esc goes back to the picture. */
export function LineOver(props: {
  readonly pageId: PageId
  readonly line: IdentifiedLine
  readonly index: number
  readonly desk: LineDesk
  readonly onRest: () => void
  readonly onBack: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { line, desk } = props
  const { field, onKeyDown } = useLineField(line, desk)
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    props.onBack()
  }
  return (
    <div className={styles['overRow']}>
      <textarea
        ref={field}
        className={styles['over']}
        aria-label={t('lines.field', { number: props.index + 1 })}
        value={line.text}
        readOnly={desk.readOnly}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => desk.type(line.id, event.target.value)}
        onSelect={(event) => desk.onCaret(line.id, event.currentTarget.selectionStart)}
        onBlur={props.onRest}
        onKeyDown={onKey}
      />
      <LineHistory pageId={props.pageId} line={line} desk={desk} size="0.8em" className={styles['overHistory']} />
    </div>
  )
}
