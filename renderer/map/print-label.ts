import type { LabelColours } from './colours.ts'
import type { PathPen, Surface } from './surface.ts'
import { dotSize, isTown, lineHeight, type LabelBox, type PlacedLabel } from './label-layout.ts'

type Letters = Pick<PlacedLabel, 'kind' | 'rank'>

const FACE = 'Inter, sans-serif'

/** The font of a name: larger seas, countries and towns in larger letters. */
export function fontOf({ kind, rank }: Letters): string {
  switch (kind) {
    case 'country':
      return `600 ${rank <= 2 ? 13.5 : rank <= 3 ? 12.5 : 11}px ${FACE}`
    case 'water':
      return `italic ${rank <= 2 ? 15 : rank <= 3 ? 14 : 12.5}px ${FACE}`
    case 'island':
      return `italic 12px ${FACE}`
    case 'province':
      return `500 10.5px ${FACE}`
    case 'capital':
      return `600 ${rank === 3 ? 13 : 12}px ${FACE}`
    case 'town':
      return `${rank === 3 ? 600 : rank === 2 ? 500 : 400} ${rank === 3 ? 13 : rank > 0 ? 12 : 11}px ${FACE}`
  }
}

/** Letters of areas stand apart, the larger the area the more. */
export function spacingOf({ kind, rank }: Letters): string {
  if (kind === 'country') return rank <= 3 ? '2px' : '1px'
  if (kind === 'water') return rank <= 2 ? '3px' : rank <= 3 ? '2px' : '0.8px'
  return kind === 'province' ? '1.2px' : '0px'
}

/** Prints a name with a halo in the colour of what is under it; of a town, its dot too. */
export function printLabel<P extends PathPen>(surface: Surface<P>, box: LabelBox, colours: LabelColours): void {
  const { context } = surface
  const { label, lines, left, top, width, align } = box
  context.font = fontOf(label)
  context.letterSpacing = spacingOf(label)
  context.textBaseline = 'middle'
  context.textAlign = align
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = label.kind === 'water' ? colours.waterHalo : colours.halo
  context.fillStyle = colourOf(label, colours)
  if (isTown(label.kind)) printDot(surface, label, colours)
  const x = align === 'left' ? left : align === 'right' ? left + width : left + width / 2
  lines.forEach((line, index) => {
    const y = top + (index + 0.5) * lineHeight(label)
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  })
}

function colourOf({ kind }: Letters, colours: LabelColours): string {
  if (kind === 'water') return colours.water
  if (kind === 'country') return colours.country
  return kind === 'province' ? colours.province : colours.town
}

/** A dot by the size of the town; a capital has a ring around it. */
function printDot<P extends PathPen>(surface: Surface<P>, label: PlacedLabel, colours: LabelColours): void {
  const { context } = surface
  const size = dotSize(label)
  const dot = circle(surface, label, size)
  context.stroke(dot)
  if (label.kind !== 'capital') {
    context.fill(dot)
    return
  }
  context.fillStyle = colours.halo
  context.fill(dot)
  context.fillStyle = colours.town
  context.strokeStyle = colours.town
  context.lineWidth = 1.3
  context.stroke(dot)
  context.fill(circle(surface, label, size / 2))
  context.strokeStyle = colours.halo
  context.lineWidth = 3.5
}

function circle<P extends PathPen>({ newPath }: Surface<P>, { x, y }: PlacedLabel, radius: number): P {
  const path = newPath()
  path.arc(x, y, radius, 0, 2 * Math.PI)
  return path
}
