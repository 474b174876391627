import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from 'react'
import type { ControlPoint } from '../../../shared/domain/georeference.ts'
import { oppositeTurn } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import { turnPoint, type PagePoint } from '../../../shared/domain/shape.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { arrowStep, pixelOf } from '../../viewer/drawing.ts'
import type { PagePaneHandle } from '../../viewer/page-pane.tsx'
import { clientOf } from '../../viewer/page-view.ts'
import styles from './old-maps.module.css'

export interface PointMarksProps {
  readonly points: readonly ControlPoint[]
  readonly chosen: number | null
  /** A spot of a point that is not on the ground yet. */
  readonly half: PagePoint | null
  readonly pane: RefObject<PagePaneHandle | null>
  readonly turned: PixelSize
  readonly rotation: QuarterTurn
  readonly onChoose: (point: number) => void
  readonly onMove: (point: number, image: PagePoint) => void
}

/** A point in hand: where it is seen now, over where it is kept. */
interface Held {
  readonly point: number
  readonly at: PagePoint
  /** Of what is kept while it is in hand: what is told anew takes its place. */
  readonly over: PagePoint
}

/** Fewer CSS pixels are a click that trembled. */
const TREMBLE = 4

/** Control points by number over the scan: chosen by a click or Enter, moved by the pointer or by arrows. */
export function PointMarks(props: PointMarksProps): ReactNode {
  const { points, turned, rotation, half } = props
  const { t } = useSpeech()
  const hand = usePointHand(props)
  return (
    <>
      {points.map(({ image }, index) => (
        <PointMark
          key={index}
          at={hand.seen(index, image)}
          turned={turned}
          label={String(index + 1)}
          name={t('old-maps.point.mark', { number: index + 1 })}
          chosen={index === props.chosen}
          on={hand.on(index, image)}
        />
      ))}
      {half ? <PointMark at={turnPoint(half, rotation)} turned={turned} label="?" chosen /> : null}
    </>
  )
}

function usePointHand({ pane, turned, rotation, onChoose, onMove }: PointMarksProps) {
  const [held, setHeld] = useState<Held | null>(null)
  // The hand may let go before its last move has been drawn.
  const latest = useRef<Held | null>(null)
  const pull = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const take = (next: Held | null): void => {
    latest.current = next
    setHeld(next)
  }
  const seen = (point: number, image: PagePoint): PagePoint =>
    held?.point === point && held.over === image ? held.at : turnPoint(image, rotation)
  const letGo = (): void => {
    const last = latest.current
    pull.current = null
    latest.current = null
    if (last) onMove(last.point, turnPoint(last.at, oppositeTurn(rotation)))
  }
  const on = (point: number, image: PagePoint): PointHandlers => ({
    onPointerDown(event) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pull.current = clientOf(event)
    },
    onPointerMove(event) {
      const [from, to] = [pull.current, clientOf(event)]
      const isStill = !latest.current && from && Math.hypot(to.x - from.x, to.y - from.y) < TREMBLE
      const at = from && !isStill ? pane.current?.canvas?.pageNear(to) : null
      if (at) take({ point, at, over: image })
    },
    onPointerUp() {
      if (pull.current && !latest.current) onChoose(point)
      letGo()
    },
    onKeyDown(event) {
      if (event.key === 'Enter' || event.key === ' ') onChoose(point)
      else {
        const frame = pane.current?.canvas?.frame()
        const press = { key: event.key, shiftKey: event.shiftKey, fine: event.ctrlKey || event.metaKey }
        const step = frame && arrowStep(press, pixelOf(frame, turned))
        if (!step) return
        const { x, y } = seen(point, image)
        take({ point, at: { x: share(x + step.x), y: share(y + step.y) }, over: image })
      }
      event.preventDefault()
    },
    onKeyUp: letGo,
    onBlur: letGo,
  })
  return { seen, on }
}

function share(value: number): number {
  return Math.max(0, Math.min(1, value))
}

interface PointHandlers {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onKeyUp: () => void
  readonly onBlur: () => void
}

function PointMark(props: {
  readonly at: PagePoint
  readonly turned: PixelSize
  readonly label: string
  readonly chosen: boolean
  /** What it is called, and what can be done with it; absent while there is nothing. */
  readonly name?: string
  readonly on?: PointHandlers
}): ReactNode {
  const { turned, at, on, name, chosen } = props
  const size = Math.max(turned.width, turned.height) / 40
  const [x, y] = [at.x * turned.width, at.y * turned.height]
  // A line of no length with round ends is a dot of the same size at every zoom.
  const dot = `M${x} ${y}h0.001`
  const button = on ? { ...on, role: 'button', tabIndex: 0, 'aria-label': name, 'aria-pressed': chosen } : {}
  return (
    <g
      className={cx(styles['point'], chosen && styles['chosenPoint'], on && styles['movable'])}
      data-point={props.label}
      {...button}
    >
      <path className={styles['pointEdge']} d={dot} />
      <path className={styles['pointFace']} d={dot} />
      <text x={x + size * 0.45} y={y - size * 0.35} fontSize={size}>
        {props.label}
      </text>
    </g>
  )
}
