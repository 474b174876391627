import type { PathPen, Surface } from '../../renderer/map/surface.ts'

type Spot = readonly [x: number, y: number]

/** A path as straight lines between its points. */
interface Lines extends PathPen {
  readonly parts: Spot[][]
}

/** Steps along a line, in pixels. */
const STEP = 0.25

/** A square on which lines are inked with their widths and dashes, by number of the pixel; areas are left as they are. */
export function inkedSurface(side: number): Surface<Lines> & { readonly inks: ReadonlyMap<number, string> } {
  const inks = new Map<number, string>()
  let dash: readonly number[] = []
  const context: Surface<Lines>['context'] = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 1, lineJoin: 'miter', lineCap: 'butt', globalAlpha: 1 },
    ...{ font: '', letterSpacing: '', textAlign: 'start', textBaseline: 'alphabetic' },
    save: () => undefined,
    translate: () => undefined,
    strokeRect: () => undefined,
    fillText: () => undefined,
    strokeText: () => undefined,
    restore: () => undefined,
    scale: () => undefined,
    clip: () => undefined,
    fill: () => undefined,
    fillRect: () => undefined,
    setLineDash: (pattern: readonly number[]) => {
      dash = pattern
    },
    stroke: (path) => {
      for (const [x, y] of path.parts.flatMap((part) => inked(part, dash))) dab(x, y)
    },
  }
  const dab = (x: number, y: number): void => {
    const reach = context.lineWidth / 2
    for (let row = Math.floor(y - reach); row <= y + reach; row += 1) {
      for (let column = Math.floor(x - reach); column <= x + reach; column += 1) {
        const isNear = Math.hypot(column + 0.5 - x, row + 0.5 - y) <= Math.max(reach, 0.71)
        if (isNear && column >= 0 && row >= 0 && column < side && row < side)
          inks.set(row * side + column, typeof context.strokeStyle === 'string' ? context.strokeStyle : 'a pattern')
      }
    }
  }
  return { context, newPath: linesOf, inks }
}

function linesOf(): Lines {
  const parts: Spot[][] = []
  const go = (x: number, y: number): void => void parts.at(-1)?.push([x, y])
  return {
    parts,
    moveTo: (x, y) => void parts.push([[x, y]]),
    lineTo: go,
    quadraticCurveTo: (...[, , x, y]) => go(x, y),
    arc: go,
    closePath: () => undefined,
  }
}

/** The spots of a line that a dash leaves inked. */
function inked(part: readonly Spot[], dash: readonly number[]): readonly Spot[] {
  const round = dash.reduce((sum, length) => sum + length, 0)
  const spots: Spot[] = []
  let gone = 0
  for (const [index, [x, y]] of part.slice(1).entries()) {
    const [fromX, fromY] = part[index] ?? [x, y]
    const length = Math.hypot(x - fromX, y - fromY)
    for (let along = 0; along < length; along += STEP) {
      const share = along / length
      const isOn = round === 0 || (gone + along) % round <= (dash[0] ?? 0)
      if (isOn) spots.push([fromX + (x - fromX) * share, fromY + (y - fromY) * share])
    }
    gone += length
  }
  return spots
}
