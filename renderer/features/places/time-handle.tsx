import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import type { TimeBins } from '../../map/time-bins.ts'
import { cx } from '../../ui/cx.ts'
import { binUnder, type Plot } from './bin-under.ts'
import { binAfterKey } from './time-range.ts'
import styles from './time.module.css'

export interface TimeHandleProps {
  readonly name: string
  readonly end: 'from' | 'to'
  readonly bin: number
  readonly bins: TimeBins
  readonly plot: Plot
  readonly onMove: (bin: number) => void
}

/** One end of the range: drawn by the pointer, or moved by arrows, Page up and down, Home and End. */
export function TimeHandle({ name, end, bin, bins, plot, onMove }: TimeHandleProps): ReactNode {
  const year = end === 'from' ? bins.first + bin * bins.width : bins.first + (bin + 1) * bins.width - 1
  const at = ((end === 'from' ? bin : bin + 1) / bins.count) * 100
  const byKey = (event: KeyboardEvent): void => {
    const next = binAfterKey(event.key, bin, bins.count)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    onMove(next)
  }
  const draw = (event: PointerEvent): void => {
    event.stopPropagation()
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(binUnder(plot, event.clientX, bins.count))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={bins.first}
      aria-valuemax={bins.first + bins.count * bins.width - 1}
      aria-valuenow={year}
      className={cx(styles['handle'], styles[end])}
      style={{ insetInlineStart: `${at}%` }}
      onKeyDown={byKey}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={draw}
    />
  )
}
