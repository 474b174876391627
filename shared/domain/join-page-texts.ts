import type { BlockId } from './ids.ts'
import type { PageText } from './reader.ts'
import { meanConfidence, type Engine, type Line } from './reading.ts'

/**
 * What one engine found on a page, with some of its blocks as another read them: the lines of such a block stand where the
 * first engine's lines of it stood, or in the order of the blocks where it read none. Both engines are named.
 */
export function withBlocksBy(found: PageText, other: PageText, ids: ReadonlySet<BlockId>): PageText {
  const order = new Map((found.blocks ?? []).map(({ id }, index) => [id, index]))
  const isGiven = ({ block }: Line): boolean => block !== undefined && ids.has(block)
  const kept = found.lines.filter((line) => !isGiven(line))
  const lines: Line[] = [...kept]
  for (const id of ids) {
    const own = other.lines.filter(({ block }) => block === id).map(withoutId)
    lines.splice(placeOf(id, lines, order), 0, ...own)
  }
  return { ...found, lines, confidence: meanConfidence(lines), engine: bothEngines(found.engine, other.engine) }
}

/** Before the first line of a block that comes later. */
function placeOf(id: BlockId, lines: readonly Line[], order: ReadonlyMap<BlockId, number>): number {
  const own = order.get(id) ?? Infinity
  const next = lines.findIndex(({ block }) => block !== undefined && (order.get(block) ?? -1) > own)
  return next < 0 ? lines.length : next
}

/** The first engine's lines keep the ids that they have; a line of another may bear the same. */
function withoutId({ id: _gone, ...line }: Line): Line {
  return line
}

function bothEngines(one: Engine | null, other: Engine | null): Engine | null {
  if (!one || !other) return one ?? other
  const both = (of: keyof Engine): string => [...new Set([one[of], other[of]])].filter(Boolean).join(' + ')
  return { name: both('name'), version: both('version'), model: both('model') }
}
