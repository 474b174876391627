import { identified } from './identified-lines.ts'
import type { BlockId } from './ids.ts'
import { freeBlockId } from './layout.ts'
import { meanConfidence, type Line, type Reading } from './reading.ts'

/**
 * One reading of two parts of a page, the first's lines first. It is as old as the newer, and as sure as its words. Lines
 * and blocks of the second that bear ids of the first get others.
 */
export function joinReadings(first: Reading, second: Reading): Reading {
  const used = new Set<string>((first.blocks ?? []).map((block) => block.id))
  const renamed = new Map((second.blocks ?? []).map(({ id }) => [id, freeBlockId(id, used)]))
  const taken = new Set(first.lines.map((line) => line.id))
  const more = second.lines.map((line) => withBlock(taken.has(line.id) ? withoutId(line) : line, renamed))
  const lines = identified([...first.lines, ...more])
  const blocks = (second.blocks ?? []).map((block) => ({ ...block, id: renamed.get(block.id) ?? block.id }))
  return {
    ...first,
    lines,
    confidence: first.confidence === null || second.confidence === null ? null : (meanConfidence(lines) ?? 0),
    at: first.at > second.at ? first.at : second.at,
    ...(first.blocks || second.blocks ? { blocks: [...(first.blocks ?? []), ...blocks] } : {}),
  }
}

function withoutId({ id: _gone, ...line }: Line): Line {
  return line
}

function withBlock(line: Line, renamed: ReadonlyMap<BlockId, BlockId>): Line {
  const block = line.block && renamed.get(line.block)
  return block ? { ...line, block } : line
}
