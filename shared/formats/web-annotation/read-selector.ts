import type { PixelSize } from '../../domain/geometry.ts'
import { areaOf, type PagePoint, type Shape } from '../../domain/shape.ts'
import { svgOutline } from './svg-outline.ts'

/** A part of a picture as a selector names it: in percent, or in pixels of a picture of some size. */
export type Selected =
  | { readonly unit: 'percent'; readonly points: readonly PagePoint[]; readonly isBox: boolean }
  | {
      readonly unit: 'pixel'
      readonly points: readonly PagePoint[]
      readonly isBox: boolean
      /** The size of the picture that the pixels are of; absent for that of the page itself. */
      readonly of?: PixelSize
    }

/** What a selector says; null for one that we can't read. */
export function readSelector(selector: unknown): Selected | null {
  if (typeof selector !== 'object' || selector === null) return null
  const { type, value } = selector as { readonly type?: unknown; readonly value?: unknown }
  if (typeof value !== 'string') return null
  if (isType(type, 'FragmentSelector')) return readFragment(value)
  return isType(type, 'SvgSelector') ? readSvg(value) : null
}

/** `type` may be one name or several, with or without the prefix of the vocabulary. */
function isType(type: unknown, wanted: string): boolean {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type]
  return names.some((name) => typeof name === 'string' && name.replace(/^oa:/, '') === wanted)
}

/** Media Fragments 1.0, 4.2.2: `xywh=`, with `pixel:` or `percent:`, pixels where neither is said. */
export function readFragment(value: string): Selected | null {
  const [, unit, numbers = ''] = /(?:^|[#&])xywh=(?:(pixel|percent):)?([-+.\d,\s]+)/i.exec(value) ?? []
  const [x, y, w, h, ...more] = numbers.split(',').map((text) => (text.trim() === '' ? NaN : Number(text)))
  if (x === undefined || y === undefined || w === undefined || h === undefined || more.length > 0) return null
  if (![x, y, w, h].every(Number.isFinite)) return null
  const points = [
    { x, y },
    { x: x + w, y: y + h },
  ]
  return { unit: unit?.toLowerCase() === 'percent' ? 'percent' : 'pixel', points, isBox: true }
}

function readSvg(value: string): Selected | null {
  const points = svgOutline(value)
  if (!points) return null
  const [, width, height] =
    /\bviewBox\s*=\s*["']\s*[-.\d]+[\s,]+[-.\d]+[\s,]+([.\d]+)[\s,]+([.\d]+)\s*["']/.exec(value) ?? []
  const of = { width: Number(width), height: Number(height) }
  return { unit: 'pixel', points, isBox: false, ...(of.width > 0 && of.height > 0 ? { of } : {}) }
}

/** The shape on a page of so many pixels, cut at its edges; null where nothing of it lies on the page. */
export function shapeOn(selected: Selected, size: PixelSize): Shape | null {
  const scale = selected.unit === 'percent' ? { width: 100, height: 100 } : (selected.of ?? size)
  const share = (value: number): number => Math.max(0, Math.min(1, value))
  const points = selected.points.map(({ x, y }) => ({ x: share(x / scale.width), y: share(y / scale.height) }))
  const [first, last] = points
  const shape: Shape =
    selected.isBox && first && last
      ? { kind: 'rectangle', box: { x: first.x, y: first.y, w: last.x - first.x, h: last.y - first.y } }
      : { kind: 'polygon', points }
  return areaOf(shape) > 0 ? shape : null
}
