import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { Line } from '../../domain/reading.ts'
import { boxOn, cornersOfPoints, numbersIn, outlineOn, pointsOn, sizeOf, type Corners } from '../readings/boxes.ts'
import { childNamed, elementsOf, localName } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** The page's own measures; else those of its print space with its margins, which reach to its edges. */
export function pageSize(page: XmlElement): PixelSize | null {
  const own = sizeOf(Number(page.attributes['WIDTH']), Number(page.attributes['HEIGHT']))
  if (own) return own
  const edges = elementsOf(page).flatMap((space) => cornersOf(space) ?? [])
  return sizeOf(Math.max(0, ...edges.map(({ x1 }) => x1)), Math.max(0, ...edges.map(({ y1 }) => y1)))
}

/** Points or, in ALTO 3, the height of a level line. */
export function baselineOf(line: XmlElement, size: PixelSize | null): Line['baseline'] {
  const numbers = numbersIn(line.attributes['BASELINE'] ?? '')
  const corners = cornersOf(line)
  const [height] = numbers
  const level = numbers.length === 1 && corners && height !== undefined
  const points = pointsOn(size, level ? [corners.x0, height, corners.x1, height] : numbers)
  return points.length < 2 ? undefined : points
}

/** The polygon around an element, where it has one that is no rectangle. */
export function outlineOf(element: XmlElement, size: PixelSize | null): Line['outline'] {
  const polygon = childNamed(childNamed(element, 'Shape'), 'Polygon')
  return outlineOn(size, numbersIn(polygon?.attributes['POINTS'] ?? ''))
}

/** The box of an element, by its own measures or by its shape; null for none. */
export function boxOf(element: XmlElement, size: PixelSize | null): Box | null {
  return boxOn(size, cornersOf(element))
}

/** The smallest box around elements that have one. */
export function boxAround(elements: readonly XmlElement[], size: PixelSize | null): Box | null {
  const points = elements.flatMap((element) => {
    const corners = cornersOf(element)
    return corners ? [corners.x0, corners.y0, corners.x1, corners.y1] : []
  })
  return boxOn(size, cornersOfPoints(points))
}

function cornersOf(element: XmlElement): Corners | null {
  const { HPOS, VPOS, WIDTH, HEIGHT } = element.attributes
  const [x0, y0, width, height] = [HPOS, VPOS, WIDTH, HEIGHT].map(Number)
  if (x0 !== undefined && y0 !== undefined && width !== undefined && height !== undefined) {
    if ([x0, y0, width, height].every(Number.isFinite)) return { x0, y0, x1: x0 + width, y1: y0 + height }
  }
  return cornersOfShape(elementsOf(childNamed(element, 'Shape') ?? element)[0])
}

function cornersOfShape(shape: XmlElement | undefined): Corners | null {
  if (!shape) return null
  if (localName(shape) === 'Polygon') return cornersOfPoints(numbersIn(shape.attributes['POINTS'] ?? ''))
  const [x, y] = [Number(shape.attributes['HPOS']), Number(shape.attributes['VPOS'])]
  const [across, down] = [
    Number(shape.attributes['RADIUS'] ?? shape.attributes['HLENGTH']),
    Number(shape.attributes['RADIUS'] ?? shape.attributes['VLENGTH']),
  ]
  const known = ['Circle', 'Ellipse'].includes(localName(shape)) && [x, y, across, down].every(Number.isFinite)
  return known ? { x0: x - across, y0: y - down, x1: x + across, y1: y + down } : null
}
