import type { Box, PixelSize } from '../../shared/domain/geometry.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import { BLOCK_KINDS, type Block } from '../../shared/domain/layout.ts'
import type { Line, Reading, TableCell, Word } from '../../shared/domain/reading.ts'
import type { PagePoint } from '../../shared/domain/shape.ts'
import { seededRandom } from './seeded-random.ts'

const WORDS = [
  'дѣло',
  'Ѳеодоръ',
  'nghĩa',
  'Ủy',
  'ſi',
  'l’œuvre',
  '<b>&"x"',
  '𡗶',
  '漢字',
  '№',
  '—',
  "d'été",
  'a',
  '1907,',
]

type Random = () => number
const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
const oneOf = <T>(random: Random, items: readonly T[]): T => items[whole(random, 0, items.length - 1)]! // never empty

/** A reading of a page of so many pixels, the same for the same seed: blocks of every kind, lines in and beside them. */
export function randomReading(
  seed: number,
  size: PixelSize,
): Pick<Reading, 'kind' | 'engine' | 'languages' | 'lines' | 'blocks'> {
  const random = seededRandom(seed)
  const blocks = Array.from({ length: whole(random, 0, 5) }, (_, index) => randomBlock(random, index, size))
  const owners: readonly (Block | null)[] = [...blocks, null]
  const lines = owners.flatMap((block) =>
    Array.from({ length: whole(random, 0, 6) }, (_, index): Line => {
      const line = randomLine(random, block, size)
      return block?.kind === 'table' && index > 0 ? { ...line, cell: cellOf(index) } : line
    }),
  )
  return {
    kind: oneOf(random, ['machine', 'imported', 'person'] as const),
    engine: random() < 0.7 ? { name: 'tesseract', version: '5.5.1', model: '' } : null,
    languages: oneOf(random, [[], ['vie'], ['rus', 'fra']]),
    lines,
    blocks,
  }
}

/** Some cells have several lines, one goes over several rows, and they do not come row by row. */
function cellOf(index: number): TableCell {
  const at = { row: 2 - (index >> 1), column: index >> 2 }
  return index === 5 ? { ...at, rows: 2, columns: 3 } : at
}

function randomBlock(random: Random, index: number, size: PixelSize): Block {
  const outline = random() < 0.4 ? randomOutline(random, size) : null
  return {
    id: idFrom<BlockId>(`block ${index}`),
    kind: oneOf(random, BLOCK_KINDS),
    box: outline ? around(outline) : randomBox(random, size),
    ...(outline ? { outline } : {}),
  }
}

function randomLine(random: Random, block: Block | null, size: PixelSize): Line {
  const outline = random() < 0.3 ? randomOutline(random, size) : null
  const box = outline ? around(outline) : random() < 0.15 ? null : randomBox(random, size)
  const gap = random() < 0.15 ? '' : ' '
  const words = Array.from({ length: whole(random, 1, 7) }, (): Word => {
    const confidence = whole(random, 0, 10_000) / 10_000
    return { text: oneOf(random, WORDS), box: randomBox(random, size), confidence }
  })
  const text = words.map((word) => word.text).join(gap)
  // Some words of a corrected line have no place.
  const placed = box && random() < 0.8 ? words.filter(() => random() < 0.9) : []
  return {
    text,
    box,
    words: foundIn(text, placed),
    ...(block ? { block: block.id } : {}),
    ...(outline ? { outline } : {}),
    ...(box && random() < 0.4 ? { baseline: [point(random, size, 0), point(random, size, 0.5)] } : {}),
    ...(random() < 0.2 ? { by: 'person' } : {}),
  }
}

/** Formats that have text in words alone find each word in its line, from left to right: those that would not be found go. */
function foundIn(text: string, words: readonly Word[]): readonly Word[] {
  let at = 0
  return words.filter((word) => {
    const found = text.indexOf(word.text, at)
    if (found < 0) return false
    at = found + word.text.length
    return true
  })
}

function randomBox(random: Random, { width, height }: PixelSize): Box {
  const [x, y] = [random() * (1 - 2 / width), random() * (1 - 2 / height)]
  return { x, y, w: Math.max(1 / width, random() * (1 - x)), h: Math.max(1 / height, random() * (1 - y)) }
}

function point(random: Random, { width, height }: PixelSize, least: number): PagePoint {
  return { x: (least * width + whole(random, 1, width / 2 - 1)) / width, y: whole(random, 0, height) / height }
}

function randomOutline(random: Random, size: PixelSize): readonly PagePoint[] {
  return Array.from({ length: whole(random, 3, 9) }, (_, index) => point(random, size, index % 2 === 0 ? 0 : 0.5))
}

function around(points: readonly PagePoint[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}
