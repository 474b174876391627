import type { PagePoint } from '../../domain/shape.ts'

/**
 * The outline of the one shape in an SVG selector, in its units: a polygon, a rectangle, or a path of straight lines
 * (SVG 2, chapters 9 and 10). null for curves, several parts, and anything else.
 */
export function svgOutline(svg: string): readonly PagePoint[] | null {
  const [, name, attributes = ''] = /<(?:\w+:)?(polygon|polyline|rect|path)\b([^>]*)>/i.exec(svg) ?? []
  const attribute = (wanted: string): string =>
    new RegExp(`(?:^|\\s)${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)?.slice(1).find(Boolean) ?? ''
  switch (name?.toLowerCase()) {
    case 'polygon':
    case 'polyline':
      return atLeastThree(pairs(numbersIn(attribute('points'))))
    case 'rect':
      return rectangle(['x', 'y', 'width', 'height'].map((each) => Number(attribute(each) || 0)))
    case 'path':
      return pathOutline(attribute('d'))
    default:
      return null
  }
}

function rectangle([x = 0, y = 0, w = 0, h = 0]: readonly number[]): readonly PagePoint[] | null {
  if (![x, y, w, h].every(Number.isFinite)) return null
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(NUMBER), ([number]) => Number(number))
}

function pairs(numbers: readonly number[]): readonly PagePoint[] {
  const points: PagePoint[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  return points
}

function atLeastThree(points: readonly PagePoint[]): readonly PagePoint[] | null {
  return points.length > 2 ? points : null
}

/** Straight commands of a path: M L H V, absolute or relative, and one Z at the end. */
function pathOutline(d: string): readonly PagePoint[] | null {
  const points: PagePoint[] = []
  for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (command.toUpperCase() === 'Z') continue
    const isFirstMove = points.length === 0
    if (command.toUpperCase() === 'M' && !isFirstMove) return null
    const next = straight(command, numbersIn(rest), points.at(-1) ?? { x: 0, y: 0 })
    if (!next) return null
    points.push(...next)
  }
  const [first, last] = [points[0], points.at(-1)]
  const closes = points.length > 1 && first?.x === last?.x && first?.y === last?.y
  return atLeastThree(closes ? points.slice(0, -1) : points)
}

/** The points that a command draws to from where the pen is; null for a curve. */
function straight(command: string, numbers: readonly number[], from: PagePoint): readonly PagePoint[] | null {
  const isRelative = command === command.toLowerCase()
  const steps = stepsOf(command.toUpperCase(), numbers)
  if (!steps) return null
  let pen = from
  return steps.map((step) => {
    const base = isRelative ? pen : { x: 0, y: 0 }
    pen = { x: step.x === null ? pen.x : base.x + step.x, y: step.y === null ? pen.y : base.y + step.y }
    return pen
  })
}

interface PathStep {
  readonly x: number | null
  readonly y: number | null
}

function stepsOf(command: string, numbers: readonly number[]): readonly PathStep[] | null {
  if (command === 'M' || command === 'L') return numbers.length % 2 === 0 ? pairs(numbers) : null
  if (command === 'H') return numbers.map((x) => ({ x, y: null }))
  return command === 'V' ? numbers.map((y) => ({ x: null, y })) : null
}
