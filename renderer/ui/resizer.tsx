import { useState, type ReactNode } from 'react'
import styles from './resizer.module.css'

export interface ResizerProps {
  readonly label: string
  /** Width of the panel in pixels. */
  readonly width: number
  readonly min: number
  readonly max: number
  readonly onResize: (width: number) => void
  /** Which side of the line the panel is on. */
  readonly panel: 'before' | 'after'
}

const KEY_STEP = 16

/** The line between two panels: drag it, or use the arrows. */
export function Resizer(props: ResizerProps): ReactNode {
  const [dragging, setDragging] = useState(false)
  const sign = props.panel === 'before' ? 1 : -1
  const resize = (width: number): void => props.onResize(Math.round(Math.max(props.min, Math.min(props.max, width))))
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation="vertical"
      aria-valuenow={props.width}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      data-dragging={dragging || undefined}
      className={styles['resizer']}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragging(true)
      }}
      onPointerMove={(event) => {
        if (dragging) resize(props.width + sign * event.movementX)
      }}
      onPointerUp={() => setDragging(false)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? KEY_STEP : event.key === 'ArrowLeft' ? -KEY_STEP : 0
        if (step !== 0) resize(props.width + sign * step)
      }}
    />
  )
}
