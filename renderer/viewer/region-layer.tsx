import type { KeyboardEvent, ReactNode } from 'react'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { boundsOf, cornersOf, type Shape } from '../../shared/domain/shape.ts'
import { cx } from '../ui/cx.ts'
import type { Drawing } from './drawing.ts'
import styles from './region-layer.module.css'
import { outlineOf, shapePath, type MarkedRegion, type RegionsOnPage } from './regions.ts'
import type { useDrawing } from './use-drawing.ts'
import type { useReshaping } from './use-reshaping.ts'

export interface RegionLayerProps {
  readonly regions: RegionsOnPage
  /** Pixels of the turned page. */
  readonly turned: PixelSize
  readonly drawing: ReturnType<typeof useDrawing>
  readonly reshaping: ReturnType<typeof useReshaping>
  /** The region got the focus. */
  readonly onReach: (region: MarkedRegion) => void
  /** Esc: the region is let go. */
  readonly onLeave: () => void
}

/** The regions of a page, those being drawn and changed among them, in pixels of the turned page. */
export function RegionLayer(props: RegionLayerProps): ReactNode {
  const { regions, turned, drawing } = props
  return (
    <>
      {regions.items.map((region) => (
        <RegionMark key={region.id} {...props} region={region} />
      ))}
      {drawing.drawing ? <Draft drawing={drawing.drawing} turned={turned} /> : null}
      {drawing.drawing ? (
        // Catches the mouse while one draws, so that the picture stays where it is.
        <rect
          className={styles['catcher']}
          x={-turned.width}
          y={-turned.height}
          width={3 * turned.width}
          height={3 * turned.height}
          {...drawing.pointer}
        />
      ) : null}
    </>
  )
}

function RegionMark(props: RegionLayerProps & { readonly region: MarkedRegion }): ReactNode {
  const { regions, region, turned, reshaping } = props
  const selected = regions.selected === region.id
  const chosen = selected || regions.also?.has(region.id) === true
  const shape = reshaping.shapeOf(region)
  const path = shapePath(shape, turned)
  const onKeyDown = (event: KeyboardEvent): void => {
    // While one draws the keys are the drawing's.
    if (props.drawing.drawing) return
    if (event.key === 'Escape') props.onLeave()
    else if (event.key === 'Delete') regions.onRemove(region.id)
    else if (event.key === 'Enter') regions.onOpen()
    else if (!regions.onKey?.(region.id, event) && !reshaping.onKey(region, null, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <g
        data-region={region.id}
        className={cx(styles['region'], region.look && styles[region.look], chosen && styles['selected'])}
        role="button"
        tabIndex={0}
        aria-label={region.name}
        aria-pressed={chosen}
        onFocus={(event) => event.target === event.currentTarget && props.onReach(region)}
        onKeyDown={onKeyDown}
        onKeyUp={() => reshaping.store(region)}
        onBlur={() => reshaping.store(region)}
      >
        <path className={styles['casing']} d={path} />
        <path className={styles['outline']} d={path} {...(selected && reshaping.pointerOn(region, null))} />
        {region.label ? <Label text={region.label} shape={shape} turned={turned} /> : null}
      </g>
      {/* beside the region, not in it: what can be pressed holds nothing else that can */}
      {selected ? <Handles {...props} shape={shape} /> : null}
    </>
  )
}

/** The letters of a label, in pixels of the screen; and what of the longer side of the page they are at least. */
const LETTER = 12
const LEAST = 1 / 60

/** What stands at the top left corner of a region: legible at every zoom where the region is as wide as its label. */
function Label(props: { readonly text: string; readonly shape: Shape; readonly turned: PixelSize }): ReactNode {
  const { turned } = props
  const { x, y, w } = boundsOf(props.shape)
  const room = props.text.length * LETTER * 0.62 + LETTER * 0.6
  const least = (Math.max(turned.width, turned.height) * LEAST) / LETTER
  const size = `max(${least}, min(var(--pixel), ${(w * turned.width) / room}))`
  const transform = `translate(${x * turned.width}px, ${y * turned.height}px) scale(${size})`
  return (
    <g className={styles['label']} style={{ transform }} aria-hidden>
      <rect width={room} height={LETTER * 1.3} />
      <text x={LETTER * 0.3} y={LETTER} fontSize={LETTER}>
        {props.text}
      </text>
    </g>
  )
}

/** The corners of the selected region, each to be pulled, or moved by arrows. */
function Handles(props: RegionLayerProps & { readonly region: MarkedRegion; readonly shape: Shape }): ReactNode {
  const { regions, region, turned, reshaping, shape } = props
  const onKeyDown = (corner: number, event: KeyboardEvent): void => {
    if (props.drawing.drawing) return
    if (event.key === 'Escape') props.onLeave()
    else if (!reshaping.onKey(region, corner, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return cornersOf(shape).map((point, corner) => {
    // A line of no length with square ends is a square of the same size at every zoom.
    const dot = `M${point.x * turned.width} ${point.y * turned.height}h0.001`
    return (
      <g
        key={corner}
        className={styles['handle']}
        role="button"
        tabIndex={0}
        aria-label={regions.texts.corner(corner + 1)}
        onKeyDown={(event) => onKeyDown(corner, event)}
        onKeyUp={() => reshaping.store(region)}
        onBlur={() => reshaping.store(region)}
        {...reshaping.pointerOn(region, corner)}
      >
        <path className={styles['handleEdge']} d={dot} />
        <path className={styles['handleFace']} d={dot} />
      </g>
    )
  })
}

function Draft({ drawing, turned }: { readonly drawing: Drawing; readonly turned: PixelSize }): ReactNode {
  const path =
    drawing.tool === 'rectangle'
      ? shapePath({ kind: 'rectangle', box: drawing.box }, turned)
      : outlineOf([...drawing.points, drawing.cursor], turned, drawing.points.length > 1)
  return (
    <g className={styles['draft']} data-drawing={drawing.tool}>
      <path className={styles['casing']} d={path} />
      <path className={styles['outline']} d={path} />
      {drawing.tool === 'polygon' ? <Crosshair drawing={drawing} turned={turned} /> : null}
    </g>
  )
}

/** Where the next point of a polygon would be set, and those that are. */
function Crosshair(props: {
  readonly drawing: Extract<Drawing, { tool: 'polygon' }>
  readonly turned: PixelSize
}): ReactNode {
  const { drawing, turned } = props
  const dots = drawing.points.map(({ x, y }) => `M${x * turned.width} ${y * turned.height}h0.001`).join('')
  const { x, y } = { x: drawing.cursor.x * turned.width, y: drawing.cursor.y * turned.height }
  const cross = `M${x} 0V${turned.height}M0 ${y}H${turned.width}`
  return (
    <>
      <path className={styles['crossCasing']} d={cross} />
      <path className={styles['cross']} d={cross} />
      <path className={styles['handleEdge']} d={dots} />
      <path className={styles['handleFace']} d={dots} />
    </>
  )
}
