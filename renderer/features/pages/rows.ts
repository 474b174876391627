import type { PageHolder } from '../../../shared/domain/arrange-pages.ts'
import type { Page } from '../../../shared/domain/page.ts'

/** A line of the page grid: an item's heading, some of its pages, or that it has none. */
export type PageRow =
  | { readonly kind: 'head'; readonly holder: PageHolder }
  | { readonly kind: 'empty'; readonly holder: PageHolder }
  | {
      readonly kind: 'cells'
      readonly holder: PageHolder
      readonly pages: readonly Page[]
      /** The place of the first of them in the item, and among all pages shown. */
      readonly first: number
      readonly start: number
    }

/** Pixels of a row. */
export function heightOfRow(row: PageRow | undefined, textScale: number): number {
  switch (row?.kind) {
    case 'head':
      return 12 + Math.ceil(20 * textScale)
    case 'empty':
      return 28 + Math.ceil(20 * textScale)
    case 'cells':
      return CELL.picture + 20 + Math.ceil(20 * textScale)
    case undefined:
      return 0
  }
}

/** Pixels: how wide a cell is at least, and how high and wide its picture is at most. */
export const CELL = { width: 124, picture: 128, pictureWidth: 104 } as const

/** The lines to draw, so many pages in each. */
export function rowsOf(holders: readonly PageHolder[], columns: number): readonly PageRow[] {
  let start = 0
  return holders.flatMap((holder): readonly PageRow[] => {
    const rows: PageRow[] = [{ kind: 'head', holder }]
    if (holder.pages.length === 0) rows.push({ kind: 'empty', holder })
    for (let at = 0; at < holder.pages.length; at += columns) {
      const pages = holder.pages.slice(at, at + columns)
      rows.push({ kind: 'cells', holder, pages, first: at, start })
      start += pages.length
    }
    return rows
  })
}

/** The index of the row that shows the page at that place; -1 where none does. */
export function rowOfPage(rows: readonly PageRow[], at: number): number {
  if (at < 0) return -1
  return rows.findIndex((row) => row.kind === 'cells' && at >= row.start && at < row.start + row.pages.length)
}

/** Where a key leads from the page at `from`; null for a key that leads nowhere. Up and down keep to the column. */
export function movedInRows(
  key: string,
  from: number,
  shown: { readonly rows: readonly PageRow[]; readonly count: number; readonly rowsPerPage: number },
): number | null {
  const last = shown.count - 1
  if (last < 0) return null
  const clamp = (at: number): number => Math.max(0, Math.min(last, at))
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowLeft':
      return clamp(from - 1)
    case 'ArrowRight':
      return clamp(from + 1)
    case 'ArrowUp':
      return upOrDown(shown.rows, from, -1)
    case 'ArrowDown':
      return upOrDown(shown.rows, from, 1)
    case 'PageUp':
      return upOrDown(shown.rows, from, -shown.rowsPerPage)
    case 'PageDown':
      return upOrDown(shown.rows, from, shown.rowsPerPage)
    default:
      return null
  }
}

function upOrDown(rows: readonly PageRow[], from: number, step: number): number {
  const cells = rows.filter((row) => row.kind === 'cells')
  const at = cells.findIndex((row) => from >= row.start && from < row.start + row.pages.length)
  const here = cells[at]
  if (!here) return 0
  const there = cells[Math.max(0, Math.min(cells.length - 1, at + step))] ?? here
  return there === here ? from : there.start + Math.min(from - here.start, there.pages.length - 1)
}
