import type { MarkColours } from '../colours.ts'
import { drawCluster, drawDot, drawDoubt } from './draw-marks.ts'
import { northOf, scaleBar, type PictureLayout, type PictureView, type Rect } from './picture-layout.ts'
import type { PathPen, Surface } from '../surface.ts'

/** What stands around a map, in the language of the interface. */
export interface PictureWords {
  /** '' for none. */
  readonly title: string
  readonly notice: string
  readonly single: string
  readonly cluster: string
  /** Of how sure something is: what is probable, and what is only possible. */
  readonly doubts: readonly [probable: string, possible: string]
  /** The letter of the north. */
  readonly north: string
  /** How long the scale is, and how many times smaller the sheet is than the ground. */
  readonly scale: (metres: number, times: number) => { readonly length: string; readonly ratio: string }
}

/** How a sheet is drawn. */
export interface Furniture {
  readonly layout: PictureLayout
  readonly view: PictureView
  readonly words: PictureWords
  readonly colours: MarkColours
  /** How sure marks on the map are that are not certain: 1 probable, 2 only possible. */
  readonly doubted: readonly number[]
  /** Pixels that a text takes in a font. */
  readonly widthOf: (text: string, font: string) => number
}

const FACE = 'Inter, sans-serif'
const INK = '#1d1b17'
const SOFT = '#5b564c'
const [SMALL, PLAIN, LARGE] = [`400 10px ${FACE}`, `400 11px ${FACE}`, `600 20px ${FACE}`] as const
const LINE = 13

/** Draws title, frame, north, legend, scale and notice. */
export function drawFurniture<P extends PathPen>(surface: Surface<P>, furniture: Furniture): void {
  const { context } = surface
  const { layout, words } = furniture
  const { map, title } = layout
  context.save()
  context.setLineDash([])
  context.lineJoin = 'miter'
  context.lineCap = 'butt'
  context.globalAlpha = 1
  context.letterSpacing = '0px'
  context.strokeStyle = INK
  context.lineWidth = 1
  context.strokeRect(map.left, map.top, map.width, map.height)
  if (title) {
    const room = shortened(words.title, title.width, (text) => furniture.widthOf(text, LARGE))
    print(surface, room, { x: title.left, y: title.top + title.height / 2 - 2, font: LARGE, colour: INK })
  }
  drawNorth(surface, northOf(map), words.north)
  drawLegend(surface, furniture)
  drawScale(surface, furniture)
  drawNotice(surface, furniture)
  context.restore()
}

interface Printed {
  readonly x: number
  readonly y: number
  readonly font: string
  readonly colour: string
  readonly align?: CanvasTextAlign
}

function print<P>({ context }: Pick<Surface<P & PathPen>, 'context'>, text: string, how: Printed): void {
  context.font = how.font
  context.fillStyle = how.colour
  context.textAlign = how.align ?? 'left'
  context.textBaseline = 'middle'
  context.fillText(text, how.x, how.y)
}

function drawNorth<P extends PathPen>(surface: Surface<P>, { left, top, width, height }: Rect, letter: string): void {
  const { context, newPath } = surface
  const [middle, tip, foot] = [left + width / 2, top + 12, top + height]
  const arrow = newPath()
  arrow.moveTo(middle, tip)
  arrow.lineTo(middle + 7, foot)
  arrow.lineTo(middle, foot - 6)
  arrow.lineTo(middle - 7, foot)
  arrow.closePath()
  context.lineJoin = 'round'
  context.strokeStyle = '#fff'
  context.lineWidth = 3
  context.stroke(arrow)
  context.fillStyle = INK
  context.fill(arrow)
  context.font = `600 12px ${FACE}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.strokeText(letter, middle, top + 5)
  context.fillText(letter, middle, top + 5)
}

function drawLegend<P extends PathPen>(
  surface: Surface<P>,
  { layout: { foot }, words, colours, doubted, widthOf }: Furniture,
): void {
  const y = foot.top + 20
  let x = foot.left + 8
  drawDot(surface, { x, y, colours })
  print(surface, words.single, { x: x + 14, y, font: PLAIN, colour: INK })
  // Other programs may have wider letters.
  x += 14 + widthOf(words.single, PLAIN) * 1.1 + 36
  drawCluster(surface, { count: 12, dated: 9 }, { x, y, colours })
  print(surface, words.cluster, { x: x + 26, y, font: PLAIN, colour: INK })
  const below = y + 23
  x = foot.left + 12
  for (const level of doubted) {
    const word = words.doubts[level === 1 ? 0 : 1]
    drawDot(surface, { x, y: below, colours })
    drawDoubt(surface, { count: 1, surest: level }, { x, y: below, colours })
    print(surface, word, { x: x + 18, y: below, font: PLAIN, colour: INK })
    x += 18 + widthOf(word, PLAIN) * 1.1 + 28
  }
}

/** At the right, in four parts of which every other is black. */
function drawScale<P extends PathPen>(surface: Surface<P>, { layout: { foot }, view, words }: Furniture): void {
  const { context } = surface
  const bar = scaleBar(view, Math.min(220, foot.width / 4))
  const { length, ratio } = words.scale(bar.metres, bar.times)
  const [left, top] = [foot.left + foot.width - bar.pixels - 1, foot.top + 22]
  context.lineWidth = 1
  context.strokeStyle = INK
  context.fillStyle = INK
  for (const part of [0, 2]) context.fillRect(left + (bar.pixels * part) / 4, top, bar.pixels / 4, 5)
  context.strokeRect(left, top, bar.pixels, 5)
  const y = foot.top + 12
  print(surface, length, { x: left + bar.pixels, y, font: PLAIN, colour: INK, align: 'right' })
  print(surface, ratio, { x: left + bar.pixels, y: top + 14, font: SMALL, colour: SOFT, align: 'right' })
}

function drawNotice<P extends PathPen>(surface: Surface<P>, { layout: { foot }, words, widthOf }: Furniture): void {
  const room = foot.width * 0.7
  const lines = broken(words.notice, room, (text) => widthOf(text, SMALL)).slice(0, 2)
  lines.forEach((line, index) => {
    const y = foot.top + foot.height - LINE * (lines.length - index) + LINE / 2
    print(surface, line, { x: foot.left, y, font: SMALL, colour: SOFT })
  })
}

/** The words of a text on lines that have room for them. */
export function broken(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function shortened(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text
  let end = text.length
  while (end > 0 && widthOf(`${text.slice(0, end)}…`) > room) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
