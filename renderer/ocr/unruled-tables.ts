import type { Rectangle } from '../imaging/prepare/crop.ts'
import type { PackedPicture } from '../imaging/prepare/packed-picture.ts'
import type { PagePart } from '../imaging/prepare/parts.ts'
import { columnsBetween, type Column } from './columns-of-rows.ts'
import { isTable } from './is-table.ts'
import type { SeenLine, SeenWord } from './lines-of-tsv.ts'
import { isAnchor, piecedRows, type PiecedRow } from './rows-of-words.ts'

type Table = Extract<PagePart, { kind: 'table' }>

/** What a page looks like on which tables are sought. */
export interface UnruledPage {
  readonly picture: PackedPicture
  /** The height of small letters in pixels; null where it is not known. */
  readonly xHeight: number | null
  /** Where tables, pictures and stamps were found already. */
  readonly parts: readonly PagePart[]
}

/** Gaps between cells are so wide at least, in heights of small letters: wider than most between words. */
const GAP = 1.8
/** Rows of one table stand no further apart than so many heights of small letters. */
const APART = 7
/** So many rows that have only one piece, such as the second line of a long cell, may stand between two others. */
const MOST_SINGLE = 4
/** A table has so many rows at least. */
const LEAST_ROWS = 4
/** Words are so high, in heights of small letters; others are stains, rules and initials. */
const LOW = 0.3
const HIGH = 4

/**
 * Tables without lines: words that stand in rows and in columns with white between them, where columns are even and hold
 * figures or short entries. What is set in columns otherwise (prose, verse, indexes, addresses, heads of letters) is none.
 * Looked for among the words that were read, outside of what was found on the picture.
 */
export function unruledTables(lines: readonly SeenLine[], page: UnruledPage): readonly PagePart[] {
  const { xHeight } = page
  if (!xHeight) return []
  const words = lines.flatMap((line) => line.words).filter((word) => mayBeInCell(word, page, xHeight))
  const rows = piecedRows(words, GAP * xHeight)
  return candidates(rows, xHeight).flatMap((run) => tablesOf(run, { ...page, xHeight }))
}

function mayBeInCell({ text, box }: SeenWord, { parts }: UnruledPage, xHeight: number): boolean {
  const height = box.bottom - box.top
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const isWord = /[\p{L}\p{N}"„”»«=–—-]/u.test(text) && height >= LOW * xHeight && height <= HIGH * xHeight
  return (
    isWord && !parts.some(({ box: part }) => x >= part.left && x <= part.right && y >= part.top && y <= part.bottom)
  )
}

/** Runs of rows that have several pieces, with the few between them that have one. */
function candidates(rows: readonly PiecedRow[], xHeight: number): readonly (readonly PiecedRow[])[] {
  const found: PiecedRow[][] = []
  let open: PiecedRow[] = []
  let single: PiecedRow[] = []
  let bottom = -Infinity
  for (const row of rows) {
    const isNear = row.box.top - bottom <= APART * xHeight
    bottom = row.box.bottom
    if (!isNear || single.length > MOST_SINGLE) [open, single] = [[], []]
    if (!isAnchor(row)) single.push(row)
    else {
      if (open.length === 0) found.push((open = []))
      else open.push(...single)
      open.push(row)
      single = []
    }
  }
  return found
}

interface SizedPage extends UnruledPage {
  readonly xHeight: number
}

/** The longest runs of its rows that are tables: what stands above or below may have wide gaps too. */
function tablesOf(rows: readonly PiecedRow[], page: SizedPage): readonly Table[] {
  const found: Table[] = []
  for (let from = 0; from < rows.length; from += 1) {
    if (!isAnchor(rows[from])) continue
    for (let to = rows.length; to - from >= LEAST_ROWS; to -= 1) {
      if (!isAnchor(rows[to - 1])) continue
      const own = rows.slice(from, to)
      const columns = columnsBetween(own, page.xHeight)
      if (!isTable({ rows: own, columns }, page)) continue
      found.push(tableOf(own, columns, page.xHeight))
      from = to
      break
    }
  }
  return found
}

/** Edges lie in the middle of the white between rows, and between columns. */
function tableOf(rows: readonly PiecedRow[], columns: readonly Column[], xHeight: number): Table {
  const own = rows.filter(isAnchor)
  const margin = xHeight / 2
  const tops = own.map(({ box }) => box.top)
  const box: Rectangle = {
    left: Math.min(...rows.map((row) => row.box.left)) - margin,
    right: Math.max(...rows.map((row) => row.box.right)) + margin,
    top: Math.min(...tops) - margin,
    bottom: Math.max(...rows.map((row) => row.box.bottom)) + margin,
  }
  const above = (top: number): number =>
    Math.max(...rows.filter((row) => row.box.top < top).map((row) => row.box.bottom))
  const rowEdges = tops.slice(1).map((top) => (Math.min(above(top), top) + top) / 2)
  const columnEdges = columns.slice(1).map((column, at) => ((columns[at]?.right ?? 0) + column.left) / 2)
  return {
    kind: 'table',
    box,
    rows: [box.top, ...rowEdges, box.bottom],
    columns: [box.left, ...columnEdges, box.right],
  }
}
