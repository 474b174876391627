import { useEffect, useImperativeHandle, useRef, useSyncExternalStore, type ReactNode, type Ref } from 'react'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import styles from './lens.module.css'
import { LOUPE_SIDE, loupeCorner, type Ratio } from './loupe.ts'
import type { PageCanvas } from './page-canvas.ts'
import type { LoupePlace } from './use-loupe.ts'
import { usePageCanvas, type CanvasProps } from './use-page-canvas.ts'

export interface LensHandle {
  /** The page lies elsewhere in the pane: so does the lens. */
  follow(): void
}

interface LensProps extends Pick<CanvasProps, 'picture' | 'tiles' | 'turned'> {
  readonly handle: Ref<LensHandle>
  readonly size: PixelSize
  readonly rotation: QuarterTurn
  readonly colour: string
  readonly ratio: Ratio
  readonly place: LoupePlace
  /** What it says of itself, such as its keys; null where another pane says it. */
  readonly hint: string | null
  /** The pane that it lies over. */
  readonly pane: () => PageCanvas | null
}

const nothing = (): void => undefined

/** A magnifier over a page: the same picture once more, its own pixels a whole number of those of the screen. */
export function Lens(props: LensProps): ReactNode {
  const { place, ratio, turned } = props
  const at = useSyncExternalStore(place.subscribe, place.get)
  const element = useRef<HTMLDivElement>(null)
  const { host, canvas } = usePageCanvas({ ...props, pick: nothing, onFailed: nothing, onFrame: nothing })
  const follow = (): void => {
    const pane = props.pane()
    const frame = pane?.frame()
    const now = place.get()
    if (!element.current || !pane || !frame || !now) return
    const { x, y } = loupeCorner(now, frame, { turned, pane: pane.paneSize() })
    element.current.style.transform = `translate(${x}px, ${y}px)`
  }
  useImperativeHandle(props.handle, () => ({ follow }))
  useEffect(() => {
    const pane = props.pane()
    if (!at) return place.set(pane ? middleOf(pane) : null)
    canvas.current?.setPlace({ centre: at, width: (turned.width * ratio) / window.devicePixelRatio })
    follow()
  })
  return (
    <>
      <div
        ref={element}
        className={styles['lens']}
        style={{ width: LOUPE_SIDE, height: LOUPE_SIDE, background: props.colour }}
        data-ratio={ratio}
        hidden={at === null}
        aria-hidden
      >
        <div ref={host} className={styles['picture']} />
      </div>
      {props.hint === null ? null : (
        <div role="status" className={styles['hint']}>
          {props.hint}
        </div>
      )}
    </>
  )
}

/** The point of the page in the middle of its pane. */
function middleOf(pane: PageCanvas) {
  const place = pane.place()
  const onPage = (value: number): number => Math.max(0, Math.min(1, value))
  return place && { x: onPage(place.centre.x), y: onPage(place.centre.y) }
}
