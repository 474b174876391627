import {
  useImperativeHandle,
  useRef,
  type KeyboardEvent,
  type PointerEventHandler,
  type ReactNode,
  type Ref,
} from 'react'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import type { PageCanvas } from './page-canvas.ts'
import { viewerAction, type PageFrame, type Point } from './page-view.ts'
import styles from './page-viewer.module.css'
import type { TileSet } from './tile-source.ts'
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
  /** A click that is no drag, in fractions of the turned page. */
  readonly onPress?: (at: Point) => void
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
}

/** A page to zoom, move and turn, by mouse and by keys. */
export function PagePane(props: PagePaneProps): ReactNode {
  const pane = useRef<HTMLDivElement>(null)
  const { host, layer, shade, canvas } = usePageCanvas({
    ...props,
    turned: turnSize(props.size, props.rotation),
    pick: (at) => props.onPress?.(at),
    onFrame: (frame) => props.onFrame?.(frame),
  })
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
    const used = event.defaultPrevented || props.onKey?.(event)
    const action = used || event.ctrlKey || event.altKey || event.metaKey ? null : viewerAction(event.key)
    if (used || action) event.preventDefault()
    if (action) canvas.current?.act(action)
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
      onPointerMove={props.onPointerMove}
      onPointerLeave={props.onPointerLeave}
    >
      <div ref={shade} className={styles['shade']} style={{ background: props.colour }} aria-hidden />
      <div ref={host} className={styles['host']} aria-hidden />
      <svg
        className={styles['overlay']}
        onWheel={(event) =>
          canvas.current?.zoomAt({ x: event.clientX, y: event.clientY }, event.deltaY < 0 ? 1.2 : 1 / 1.2)
        }
      >
        <g ref={layer}>{props.layer}</g>
      </svg>
      {props.children}
    </div>
  )
}
