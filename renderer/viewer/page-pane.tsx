import {
  useImperativeHandle,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type PointerEventHandler,
  type ReactNode,
  type Ref,
} from 'react'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import { Lens, type LensHandle } from './lens.tsx'
import type { Ratio } from './loupe.ts'
import type { PageCanvas } from './page-canvas.ts'
import { clientOf, viewerAction, type PageFrame, type Point } from './page-view.ts'
import styles from './page-viewer.module.css'
import type { TileSet } from './tile-source.ts'
import { usePaneLoupe, type LoupeHand } from './use-loupe.ts'
import { usePageCanvas } from './use-page-canvas.ts'

/** What others do to a pane. */
export interface PagePaneHandle {
  /** null until the pane is drawn. */
  readonly canvas: PageCanvas | null
  focus(): void
}

export interface PagePaneProps {
  readonly handle?: Ref<PagePaneHandle>
  /** The accessible name of the pane, such as the page's label and its keys. */
  readonly label: string
  /** Upright, not turned; null while it is being fetched. */
  readonly picture: Blob | null
  /** The picture in tiles, laid over it where it is too large to be shown in whole. */
  readonly tiles?: TileSet | null
  /** Stands for the picture until it is there. */
  readonly colour: string
  /** Pixels of the unturned page. */
  readonly size: PixelSize
  readonly rotation: QuarterTurn
  /** A click that is no drag, in fractions of the turned page; with Ctrl, Cmd or Shift it chooses `more`. */
  readonly onPress?: (at: Point, more: boolean) => void
  readonly onFailed: () => void
  /** The page lies elsewhere in the pane; called frame by frame. */
  readonly onFrame?: (frame: PageFrame) => void
  /** Keys before the pane takes them; true for one that was used. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  readonly onPointerMove?: PointerEventHandler
  readonly onPointerLeave?: () => void
  /** What lies over the picture and moves with it: SVG in pixels of the turned page. */
  readonly layer?: ReactNode
  /** What lies over the pane and stays. */
  readonly children?: ReactNode
  /** A magnifier, with what is said of it at each ratio. */
  readonly loupe?: { readonly hand: LoupeHand; readonly hint: (ratio: Ratio) => string | null }
}

/** A page to zoom, move and turn, by mouse and by keys. */
export function PagePane(props: PagePaneProps): ReactNode {
  const pane = useRef<HTMLDivElement>(null)
  const lens = useRef<LensHandle>(null)
  const turned = turnSize(props.size, props.rotation)
  const { host, layer, shade, canvas } = usePageCanvas({
    ...props,
    turned,
    pick: (at, more) => props.onPress?.(at, more),
    onFrame(frame) {
      lens.current?.follow()
      props.onFrame?.(frame)
    },
  })
  const ratio = props.loupe?.hand.ratio ?? null
  const loupe = usePaneLoupe(props.loupe?.hand, { canvas, turned })
  useImperativeHandle(
    props.handle,
    () => ({
      get canvas() {
        return canvas.current
      },
      focus: () => pane.current?.focus(),
    }),
    // One for good: what is drawn over the pane asks it while the pane is drawn again.
    [canvas],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed over the picture is no key of the picture.
    if (event.target instanceof HTMLTextAreaElement) return
    const used = event.defaultPrevented || loupe.onKey(event) || props.onKey?.(event)
    const action = used || event.ctrlKey || event.altKey || event.metaKey ? null : viewerAction(event.key)
    if (used || action) event.preventDefault()
    if (action) canvas.current?.act(action)
  }
  const onPointerMove = (event: PointerEvent): void => {
    loupe.onPointerMove(event)
    props.onPointerMove?.(event)
  }
  return (
    <div
      ref={pane}
      className={styles['pane']}
      // Arrows, plus and minus belong to the picture, so that screen readers must let them through.
      role="application"
      aria-label={props.label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={props.onPointerLeave}
    >
      <div ref={shade} className={styles['shade']} style={{ background: props.colour }} aria-hidden />
      <div ref={host} className={styles['host']} aria-hidden />
      <svg
        className={styles['overlay']}
        onWheel={(event) => canvas.current?.zoomAt(clientOf(event), event.deltaY < 0 ? 1.2 : 1 / 1.2)}
      >
        <g ref={layer}>{props.layer}</g>
      </svg>
      {props.children}
      {props.loupe && ratio !== null ? (
        <Lens
          {...props}
          handle={lens}
          turned={turned}
          ratio={ratio}
          place={props.loupe.hand.place}
          hint={props.loupe.hint(ratio)}
          pane={() => canvas.current}
        />
      ) : null}
    </div>
  )
}
