import type { ReactNode } from 'react'
import { turnSize } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import { pictureSize, type Gutter, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { AdjustSession } from '../../ports/services.ts'
import styles from './adjust.module.css'
import { frameOnly } from './cut-handles.ts'
import { CutOverlay } from './cut-overlay.tsx'
import type { Draft } from './draft.ts'
import { Handle } from './handle.tsx'
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
        {view === 'frame' ? (
          <CutOverlay
            edits={draft.edits}
            turn={turn}
            box={box}
            onCut={(cut) => props.onDraft({ ...draft, edits: { ...draft.edits, cut } })}
          />
        ) : null}
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
