import {
  useEffect,
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
import { lineAt, turnOverlay, wordAt, type Overlay, type OverlayWord } from './overlay.ts'
import { createPageCanvas, type PageCanvas } from './page-canvas.ts'
import { PageOverlay } from './page-overlay.tsx'
import { viewerAction, type PageFrame, type ViewerAction } from './page-view.ts'
import styles from './page-viewer.module.css'

/** What the buttons beside the pane do to it. */
export interface PageViewerHandle {
  act(action: ViewerAction): void
  /** Brings the line in sight, moving no further than needed. */
  revealLine(line: number): void
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
  readonly onPickLine: (line: number) => void
  readonly onFailed: () => void
  /** Keys the pane does not know. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A page to zoom, move and turn, with what was recognised laid over it. */
export function PageViewer(props: PageViewerProps): ReactNode {
  const { size, rotation } = props
  const pane = useRef<HTMLDivElement>(null)
  const turned = useMemo(() => turnSize(size, rotation), [size, rotation])
  const overlay = useMemo(() => turnOverlay(props.overlay, rotation), [props.overlay, rotation])
  const unturned = useMemo(() => ({ overlay: props.overlay, size, turn: rotation }), [props.overlay, size, rotation])
  const [hovered, setHovered] = useState<OverlayWord | null>(null)
  const pick = (at: { readonly x: number; readonly y: number }): void => {
    const line = lineAt(overlay, at)
    if (line !== null) props.onPickLine(line)
  }
  const { host, layer, shade, canvas } = usePageCanvas({ ...props, turned, pick })

  useImperativeHandle(props.handle, () => ({
    act: (action) => canvas.current?.act(action),
    revealLine(line) {
      const box = overlay.lines[line]
      if (box) canvas.current?.reveal(box)
    },
    focus: () => pane.current?.focus(),
  }))

  const onKeyDown = (event: KeyboardEvent): void => {
    const action = event.ctrlKey || event.altKey || event.metaKey ? null : viewerAction(event.key)
    if (!action) return props.onKeyDown?.(event)
    event.preventDefault()
    canvas.current?.act(action)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const at = event.buttons === 0 ? canvas.current?.pageAt({ x: event.clientX, y: event.clientY }) : null
    setHovered(at ? wordAt(overlay.words, at) : null)
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
      onPointerLeave={() => setHovered(null)}
    >
      <div ref={shade} className={styles['shade']} style={{ background: props.colour }} aria-hidden />
      <div ref={host} className={styles['host']} aria-hidden />
      <svg
        className={styles['overlay']}
        onWheel={(event) =>
          canvas.current?.zoomAt({ x: event.clientX, y: event.clientY }, event.deltaY < 0 ? 1.2 : 1 / 1.2)
        }
      >
        <g ref={layer}>
          <PageOverlay
            overlay={overlay}
            turned={turned}
            unturned={unturned}
            activeLine={props.activeLine}
            hovered={hovered}
            showText={props.showText}
          />
        </g>
      </svg>
      {hovered && !props.showText ? <div className={styles['said']}>{hovered.text}</div> : null}
    </div>
  )
}

/** Milliseconds after which any picture is loaded. */
const LOADED = 20_000

interface CanvasProps extends PageViewerProps {
  readonly turned: PixelSize
  readonly pick: (at: { readonly x: number; readonly y: number }) => void
}

/** Makes the canvas once, and tells it what changes. The overlay follows it without React, frame by frame. */
function usePageCanvas(props: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const layer = useRef<SVGGElement>(null)
  const shade = useRef<HTMLDivElement>(null)
  const canvas = useRef<PageCanvas>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!host.current) return
    const follow = (frame: PageFrame): void => {
      const at = `translate(${frame.left} ${frame.top}) scale(${frame.scale})`
      layer.current?.setAttribute('transform', at)
      const { width, height } = latest.current.turned
      if (!shade.current) return
      shade.current.style.transform = `translate(${frame.left}px, ${frame.top}px)`
      shade.current.style.width = `${width * frame.scale}px`
      shade.current.style.height = `${height * frame.scale}px`
    }
    const made = createPageCanvas(host.current, {
      onFrame: follow,
      onPress: (at) => latest.current.pick(at),
      onFailed: () => latest.current.onFailed(),
    })
    canvas.current = made
    return () => {
      canvas.current = null
      made.destroy()
    }
  }, [])

  const { width, height } = props.size
  useEffect(() => {
    canvas.current?.setPage({ size: { width, height }, turn: props.rotation })
  }, [width, height, props.rotation])

  useEffect(() => {
    const url = props.picture && URL.createObjectURL(props.picture)
    canvas.current?.setPicture(url)
    return () => {
      // It may still be on its way into the canvas, which keeps what it has loaded.
      if (url) setTimeout(() => URL.revokeObjectURL(url), LOADED)
    }
  }, [props.picture])

  return { host, layer, shade, canvas }
}
