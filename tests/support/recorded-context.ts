import type { ShapeContext } from '../../renderer/app/services/own-maps/draw-shapes.ts'
import type { ShapeColours } from '../../renderer/app/services/own-maps/drawn-map.ts'

/** Colours that no two parts share. */
export const SHAPE_COLOURS: ShapeColours = {
  ...{ sea: '#000001', land: '#000002', coast: '#000003', river: '#000004' },
  ...{ border: '#000005', text: '#000006', halo: '#000007', own: '#000008' },
}

/** A canvas that writes down what is drawn. Every text is 20 pixels wide. */
export function recordedContext(): { readonly context: ShapeContext; readonly calls: string[] } {
  const calls: string[] = []
  const to = (x: number, y: number): void => void calls.push(`to ${x} ${y}`)
  const context: ShapeContext = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 1, lineJoin: 'miter', lineCap: 'butt', globalAlpha: 1 },
    ...{ font: '', textBaseline: 'alphabetic' },
    beginPath: () => undefined,
    closePath: () => undefined,
    setLineDash: () => undefined,
    moveTo: to,
    lineTo: to,
    arc: (x, y) => void calls.push(`dot ${x} ${y}`),
    fill: () => void calls.push(`fill ${styleOf(context.fillStyle)}`),
    stroke: () => void calls.push(`stroke ${styleOf(context.strokeStyle)} ${context.lineWidth}`),
    fillText: (text, x, y) => void calls.push(`text ${text} ${x} ${y}`),
    strokeText: () => undefined,
    // Of all measures only the width is looked at.
    measureText: () => ({ width: 20 }) as TextMetrics,
  }
  return { context, calls }
}

const styleOf = (style: ShapeContext['fillStyle']): string => (typeof style === 'string' ? style : 'a pattern')
