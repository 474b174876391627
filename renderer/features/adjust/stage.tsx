import type { KeyboardEvent, ReactNode } from 'react'
import { oppositeTurn, turnSize } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { Point } from '../../../shared/domain/homography.ts'
import { pictureSize, type Gutter, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { AdjustSession } from '../../ports/services.ts'
import styles from './adjust.module.css'
import { CORNERS, cornersOfCut, frameOnly, movedCorner, nudge, turnedPoint, type Corner } from './cut-handles.ts'
import type { Draft } from './draft.ts'
import { useRoom } from './use-room.ts'
import { usePreview } from './use-preview.ts'

export interface StageProps {
  readonly session: AdjustSession | null
  readonly draft: Draft
  readonly turn: QuarterTurn
  readonly colour: string
  /** frame: the whole scan with the cut on it. result: the picture that it gives. before: as the page is now. */
  readonly view: 'frame' | 'result' | 'before'
  readonly before: ImageEdits
  readonly grid: boolean
  readonly onDraft: (draft: Draft) => void
}

/** The page with its handles: the corners of the cut on the scan, or the gutter on the result. */
export function Stage(props: StageProps): ReactNode {
  const { t } = useSpeech()
  const { draft, turn, view } = props
  const edits = view === 'frame' ? frameOnly(draft.edits) : view === 'before' ? props.before : draft.edits
  const { canvas, isDrawn } = usePreview(props.session, edits)
  const [setHost, room] = useRoom()
  const size = view === 'frame' ? draft.edits.frame : pictureSize(edits)
  const box = fitted(turnSize(size, turn), room)
  const across = turn % 180 !== 0
  return (
    <div ref={setHost} className={styles['stage']} aria-busy={!isDrawn}>
      <div className={styles['picture']} style={box}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t(
            view === 'frame' ? 'adjust.view.frame' : view === 'before' ? 'adjust.view.before' : 'adjust.view.result',
          )}
          style={{
            width: across ? box.height : box.width,
            height: across ? box.width : box.height,
            background: props.colour,
            transform: `translate(-50%, -50%) rotate(${turn}deg)`,
          }}
        />
        {view === 'frame' ? <CutHandles {...props} box={box} /> : null}
        {view === 'result' && props.grid ? <div className={styles['grid']} aria-hidden /> : null}
        {view === 'result' && draft.gutter ? <GutterHandle {...props} gutter={draft.gutter} box={box} /> : null}
      </div>
    </div>
  )
}

/** The largest box of that shape in the room, with air for the handles. */
function fitted(size: PixelSize, room: PixelSize): PixelSize {
  const scale = Math.min((room.width - 32) / size.width, (room.height - 32) / size.height)
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}

interface OnPicture extends StageProps {
  /** CSS pixels of the picture as it is turned. */
  readonly box: PixelSize
}

function CutHandles(props: OnPicture): ReactNode {
  const { t, percent } = useSpeech()
  const { draft, turn, box } = props
  const onScreen = cornersOfCut(draft.edits).map((corner) => turnedPoint(corner, turn))
  const outline = onScreen.map(({ x, y }) => `${x * box.width},${y * box.height}`).join(' ')
  const whole = `M0 0H${box.width}V${box.height}H0Z`
  const move = (corner: Corner, to: Point): void =>
    props.onDraft({ ...draft, edits: { ...draft.edits, cut: movedCorner(draft.edits, corner, to) } })
  return (
    <>
      <svg className={styles['outline']} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden>
        <path className={styles['away']} fillRule="evenodd" d={`${whole}M${outline.replaceAll(' ', 'L')}Z`} />
        <polygon points={outline} />
      </svg>
      {CORNERS.map((corner, index) => {
        const at = onScreen[index] ?? { x: 0, y: 0 }
        // Turned by quarters, the corner that is seen at the top left is another of the frame.
        const seen = CORNERS[(index + turn / 90) % 4] ?? corner
        return (
          <Handle
            key={corner}
            at={at}
            box={box}
            label={t('adjust.corner', { corner: t(`adjust.corner.${seen}`), x: percent(at.x), y: percent(at.y) })}
            onMove={(to) => move(corner, turnedPoint(to, oppositeTurn(turn)))}
          />
        )
      })}
    </>
  )
}

function GutterHandle(props: OnPicture & { readonly gutter: Gutter }): ReactNode {
  const { t, percent } = useSpeech()
  const { draft, gutter, box } = props
  return (
    <>
      <div
        className={styles['gutter']}
        style={{ left: `${gutter.x * 100}%`, transform: `rotate(${-gutter.angle}deg)` }}
        aria-hidden
      />
      <Handle
        at={{ x: gutter.x, y: 0.5 }}
        box={box}
        label={t('adjust.gutter', { x: percent(gutter.x) })}
        onMove={({ x }) => props.onDraft({ ...draft, gutter: { ...gutter, x: Math.min(0.95, Math.max(0.05, x)) } })}
      />
    </>
  )
}

interface HandleProps {
  /** In fractions of the picture as it is seen. */
  readonly at: Point
  readonly box: PixelSize
  readonly label: string
  readonly onMove: (to: Point) => void
}

/** A point to be drawn, or moved by the arrows: one pixel of the screen, ten with Shift. */
function Handle({ at, box, label, onMove }: HandleProps): ReactNode {
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
    />
  )
}
