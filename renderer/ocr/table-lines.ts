import type { TableCell } from '../../shared/domain/reading.ts'
import { around } from '../imaging/prepare/crop.ts'
import type { PagePart } from '../imaging/prepare/parts.ts'
import type { SeenLine, SeenWord } from './lines-of-tsv.ts'

type Grid = Pick<Extract<PagePart, { kind: 'table' }>, 'rows' | 'columns'>

/** A piece of a line that stands in one cell; its words from left to right. */
interface Piece extends TableCell {
  readonly words: SeenWord[]
}

/**
 * The lines of a table as lines of its cells, row by row and from left to right, in a cell from top to bottom. What
 * engines make of ruled lines is left out.
 */
export function cellLines(
  lines: readonly (readonly SeenWord[])[],
  grid: Grid,
): readonly Pick<SeenLine, 'words' | 'box' | 'cell'>[] {
  return lines
    .flatMap((words) => piecesOf(words, grid))
    .map((piece) => ({ ...piece, box: around(piece.words.map(({ box }) => box)) }))
    .sort((one, other) => one.row - other.row || one.column - other.column || one.box.top - other.box.top)
    .map(({ words, box, row, column }) => ({ words, box, cell: { row, column } }))
}

function piecesOf(words: readonly SeenWord[], grid: Grid): readonly Piece[] {
  const pieces: Piece[] = []
  for (const word of words) {
    if (isRule(word)) continue
    const { row, column } = cellOf(word, grid)
    const piece = pieces.find((each) => each.row === row && each.column === column)
    if (piece) piece.words.push(word)
    else pieces.push({ row, column, words: [word] })
  }
  return pieces
}

/** The cell that the middle of a word is in. */
export function cellOf({ box }: SeenWord, { rows, columns }: Grid): TableCell {
  return { row: spanOf((box.top + box.bottom) / 2, rows), column: spanOf((box.left + box.right) / 2, columns) }
}

/** The last edge that lies before, as its place; the first where none does. */
function spanOf(at: number, edges: readonly number[]): number {
  return Math.max(
    0,
    Math.min(
      edges.length - 2,
      edges.findLastIndex((edge) => edge <= at),
    ),
  )
}

function isRule({ text }: SeenWord): boolean {
  return /^[|¦[\]{}_\\/]+$/.test(text)
}
