import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { DrawTool } from './drawing.ts'
import { distance } from './measure.ts'
import { MeasuringLayer } from './measuring-line.tsx'
import { lineAt, turnOverlay, wordAt, type Overlay, type OverlayWord } from './overlay.ts'
import { PageOverlay, type LineEditor } from './page-overlay.tsx'
import { PagePane, type PagePaneHandle, type PagePaneProps } from './page-pane.tsx'
import { clientOf, type Point, type ViewerAction } from './page-view.ts'
import styles from './page-viewer.module.css'
import { RegionLayer } from './region-layer.tsx'
import type { RegionsOnPage } from './regions.ts'
import { Rulers } from './rulers.tsx'
import { useMeasuring } from './use-measuring.ts'
import { useRulers } from './use-rulers.ts'
import type { TileSet } from './tile-source.ts'
import { useRegions } from './use-regions.ts'

/** What the buttons beside the pane do to it. */
export interface PageViewerHandle {
  act(action: ViewerAction): void
  /** Brings the line in sight, moving no further than needed. */
  revealLine(line: number): void
  /** Brings the region in sight, and makes it fill the pane where `near`. */
  revealRegion(id: string, near?: boolean): void
  /** Begins to measure a distance, or ends it. */
  measure(): void
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
  /** The picture in tiles, laid over it where it is too large to be shown in whole. */
  readonly tiles?: TileSet | null
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
  /** What edits the line in hand in its place, while they are shown. */
  readonly editor?: LineEditor | null
  readonly regions: RegionsOnPage
  readonly scale: PageScale
  readonly loupe?: PagePaneProps['loupe']
  /** Another pane follows this one. */
  readonly pane?: RefObject<PagePaneHandle | null>
  readonly onMoved?: () => void
  readonly onPickLine: (line: number) => void
  readonly onFailed: () => void
}

/** How large the page is, and how that is told. */
export interface PageScale {
  /** Dots an inch; null where nothing tells: pixels are all there is. */
  readonly dpi: number | null
  readonly rulers: boolean
  readonly write: (value: number) => string
  /** Words for a distance in pixels of the picture, and how to measure with the keys. */
  readonly measured: (pixels: number) => string
}

/** A page with what was recognised and marked laid over it. */
export function PageViewer(props: PageViewerProps): ReactNode {
  const { size, rotation } = props
  const own = useRef<PagePaneHandle>(null)
  const pane = props.pane ?? own
  const turned = useMemo(() => turnSize(size, rotation), [size, rotation])
  const overlay = useMemo(() => turnOverlay(props.overlay, rotation), [props.overlay, rotation])
  const unturned = useMemo(() => ({ overlay: props.overlay, size, turn: rotation }), [props.overlay, size, rotation])
  const [hovered, setHovered] = useState<OverlayWord | null>(null)
  const hand = useRegions(props.regions, { pane, turned, rotation })
  const { drawing } = hand.drawing
  const measuring = useMeasuring(props.regions.pageId, hand.place)
  const rulers = useRulers(pane)

  useImperativeHandle(props.handle, () => ({
    act: (action) => pane.current?.canvas?.act(action),
    revealLine(line) {
      const box = overlay.lines[line]
      if (box) pane.current?.canvas?.reveal(box)
    },
    revealRegion: hand.reveal,
    draw: hand.draw,
    measure: measuring.toggle,
    focus: () => pane.current?.focus(),
  }))

  const onPress = (at: Point, more: boolean): void => {
    if (hand.pick(at, more)) return
    const line = lineAt(overlay, at)
    if (line !== null) props.onPickLine(line)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const at = event.buttons === 0 ? pane.current?.canvas?.pageAt(clientOf(event)) : null
    setHovered(at && !drawing ? wordAt(overlay.words, at) : null)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (measuring.onKey(event)) return true
    const held = event.ctrlKey || event.altKey || event.metaKey
    if (event.code === 'KeyM' && !held) measuring.toggle()
    else if (event.key === '8' && !held) fitChosen()
    else return hand.onKey(event)
    return true
  }
  const fitChosen = (): void => {
    const line = props.activeLine === null ? null : overlay.lines[props.activeLine]
    if (props.regions.selected !== null) hand.reveal(props.regions.selected, true)
    else if (line) pane.current?.canvas?.fitBox(line)
  }

  return (
    <PagePane
      handle={pane}
      label={props.label}
      picture={props.picture}
      tiles={props.tiles ?? null}
      colour={props.colour}
      size={size}
      rotation={rotation}
      {...(props.loupe ? { loupe: props.loupe } : {})}
      onPress={onPress}
      onFailed={props.onFailed}
      onKey={onKey}
      onFrame={(frame) => {
        rulers.follow(frame)
        props.onMoved?.()
      }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setHovered(null)}
      layer={
        <>
          <PageOverlay
            {...{ overlay, turned, unturned, hovered }}
            activeLine={props.activeLine}
            showText={props.showText}
            editor={props.editor ?? null}
            onPickLine={props.onPickLine}
          />
          <RegionLayer {...hand} regions={props.regions} turned={turned} />
          <MeasuringLayer measuring={measuring} turned={turned} />
        </>
      }
    >
      {props.scale.rulers ? (
        <Rulers handle={rulers.attach} turned={turned} dpi={props.scale.dpi} write={props.scale.write} />
      ) : null}
      <ViewerNotes
        said={hovered && !props.showText ? hovered.text : null}
        hint={drawing ? props.regions.texts.hint[drawing.tool] : null}
        measured={measuring.line && props.scale.measured(distance(measuring.line.from, measuring.line.to, turned))}
      />
    </PagePane>
  )
}

/** What is said of the page below it: the word under the mouse, the distance measured, how to draw. */
function ViewerNotes(props: {
  readonly said: string | null
  readonly measured: string | null
  readonly hint: string | null
}): ReactNode {
  return (
    <div className={styles['notes']}>
      {props.said === null ? null : <div className={styles['said']}>{props.said}</div>}
      <div role="status">
        {props.measured === null ? null : <div className={styles['hint']}>{props.measured}</div>}
        {props.hint === null ? null : <div className={styles['hint']}>{props.hint}</div>}
      </div>
    </div>
  )
}
