import { useEffect, useRef } from 'react'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { createPageCanvas, type PageCanvas } from './page-canvas.ts'
import type { PageFrame, Point } from './page-view.ts'
import type { TileSet } from './tile-source.ts'

/** Milliseconds after which any picture is loaded. */
const LOADED = 20_000

export interface CanvasProps {
  readonly picture: Blob | null
  readonly tiles?: TileSet | null
  readonly size: PixelSize
  readonly rotation: QuarterTurn
  readonly turned: PixelSize
  readonly pick: (at: Point, more: boolean) => void
  readonly onFailed: () => void
  /** The page lies elsewhere in the pane; called frame by frame. */
  readonly onFrame: (frame: PageFrame) => void
}

/** Makes the canvas once, and tells it what changes. The overlay follows it without React, frame by frame. */
export function usePageCanvas(props: CanvasProps) {
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
      // A pixel of the screen in those of the page, for what is of one size at every zoom.
      layer.current?.style.setProperty('--pixel', String(1 / frame.scale))
      if (shade.current) layOver(shade.current, frame, latest.current.turned)
      latest.current.onFrame(frame)
    }
    const made = createPageCanvas(host.current, {
      onFrame: follow,
      onPress: (at, more) => latest.current.pick(at, more),
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

  const tiles = props.tiles ?? null
  useEffect(() => canvas.current?.setTiles(tiles), [tiles])

  return { host, layer, shade, canvas }
}

function layOver(element: HTMLElement, frame: PageFrame, turned: PixelSize): void {
  element.style.transform = `translate(${frame.left}px, ${frame.top}px)`
  element.style.width = `${turned.width * frame.scale}px`
  element.style.height = `${turned.height * frame.scale}px`
}
