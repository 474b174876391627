/** What is chosen, where ranges start, and where the keyboard is. */
export interface Selection<K> {
  readonly chosen: ReadonlySet<K>
  readonly anchor: K | null
  readonly active: K | null
}

export interface Held {
  readonly shift: boolean
  readonly ctrl: boolean
}

/**
 * The selection after an item is pressed, or reached by an arrow. Plain: only it. Shift: from the anchor to it.
 * Ctrl pressed: in or out; Ctrl with an arrow: the keyboard moves and the selection stays.
 */
export function afterPress<K>(
  before: Selection<K>,
  pressed: K,
  how: { readonly held: Held; readonly order: readonly K[]; readonly by: 'pointer' | 'key' },
): Selection<K> {
  const { held, order, by } = how
  if (held.shift) return afterShift(before, pressed, { order, add: held.ctrl })
  if (!held.ctrl) return { chosen: new Set([pressed]), anchor: pressed, active: pressed }
  return by === 'key' ? { ...before, active: pressed } : toggled(before, pressed)
}

/** The item goes in or out; it is the anchor now. */
export function toggled<K>(before: Selection<K>, id: K): Selection<K> {
  const chosen = new Set(before.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { chosen, anchor: id, active: id }
}

function afterShift<K>(
  before: Selection<K>,
  to: K,
  range: { readonly order: readonly K[]; readonly add: boolean },
): Selection<K> {
  const anchor = before.anchor ?? to
  const ends = [range.order.indexOf(anchor), range.order.indexOf(to)].sort((a, b) => a - b)
  const between = range.order.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1)
  return { chosen: new Set([...(range.add ? before.chosen : []), ...between]), anchor, active: to }
}

/** Where a key moves in a grid of so many columns; null for a key that does not move. */
export function movedInGrid(
  key: string,
  from: number,
  grid: { readonly count: number; readonly columns: number; readonly rowsPerPage: number },
): number | null {
  if (grid.count === 0) return null
  const last = grid.count - 1
  const step = STEPS[key]?.(grid)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (step === undefined) return null
  if (from < 0) return 0
  const to = from + step
  if (to > last) return Math.floor(from / grid.columns) < Math.floor(last / grid.columns) ? last : from
  return to < 0 ? (Math.abs(step) === 1 ? 0 : from % grid.columns) : to
}

const STEPS: Readonly<Record<string, (grid: { readonly columns: number; readonly rowsPerPage: number }) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: ({ columns }) => columns,
  ArrowUp: ({ columns }) => -columns,
  PageDown: ({ columns, rowsPerPage }) => columns * rowsPerPage,
  PageUp: ({ columns, rowsPerPage }) => -columns * rowsPerPage,
}
