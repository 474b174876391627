import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { DrawTool } from './drawing.ts'
import { lineAt, turnOverlay, wordAt, type Overlay, type OverlayWord } from './overlay.ts'
import { PageOverlay } from './page-overlay.tsx'
import { PagePane, type PagePaneHandle } from './page-pane.tsx'
import type { Point, ViewerAction } from './page-view.ts'
import styles from './page-viewer.module.css'
import { RegionLayer } from './region-layer.tsx'
import type { RegionsOnPage } from './regions.ts'
import { useRegions } from './use-regions.ts'

/** What the buttons beside the pane do to it. */
export interface PageViewerHandle {
  act(action: ViewerAction): void
  /** Brings the line in sight, moving no further than needed. */
  revealLine(line: number): void
  /** Brings the region in sight, and makes it fill the pane where `near`. */
  revealRegion(id: string, near?: boolean): void
  /** Begins to draw a region, or drops what is being drawn. */
  draw(tool: DrawTool | null): void
  focus(): void
}

export interface PageViewerProps {
  /** Named so, and not ref, because it is passed on with the other props. */
  readonly handle?: Ref<PageViewerHandle>
  /** The accessible name of the pane, such as the page's label and its keys. */
  readonly label: string
  /** Upright, not turned; null while it is being fetched. */
  readonly picture: Blob | null
  /** Stands for the picture until it is there. */
  readonly colour: string
  /** Pixels of the unturned page. */
  readonly size: PixelSize
  readonly rotation: QuarterTurn
  /** Boxes on the unturned page. */
  readonly overlay: Overlay
  /** The line that is being edited: lit. */
  readonly activeLine: number | null
  /** Shows the words themselves over the page, to be selected. */
  readonly showText: boolean
  readonly regions: RegionsOnPage
  readonly onPickLine: (line: number) => void
  readonly onFailed: () => void
}

/** A page with what was recognised and marked laid over it. */
export function PageViewer(props: PageViewerProps): ReactNode {
  const { size, rotation } = props
  const pane = useRef<PagePaneHandle>(null)
  const turned = useMemo(() => turnSize(size, rotation), [size, rotation])
  const overlay = useMemo(() => turnOverlay(props.overlay, rotation), [props.overlay, rotation])
  const unturned = useMemo(() => ({ overlay: props.overlay, size, turn: rotation }), [props.overlay, size, rotation])
  const [hovered, setHovered] = useState<OverlayWord | null>(null)
  const hand = useRegions(props.regions, { pane, turned, rotation })
  const { drawing } = hand.drawing

  useImperativeHandle(props.handle, () => ({
    act: (action) => pane.current?.canvas?.act(action),
    revealLine(line) {
      const box = overlay.lines[line]
      if (box) pane.current?.canvas?.reveal(box)
    },
    revealRegion: hand.reveal,
    draw: hand.draw,
    focus: () => pane.current?.focus(),
  }))

  const onPress = (at: Point): void => {
    if (hand.pick(at)) return
    const line = lineAt(overlay, at)
    if (line !== null) props.onPickLine(line)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const at = event.buttons === 0 ? pane.current?.canvas?.pageAt({ x: event.clientX, y: event.clientY }) : null
    setHovered(at && !drawing ? wordAt(overlay.words, at) : null)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key !== '8' || event.ctrlKey || event.altKey || event.metaKey) return hand.onKey(event)
    const line = props.activeLine === null ? null : overlay.lines[props.activeLine]
    if (props.regions.selected !== null) hand.reveal(props.regions.selected, true)
    else if (line) pane.current?.canvas?.fitBox(line)
    return true
  }

  return (
    <PagePane
      handle={pane}
      label={props.label}
      picture={props.picture}
      colour={props.colour}
      size={size}
      rotation={rotation}
      onPress={onPress}
      onFailed={props.onFailed}
      onKey={onKey}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setHovered(null)}
      layer={
        <>
          <PageOverlay
            overlay={overlay}
            turned={turned}
            unturned={unturned}
            activeLine={props.activeLine}
            hovered={hovered}
            showText={props.showText}
          />
          <RegionLayer {...hand} regions={props.regions} turned={turned} />
        </>
      }
    >
      <div className={styles['notes']}>
        {hovered && !props.showText ? <div className={styles['said']}>{hovered.text}</div> : null}
        <div role="status">
          {drawing ? <div className={styles['hint']}>{props.regions.texts.hint[drawing.tool]}</div> : null}
        </div>
      </div>
    </PagePane>
  )
}
