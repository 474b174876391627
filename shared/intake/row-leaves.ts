import { readLeaves } from '../domain/codes/read-leaves.ts'
import type { CodeTradition, LeafSpan } from '../domain/codes/code.ts'
import { leavesText, writeCode } from '../domain/codes/write-code.ts'
import type { Leaf } from '../domain/leaf.ts'

/** Words that may stand before the numbers of leaves: a cell says 'Л. 5 об.' under the heading 'Лист' too. */
const BEFORE = /^(?:лл?|лист[ыа]?|листов|tờ|ll?|fols?|ff?|leaf|leaves|folio|парақ)(?!\p{L})\.?\s*/iu
/** No file has more leaves than this; a range of more is a slip. */
const MOST = 10_000

/** The leaves that a cell names: '9–10 об., 12'; null where it says something else. */
export function leavesIn(cell: string): readonly LeafSpan[] | null {
  const text = cell.normalize('NFC').trim().replace(BEFORE, '')
  const read = readLeaves(text, 0, (letter) => letter)
  return read && /^[\s.]*$/.test(text.slice(read.end)) ? read.spans : null
}

/** How leaves stand at the end of a code: 'Л. 9–10 об.', 'tờ 9', '9'. */
export function leavesOfCode(spans: readonly LeafSpan[], tradition: CodeTradition): string {
  return tradition === 'plain' || tradition === 'numbers'
    ? writeCode({ tradition, parts: [], leaves: spans })
    : leavesText(spans, tradition)
}

const SEPARATORS: Readonly<Partial<Record<CodeTradition, string>>> = { ru: '. ', plain: '/', numbers: '-' }

/** What stands between a code and the leaves at its end. */
export function beforeLeaves(tradition: CodeTradition): string {
  return SEPARATORS[tradition] ?? ', '
}

/**
 * The leaf of each of so many pages: one leaf or one side a page, in their order; null where the leaves are more or fewer
 * than the pages, so that nobody can tell which is which.
 */
export function leavesOfPages(spans: readonly LeafSpan[], pages: number): readonly Leaf[] | null {
  const [only] = spans
  if (pages === 1 && spans.length === 1 && only && !only.to) return [only.from]
  const sides = spans.flatMap(sidesOf)
  const plain = spans.flatMap(numbersOf)
  return plain.length === pages ? plain : sides.length === pages ? sides : null
}

/** 9–11: the leaves 9, 10 and 11. Lettered leaves may lie between, but nobody says so. */
function numbersOf({ from, to }: LeafSpan): readonly Leaf[] {
  if (!to) return [from]
  const count = Math.min(MOST, to.number - from.number + 1)
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? withoutSide(from) : at === count - 1 ? withoutSide(to) : { number: from.number + at },
  )
}

function withoutSide({ side: _side, ...leaf }: Leaf): Leaf {
  return leaf
}

/** 9–10 об.: the front and the back of leaf 9, the front and the back of leaf 10. */
function sidesOf({ from, to }: LeafSpan): readonly Leaf[] {
  const all = numbersOf(to ? { from, to } : { from }).flatMap((leaf): readonly Leaf[] => [
    { ...leaf, side: 'recto' },
    { ...leaf, side: 'verso' },
  ])
  if (!to) return [from]
  return all.slice(from.side === 'verso' ? 1 : 0, to.side === 'verso' ? undefined : -1)
}
