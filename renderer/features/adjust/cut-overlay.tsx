import { Move } from 'lucide-react'
import { Fragment, useRef, type PointerEvent, type ReactNode } from 'react'
import { oppositeTurn } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { Point } from '../../../shared/domain/homography.ts'
import type { Cut, ImageEdits } from '../../../shared/domain/image-edits.ts'
import { useSpeech } from '../../ports/messages.tsx'
import styles from './adjust.module.css'
import {
  CORNERS,
  cornersOfCut,
  EDGES,
  kindOf,
  middleOfCut,
  middleOfEdge,
  movedCorner,
  movedCut,
  movedEdge,
  turnedPoint,
} from './cut-handles.ts'
import { Handle } from './handle.tsx'

interface CutOverlayProps {
  readonly edits: ImageEdits
  readonly turn: QuarterTurn
  /** CSS pixels of the frame as it is turned. */
  readonly box: PixelSize
  readonly onCut: (cut: Cut) => void
}

/** The cut on the frame: its corners, its edges, and all of it can be moved. */
export function CutOverlay(props: CutOverlayProps): ReactNode {
  const { t, percent } = useSpeech()
  const { edits, turn, box, onCut } = props
  const seen = (point: Point): Point => turnedPoint(point, turn)
  const onFrame = (point: Point): Point => turnedPoint(point, oppositeTurn(turn))
  const label = (what: string, at: Point): string => t('adjust.handle', { what, x: percent(at.x), y: percent(at.y) })
  const corners = cornersOfCut(edits)
  const middle = middleOfCut(edits)
  const moveTo = (to: Point): void => onCut(movedCut(edits, { x: to.x - middle.x, y: to.y - middle.y }))
  return (
    <>
      <Outline {...props} />
      {CORNERS.map((corner, index) => {
        const edge = EDGES[index] ?? 'top'
        // Turned by quarters, the corner that is seen at the top left is another of the frame.
        const turned = (index + turn / 90) % 4
        const at = seen(corners[index] ?? middle)
        const side = seen(middleOfEdge(edits, edge))
        return (
          <Fragment key={corner}>
            <Handle
              at={at}
              box={box}
              label={label(t(`adjust.corner.${CORNERS[turned] ?? corner}`), at)}
              onMove={(to) => onCut(movedCorner(edits, corner, onFrame(to)))}
            />
            <Handle
              kind="edge"
              at={side}
              box={box}
              label={label(t(`adjust.edge.${EDGES[turned] ?? edge}`), side)}
              onMove={(to) => onCut(movedEdge(edits, edge, onFrame(to)))}
            />
          </Fragment>
        )
      })}
      {kindOf(edits.cut) === 'whole' ? null : (
        <Handle
          kind="whole"
          icon={<Move size={14} aria-hidden />}
          at={seen(middle)}
          box={box}
          label={label(t('adjust.whole-cut'), seen(middle))}
          onMove={(to) => moveTo(onFrame(to))}
        />
      )}
    </>
  )
}

/** What is cut off, shaded, and the line around what stays, within which the mouse moves all of it. */
function Outline({ edits, turn, box, onCut }: CutOverlayProps): ReactNode {
  const begun = useRef<{ readonly at: Point; readonly edits: ImageEdits } | null>(null)
  const outline = cornersOfCut(edits)
    .map((corner) => turnedPoint(corner, turn))
    .map(({ x, y }) => `${x * box.width},${y * box.height}`)
    .join(' ')
  const whole = `M0 0H${box.width}V${box.height}H0Z`
  const pointOf = (event: PointerEvent): Point =>
    turnedPoint({ x: event.clientX / box.width, y: event.clientY / box.height }, oppositeTurn(turn))
  return (
    <svg className={styles['outline']} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden>
      <path className={styles['away']} fillRule="evenodd" d={`${whole}M${outline.replaceAll(' ', 'L')}Z`} />
      <polygon
        points={outline}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          begun.current = { at: pointOf(event), edits }
        }}
        onPointerMove={(event) => {
          if (!begun.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return
          const [from, to] = [begun.current.at, pointOf(event)]
          onCut(movedCut(begun.current.edits, { x: to.x - from.x, y: to.y - from.y }))
        }}
      />
    </svg>
  )
}
