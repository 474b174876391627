import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import { oneLine } from '../../../../shared/domain/lines-from-text.ts'
import type { Stretch } from '../../../../shared/text/orthography/diplomatic-hits.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import { cellText, type Cell } from './layer-cells.ts'
import styles from './layers.module.css'

export interface LayerCellProps {
  readonly line: IdentifiedLine
  readonly index: number
  readonly cell: Cell
  readonly language: string | undefined
  readonly readOnly: boolean
  readonly hits: readonly Stretch[]
  /** The keyboard is wanted here, with the caret at that place of the text (UTF-16). */
  readonly wanted: number | null
  readonly onReached: () => void
  readonly onType: (text: string) => void
  readonly onFocus: () => void
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** One layer of one line, to be typed in. Words sought are marked under the field. */
export function LayerCell(props: LayerCellProps): ReactNode {
  const { t } = useSpeech()
  const { cell, wanted, onReached } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const text = cellText(props.line, cell)
  useEffect(() => {
    if (wanted === null || !field.current) return
    // The list has brought the row in sight, and moves no further than needed.
    field.current.focus({ preventScroll: true })
    field.current.setSelectionRange(wanted, wanted)
    onReached()
  })
  return (
    <div className={cx(styles['cell'], styles[cell])} lang={props.language}>
      {props.hits.length > 0 ? (
        <div className={styles['marks']} aria-hidden>
          <Marked text={text} hits={props.hits} />
        </div>
      ) : null}
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={t('layers.field', { layer: t(`layers.${cell}`), number: props.index + 1 })}
        placeholder={t(`layers.${cell}`)}
        value={text}
        readOnly={props.readOnly}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => props.onType(oneLine(event.target.value))}
        onFocus={props.onFocus}
        onKeyDown={props.onKey}
      />
    </div>
  )
}

function Marked({ text, hits }: { readonly text: string; readonly hits: readonly Stretch[] }): ReactNode {
  const parts = hits.flatMap(({ start, end }, index) => [
    text.slice(hits[index - 1]?.end ?? 0, start),
    <mark key={index}>{text.slice(start, end)}</mark>,
  ])
  return (
    <>
      {parts}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  )
}
