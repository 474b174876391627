import { escapeXml } from '../../../shared/formats/xml/xml-entities.ts'
import type { Drawing, FillRule as Rule, PathPen } from '../surface.ts'

/** Canvases take more parameters than functions here may have: two points, or a point with width and height. */
type Four = [number, number, number, number]
type Arc = [x: number, y: number, radius: number, from: number, to: number]

/** A path of SVG. */
export class SvgPath implements PathPen {
  #data = ''

  get data(): string {
    return this.#data
  }

  moveTo(x: number, y: number): void {
    this.#data += `M${short(x)} ${short(y)}`
  }

  lineTo(x: number, y: number): void {
    this.#data += `L${short(x)} ${short(y)}`
  }

  quadraticCurveTo(...[cpx, cpy, x, y]: Four): void {
    this.#data += `Q${short(cpx)} ${short(cpy)} ${short(x)} ${short(y)}`
  }

  /** A whole circle or a part of one, clockwise. */
  arc(...[x, y, radius, from, to]: Arc): void {
    const at = (angle: number): string =>
      `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`
    const turn = to - from
    const half = from + Math.min(turn, 2 * Math.PI) / 2
    const size = short(radius)
    // In two halves, since an arc of SVG can't be a whole circle.
    this.#data += `M${at(from)}A${size} ${size} 0 0 1 ${at(half)}A${size} ${size} 0 0 1 ${at(to)}`
  }

  closePath(): void {
    this.#data += 'Z'
  }
}

const STATE = ['fillStyle', 'strokeStyle', 'lineWidth', 'lineJoin', 'lineCap', 'globalAlpha', 'font', 'letterSpacing', 'textAlign', 'textBaseline'] as const // prettier-ignore
type State = Pick<Drawing<SvgPath>, (typeof STATE)[number]>

/** A canvas's context that writes down what is drawn as SVG 1.1. */
export class SvgContext implements Drawing<SvgPath> {
  fillStyle = '#000'
  strokeStyle = '#000'
  lineWidth = 1
  lineJoin: CanvasLineJoin = 'miter'
  lineCap: CanvasLineCap = 'butt'
  globalAlpha = 1
  font = '10px sans-serif'
  letterSpacing = '0px'
  textAlign: CanvasTextAlign = 'start'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  readonly #prefix: string
  readonly #parts: string[] = []
  readonly #saved: { readonly state: State; readonly open: number; readonly dash: readonly number[] }[] = []
  #dash: readonly number[] = []
  #open = 0
  #clips = 0

  /** `prefix`: names of clips begin with it, so that those of several drawings in one file differ. */
  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** What was drawn, as elements of SVG. */
  get elements(): string {
    return this.#parts.join('')
  }

  /** Elements that were written down elsewhere. */
  add(elements: string): void {
    this.#parts.push(elements)
  }

  save(): void {
    const state = Object.fromEntries(STATE.map((key) => [key, this[key]])) as unknown as State // of its own keys
    this.#saved.push({ state, open: this.#open, dash: this.#dash })
  }

  restore(): void {
    const saved = this.#saved.pop()
    if (!saved) return
    Object.assign(this, saved.state)
    this.#dash = saved.dash
    this.#parts.push('</g>'.repeat(this.#open - saved.open))
    this.#open = saved.open
  }

  translate(x: number, y: number): void {
    this.#group(`transform="translate(${short(x)} ${short(y)})"`)
  }

  scale(x: number, y: number): void {
    this.#group(`transform="scale(${x} ${y})"`)
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash
  }

  fillRect(...box: Four): void {
    this.#parts.push(`<rect ${rectangle(box)}${this.#fill()}/>`)
  }

  strokeRect(...box: Four): void {
    this.#parts.push(`<rect ${rectangle(box)} fill="none"${this.#stroke()}/>`)
  }

  fill({ data }: SvgPath, rule: Rule = 'nonzero'): void {
    if (data !== '') this.#parts.push(`<path d="${data}"${ruled('fill', rule)}${this.#fill()}/>`)
  }

  stroke({ data }: SvgPath): void {
    if (data !== '') this.#parts.push(`<path d="${data}" fill="none"${this.#stroke()}/>`)
  }

  clip({ data }: SvgPath, rule: Rule = 'nonzero'): void {
    this.#clips += 1
    const id = `${this.#prefix}${this.#clips}`
    this.#parts.push(`<clipPath id="${id}"><path d="${data}"${ruled('clip', rule)}/></clipPath>`)
    this.#group(`clip-path="url(#${id})"`)
  }

  fillText(text: string, x: number, y: number): void {
    this.#parts.push(`<text ${this.#lettering(x, y)}${this.#fill()}>${escapeXml(text)}</text>`)
  }

  strokeText(text: string, x: number, y: number): void {
    this.#parts.push(`<text ${this.#lettering(x, y)} fill="none"${this.#stroke()}>${escapeXml(text)}</text>`)
  }

  #group(attribute: string): void {
    this.#parts.push(`<g ${attribute}>`)
    this.#open += 1
  }

  #fill(): string {
    return ` fill="${this.fillStyle}"${this.#alpha('fill')}`
  }

  #stroke(): string {
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.join(' ')}"` : ''
    const line = ` stroke-width="${short(this.lineWidth)}" stroke-linejoin="${this.lineJoin}" stroke-linecap="${this.lineCap}"`
    return ` stroke="${this.strokeStyle}"${line}${dash}${this.#alpha('stroke')}`
  }

  #alpha(of: 'fill' | 'stroke'): string {
    return this.globalAlpha === 1 ? '' : ` ${of}-opacity="${this.globalAlpha}"`
  }

  #lettering(x: number, y: number): string {
    const [, italic = '', weight = '400', size = '10', family = 'sans-serif'] =
      /^(italic )?(?:(\d+) )?([\d.]+)px(?:\/[\d.]+(?:px)?)? (.*)$/.exec(this.font) ?? []
    const anchor = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' }[this.textAlign]
    // Readers of SVG know no middle of lines that they agree on: a third of the letters' size is near to it.
    const down = this.textBaseline === 'middle' ? Number(size) * 0.35 : 0
    const spacing = parseFloat(this.letterSpacing) > 0 ? ` letter-spacing="${parseFloat(this.letterSpacing)}"` : ''
    const style = italic === '' ? '' : ' font-style="italic"'
    return `x="${short(x)}" y="${short(y + down)}" font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}"${style}${spacing} text-anchor="${anchor}"`
  }
}

/** A file of SVG in which so many pixels are as large as on paper (96 an inch). */
export function svgFile(
  elements: string,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size}><title>${escapeXml(title)}</title>${elements}</svg>\n`
}

function rectangle([x, y, width, height]: Four): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
}

function ruled(of: 'fill' | 'clip', rule: Rule): string {
  return rule === 'evenodd' ? ` ${of}-rule="evenodd"` : ''
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
