import type { ColumnPart } from '../imaging/down/columns-down.ts'
import { around, within, type Rectangle } from '../imaging/prepare/crop.ts'
import { packedPart } from '../imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import type { SeenLine } from './lines-of-tsv.ts'
import { shifted, type Recognizer } from './recognizer.ts'
import { VERTICAL } from './read-layout.ts'

/** How a part is read of which nothing was read as a block whose lines run down, by Tesseract's page segmentation modes: as any page. */
const UNKNOWN = 3
/** Around a part of a column so much of the characters' height is read with it, or half of what is free there. */
const ROOM = 0.3

/** Reads columns that run down, each part by itself, in their order: one line each. */
export async function readColumns(
  columns: readonly ColumnPart[],
  { picture, xHeight }: ReadyPage,
  { recognizer, models }: { readonly recognizer: Recognizer; readonly models: readonly string[] },
): Promise<readonly SeenLine[]> {
  const lines: SeenLine[] = []
  for (const part of columns) {
    const box = within(picture, roomy(part.box, columns, ROOM * (xHeight ?? 0)))
    const strip = packedPart(picture, box)
    const read = (segmentation: number) => recognizer.lines(strip, { models, segmentation })
    const found = await read(VERTICAL)
    const line = asOneLine(shifted(found.length > 0 ? found : await read(UNKNOWN), box), blockOf(part, columns))
    if (line) lines.push(line)
  }
  return lines
}

/** The rectangle with room around it, but not so much that the part beside it is reached. */
function roomy({ left, top, right, bottom }: Rectangle, columns: readonly ColumnPart[], room: number): Rectangle {
  const others = columns.map(({ box }) => box)
  const beside = others.filter((box) => box.top < bottom && box.bottom > top)
  const inLine = others.filter((box) => box.left < right && box.right > left)
  const free = (gaps: readonly number[]): number =>
    Math.min(room, ...gaps.filter((gap) => gap >= 0).map((gap) => gap / 2))
  return {
    left: left - free(beside.map((box) => left - box.right)),
    top: top - free(inLine.map((box) => top - box.bottom)),
    right: right + free(beside.map((box) => box.left - right)),
    bottom: bottom + free(inLine.map((box) => box.top - bottom)),
  }
}

/** What was read of a part of a column is one line, from its head. */
function asOneLine(found: readonly SeenLine[], block: string): SeenLine | null {
  if (found.length === 0) return null
  const words = found.flatMap((line) => line.words).sort((one, other) => one.box.top - other.box.top)
  return { block, words, box: around(found.map(({ box }) => box)) }
}

/** The columns of a page are one block; of a leaf with a fold those before it, those behind it, and the fold. */
function blockOf({ box, isFold }: ColumnPart, columns: readonly ColumnPart[]): string {
  if (isFold) return 'fold'
  const fold = columns.find((part) => part.isFold)
  return !fold || box.left > fold.box.left ? 'right' : 'left'
}
