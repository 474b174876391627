/** What lines of a path are traced with: a `Path2D`, or the same for SVG. */
export interface PathPen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  closePath(): void
}

export type FillRule = 'nonzero' | 'evenodd'

/** As much of a canvas's context as maps are drawn with; `P` are the paths that it takes. */
export interface Drawing<P> {
  fillStyle: string | CanvasGradient | CanvasPattern
  strokeStyle: string | CanvasGradient | CanvasPattern
  lineWidth: number
  lineJoin: CanvasLineJoin
  lineCap: CanvasLineCap
  globalAlpha: number
  font: string
  letterSpacing: string
  textAlign: CanvasTextAlign
  textBaseline: CanvasTextBaseline
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  setLineDash(dash: number[]): void
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  fill(path: P, rule?: FillRule): void
  stroke(path: P): void
  clip(path: P, rule?: FillRule): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
}

/** A surface to draw on, and how paths for it are begun. */
export interface Surface<P extends PathPen> {
  readonly context: Drawing<P>
  readonly newPath: () => P
}

/** A canvas to draw on. */
export function canvasSurface(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): Surface<Path2D> {
  return { context, newPath: () => new Path2D() }
}
