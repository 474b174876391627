/** A name to print: where (pixels of the view), how, and the least zoom at which it is. */
export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly kind: LabelKind
}

export type LabelKind = 'country' | 'water' | 'island' | 'capital' | 'town'

export interface LabelBox {
  readonly label: PlacedLabel
  /** Lines of the text, and where the middle of the first one is. */
  readonly lines: readonly string[]
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Pixels kept free around each name. */
const ROOM = 3
const DOT = 3
export const LINE_HEIGHT = 15

const ALIGN: Readonly<Record<LabelKind, 'middle' | 'beside'>> = {
  country: 'middle',
  water: 'middle',
  island: 'middle',
  capital: 'beside',
  town: 'beside',
}

/** The names that fit, the first come first: one that would touch another already placed is left out. */
export function placeLabels(
  labels: readonly PlacedLabel[],
  widthOf: (text: string, kind: LabelKind) => number,
): readonly LabelBox[] {
  const grid = new Map<string, LabelBox[]>()
  const placed: LabelBox[] = []
  for (const label of labels) {
    const box = boxOf(label, widthOf)
    const cells = cellsOf(box)
    if (cells.some((cell) => grid.get(cell)?.some((other) => touch(box, other)))) continue
    placed.push(box)
    for (const cell of cells) grid.set(cell, [...(grid.get(cell) ?? []), box])
  }
  return placed
}

function boxOf(label: PlacedLabel, widthOf: (text: string, kind: LabelKind) => number): LabelBox {
  const lines = ALIGN[label.kind] === 'middle' ? linesOf(label.text) : [label.text]
  const width = Math.max(...lines.map((line) => widthOf(line, label.kind)))
  const height = lines.length * LINE_HEIGHT
  const isMiddle = ALIGN[label.kind] === 'middle'
  const left = isMiddle ? label.x - width / 2 : label.x + DOT + 3
  return { label, lines, left, top: label.y - height / 2, width, height }
}

/** Long names of two words or more go on two lines. */
function linesOf(text: string): readonly string[] {
  const words = text.split(' ')
  if (words.length < 2 || text.length < 14) return [text]
  const breaks = words.slice(1).map((_, index) => index + 1)
  const unevenness = (at: number): number => Math.abs(words.slice(0, at).join(' ').length * 2 - text.length)
  const at = breaks.reduce((best, next) => (unevenness(next) < unevenness(best) ? next : best), 1)
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

const CELL = 96

function cellsOf(box: LabelBox): readonly string[] {
  const cells: string[] = []
  const from = ALIGN[box.label.kind] === 'beside' ? box.label.x - DOT : box.left
  for (let x = Math.floor((from - ROOM) / CELL); x <= (box.left + box.width + ROOM) / CELL; x += 1) {
    for (let y = Math.floor((box.top - ROOM) / CELL); y <= (box.top + box.height + ROOM) / CELL; y += 1) {
      cells.push(`${x} ${y}`)
    }
  }
  return cells
}

function touch(a: LabelBox, b: LabelBox): boolean {
  const leftOf = (box: LabelBox): number => (ALIGN[box.label.kind] === 'beside' ? box.label.x - DOT : box.left)
  return (
    leftOf(a) < b.left + b.width + ROOM &&
    leftOf(b) < a.left + a.width + ROOM &&
    a.top < b.top + b.height + ROOM &&
    b.top < a.top + a.height + ROOM
  )
}
