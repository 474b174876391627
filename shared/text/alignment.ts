/** One step of turning a sequence into another: as many items of either side as the kind has (one, or none). */
export type Step = 'same' | 'substituted' | 'deleted' | 'inserted'

/**
 * The least number of insertions, deletions and substitutions that turn one sequence into the other: V. I. Levenshtein,
 * "Binary codes capable of correcting deletions, insertions, and reversals", Soviet Physics Doklady 10 (1966), by the
 * bit-parallel method of G. Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46 (1999), in the
 * form of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003). Time
 * |from|·|to| / 32, memory |from|.
 */
export function editDistance<T>(from: readonly T[], to: readonly T[]): number {
  const { head, tail } = commonEnds(from, to)
  const [one, other] = coded(from.slice(head, from.length - tail), to.slice(head, to.length - tail))
  if (one.length === 0 || other.length === 0) return one.length + other.length
  return lastColumn(one, other)[one.length] ?? 0
}

/** Above so many cells (25 MB of bits) the longer side is halved first: D. S. Hirschberg, CACM 18 (1975). */
const MOST_CELLS = 100_000_000

/** The steps of a shortest way from one sequence to the other; `deleted` takes an item of `from`, `inserted` one of `to`. */
export function align<T>(from: readonly T[], to: readonly T[], mostCells = MOST_CELLS): readonly Step[] {
  const { head, tail } = commonEnds(from, to)
  const [one, other] = coded(from.slice(head, from.length - tail), to.slice(head, to.length - tail))
  const same = (count: number): readonly Step[] => new Array<Step>(count).fill('same')
  return [...same(head), ...alignedCodes(one, other, mostCells), ...same(tail)]
}

/** How many items two sequences have in common at their beginning, and beyond that at their end. */
export function commonEnds<T>(from: readonly T[], to: readonly T[]): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(from.length, to.length)
  let head = 0
  while (head < shorter && from[head] === to[head]) head += 1
  let tail = 0
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1
  return { head, tail }
}

/** Both with the same number for the same item, from 0 up. */
function coded<T>(from: readonly T[], to: readonly T[]): readonly [Int32Array, Int32Array] {
  const codes = new Map<T, number>()
  const codeOf = (item: T): number => {
    const known = codes.get(item)
    if (known !== undefined) return known
    codes.set(item, codes.size)
    return codes.size - 1
  }
  return [Int32Array.from(from, codeOf), Int32Array.from(to, codeOf)]
}

function alignedCodes(from: Int32Array, to: Int32Array, mostCells: number): readonly Step[] {
  if (from.length === 0) return new Array<Step>(to.length).fill('inserted')
  if (to.length === 0) return new Array<Step>(from.length).fill('deleted')
  if (from.length * to.length <= mostCells || to.length === 1) return traced(from, to)
  const middle = to.length >> 1
  const [first, second] = [to.subarray(0, middle), to.subarray(middle)]
  const forward = lastColumn(from, first)
  const backward = lastColumn(from.toReversed(), second.toReversed())
  let [cut, least] = [0, Infinity]
  for (let row = 0; row <= from.length; row += 1) {
    const both = (forward[row] ?? 0) + (backward[from.length - row] ?? 0)
    if (both < least) [cut, least] = [row, both]
  }
  return [
    ...alignedCodes(from.subarray(0, cut), first, mostCells),
    ...alignedCodes(from.subarray(cut), second, mostCells),
  ]
}

/** The vertical steps of a column of the table of distances, a bit a row: where it goes up by one, and down. */
interface Column {
  readonly up: Int32Array
  readonly down: Int32Array
}

/** Goes through the table column by column, one for each item of `to`; the rows are the items of `from`. */
function overColumns(from: Int32Array, to: Int32Array, visit: (column: number, bits: Column) => void): Column {
  const blocks = (from.length + 31) >> 5
  const rowsOf = new Map<number, Int32Array>()
  for (const [row, code] of from.entries()) {
    const rows = rowsOf.get(code) ?? new Int32Array(blocks)
    rows[row >> 5] = (rows[row >> 5] ?? 0) | (1 << (row & 31))
    rowsOf.set(code, rows)
  }
  const nowhere = new Int32Array(blocks)
  const bits = { up: new Int32Array(blocks).fill(-1), down: new Int32Array(blocks) }
  for (const [column, code] of to.entries()) {
    nextColumn(bits, rowsOf.get(code) ?? nowhere)
    visit(column, bits)
  }
  return bits
}

/** One step of Hyyrö's method for all blocks of 32 rows. The row above the first goes up by one from column to column. */
function nextColumn({ up, down }: Column, equal: Int32Array): void {
  let [carryUp, carryDown] = [1, 0]
  for (let block = 0; block < up.length; block += 1) {
    const wasUp = up[block] ?? 0
    const wasDown = down[block] ?? 0
    const equals = (equal[block] ?? 0) | carryDown
    const vertical = (equal[block] ?? 0) | wasDown
    const horizontal = (((equals & wasUp) + wasUp) ^ wasUp) | equals
    const goesUp = wasDown | ~(horizontal | wasUp)
    const goesDown = wasUp & horizontal
    const shiftedUp = (goesUp << 1) | carryUp
    const shiftedDown = (goesDown << 1) | carryDown
    carryUp = goesUp >>> 31
    carryDown = goesDown >>> 31
    up[block] = shiftedDown | ~(vertical | shiftedUp)
    down[block] = shiftedUp & vertical
  }
}

const isSet = (bits: Int32Array, offset: number, row: number): boolean =>
  (((bits[offset + (row >> 5)] ?? 0) >>> (row & 31)) & 1) === 1

/** The distances of all beginnings of `from`, the empty one first, to the whole of `to`. */
function lastColumn(from: Int32Array, to: Int32Array): Int32Array {
  const { up, down } = overColumns(from, to, () => undefined)
  const distances = new Int32Array(from.length + 1)
  distances[0] = to.length
  for (let row = 0; row < from.length; row += 1) {
    const step = isSet(up, 0, row) ? 1 : isSet(down, 0, row) ? -1 : 0
    distances[row + 1] = (distances[row] ?? 0) + step
  }
  return distances
}

/** Keeps all columns and goes back through them from the end. */
function traced(from: Int32Array, to: Int32Array): readonly Step[] {
  const blocks = (from.length + 31) >> 5
  const ups = new Int32Array(blocks * to.length)
  const downs = new Int32Array(blocks * to.length)
  overColumns(from, to, (column, { up, down }) => {
    ups.set(up, column * blocks)
    downs.set(down, column * blocks)
  })
  const steps: Step[] = []
  let [row, column] = [from.length, to.length]
  while (row > 0 && column > 0) {
    if (isSet(ups, (column - 1) * blocks, row - 1)) {
      row -= 1
      steps.push('deleted')
      continue
    }
    column -= 1
    if (column > 0 && isSet(downs, (column - 1) * blocks, row - 1)) steps.push('inserted')
    else {
      row -= 1
      steps.push(from[row] === to[column] ? 'same' : 'substituted')
    }
  }
  for (; row > 0; row -= 1) steps.push('deleted')
  for (; column > 0; column -= 1) steps.push('inserted')
  return steps.reverse()
}
