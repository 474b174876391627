/** One line of a tree, as the keys see it. */
export interface KeyedRow {
  /** From 1. */
  readonly level: number
  readonly expandable: boolean
  readonly open: boolean
}

/** What a key does in a tree: goes to a row, or folds one. */
export interface TreeStep<R extends KeyedRow> {
  readonly row: R
  readonly fold?: 'open' | 'shut'
}

/** After the ARIA tree pattern: right opens, then enters; left shuts, then leaves. null for a key with no effect. */
export function treeStep<R extends KeyedRow>(
  key: string,
  rows: readonly R[],
  at: { readonly activeIndex: number; readonly perPage: number },
): TreeStep<R> | null {
  const row = rows[at.activeIndex]
  if (key === 'ArrowRight' && row?.expandable && !row.open) return { row, fold: 'open' }
  if (key === 'ArrowLeft' && row?.open) return { row, fold: 'shut' }
  const to = targetOf(key, rows, at)
  const target = to === null ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))]
  return target ? { row: target } : null
}

function targetOf(
  key: string,
  rows: readonly KeyedRow[],
  { activeIndex, perPage }: { readonly activeIndex: number; readonly perPage: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return activeIndex + 1
    case 'ArrowUp':
      return activeIndex - 1
    case 'ArrowRight':
      return rows[activeIndex]?.open ? activeIndex + 1 : null
    case 'ArrowLeft':
      return parentIndex(rows, activeIndex)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'PageDown':
      return activeIndex + perPage
    case 'PageUp':
      return activeIndex - perPage
    default:
      return null
  }
}

function parentIndex(rows: readonly KeyedRow[], index: number): number | null {
  const level = rows[index]?.level ?? 1
  const above = rows.slice(0, Math.max(0, index)).findLastIndex((row) => row.level < level)
  return above < 0 ? null : above
}
