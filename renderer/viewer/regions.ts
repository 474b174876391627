import type { KeyboardEvent } from 'react'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { areaOf, cornersOf, isInShape, type PagePoint, type Shape } from '../../shared/domain/shape.ts'
import type { DrawTool } from './drawing.ts'

/** A region as the viewer draws it. */
export interface MarkedRegion {
  readonly id: string
  readonly shape: Shape
  /** What it is called to those who do not see it: its place in the list and its note. */
  readonly name: string
  /** What stands at its corner, such as its place in the reading order. */
  readonly label?: string
  /** How it looks; a plain one where absent. */
  readonly look?: RegionLook
}

/** Colours with patterns of their own, so that colour alone never tells. */
export type RegionLook = 'line' | 'word' | 'body' | 'head' | 'aside' | 'figure' | 'withheld'

/** The regions of the page in view, and what is done to them. Shapes are on the unturned page. */
export interface RegionsOnPage {
  /** The page they are of: what is drawn on one page is dropped when another is shown. */
  readonly pageId: string
  readonly items: readonly MarkedRegion[]
  readonly selected: string | null
  /** Chosen together with it. */
  readonly also?: ReadonlySet<string>
  readonly texts: RegionTexts
  readonly onSelect: (id: string | null) => void
  readonly onDrawing: (tool: DrawTool | null) => void
  readonly onDrawn: (shape: Shape) => void
  /** Stores another shape; settles with false when it could not be stored. */
  readonly onReshaped: (id: string, shape: Shape) => Promise<boolean>
  readonly onRemove: (id: string) => void
  /** Enter: to what is said of it. */
  readonly onOpen: () => void
  /** More keys for a region; true for one that was used. */
  readonly onKey?: (id: string, event: KeyboardEvent) => boolean
  /**
   * A press at a point (of the unturned page) of a region does something else than choose it; false where it only does
   * that. `more`: it is to be chosen with others.
   */
  readonly onPressed?: (id: string, at: PagePoint, more: boolean) => boolean
}

/** Words of the layer. */
export interface RegionTexts {
  /** How to draw with the keys, while one draws. */
  readonly hint: Readonly<Record<DrawTool, string>>
  readonly corner: (number: number) => string
}

/** The region under a point, in the same fractions; the smallest where several lie over one another. */
export function regionAt<T extends { readonly shape: Shape }>(regions: readonly T[], at: PagePoint): T | null {
  const under = regions.filter((region) => isInShape(region.shape, at))
  return under.sort((a, b) => areaOf(a.shape) - areaOf(b.shape))[0] ?? null
}

/** The outline of a shape as the path of an SVG, in pixels of the page; open while it is being drawn. */
export function outlineOf(points: readonly PagePoint[], size: PixelSize, closed = true): string {
  const [first, ...rest] = points.map(({ x, y }) => `${rounded(x * size.width)} ${rounded(y * size.height)}`)
  if (first === undefined) return ''
  return `M${first}${rest.map((point) => `L${point}`).join('')}${closed ? 'Z' : ''}`
}

/** The outline of a whole shape. */
export function shapePath(shape: Shape, size: PixelSize): string {
  return outlineOf(cornersOf(shape), size)
}

/** Hundredths of a pixel are finer than any screen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
