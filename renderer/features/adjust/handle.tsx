import type { KeyboardEvent, ReactNode } from 'react'
import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { Point } from '../../../shared/domain/homography.ts'
import styles from './adjust.module.css'
import { nudge } from './cut-handles.ts'

interface HandleProps {
  /** In fractions of the picture as it is seen. */
  readonly at: Point
  readonly box: PixelSize
  readonly label: string
  readonly kind?: 'corner' | 'edge' | 'whole'
  readonly icon?: ReactNode
  readonly onMove: (to: Point) => void
}

/** A point to be drawn, or moved by the arrows: one pixel of the screen, ten with Shift. */
export function Handle({ at, box, label, kind = 'corner', icon, onMove }: HandleProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.ctrlKey || event.altKey || event.metaKey ? null : nudge(event.key, event.shiftKey)
    if (!by) return
    event.preventDefault()
    onMove({ x: at.x + by.x / box.width, y: at.y + by.y / box.height })
  }
  return (
    <button
      type="button"
      className={styles['handle']}
      data-kind={kind}
      style={{ left: at.x * box.width, top: at.y * box.height }}
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        const picture = event.currentTarget.parentElement?.getBoundingClientRect()
        if (!picture || !event.currentTarget.hasPointerCapture(event.pointerId)) return
        onMove({ x: (event.clientX - picture.left) / box.width, y: (event.clientY - picture.top) / box.height })
      }}
    >
      {icon}
    </button>
  )
}
