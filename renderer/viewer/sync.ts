import type { ViewPlace } from './page-view.ts'

/** How a second page stands to a first that it is compared with: how far its middle lies off, and how much wider it is drawn. */
export interface Offset {
  /** Fractions of the page. */
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Edge on edge. */
export const NO_OFFSET: Offset = { x: 0, y: 0, zoom: 1 }

/** What the second pane shows while the first shows a place. */
export function followed(first: ViewPlace, offset: Offset): ViewPlace {
  return {
    centre: { x: first.centre.x + offset.x, y: first.centre.y + offset.y },
    width: first.width * offset.zoom,
  }
}

/** How the second stands to the first as both are now. */
export function offsetBetween(first: ViewPlace, second: ViewPlace): Offset {
  return {
    x: second.centre.x - first.centre.x,
    y: second.centre.y - first.centre.y,
    zoom: second.width / first.width,
  }
}

/** How the first stands to the second. */
export function opposite({ x, y, zoom }: Offset): Offset {
  return { x: -x, y: -y, zoom: 1 / zoom }
}
