import { boxAround } from '../../shared/domain/boxes.ts'
import { groupBy } from '../../shared/domain/group-by.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { Block } from '../../shared/domain/layout.ts'
import { meanConfidence, type Line } from '../../shared/domain/reading.ts'
import type { PageText, ReadContext } from '../../shared/domain/reader.ts'
import { joinedLines, type Lie } from './join-parts.ts'
import { axisOf, partsOf, type Axis } from './long-page.ts'
import type { PartTask } from './read-page.ts'

/**
 * Reads a page by `read`: a roll or another long page in parts that lap over, of which each line is taken once; every
 * other page at once, and one that a person laid out too, of which the blocks are read.
 */
export async function readInParts(
  task: PartTask,
  context: ReadContext,
  read: (task: PartTask, context: ReadContext) => Promise<PageText>,
): Promise<PageText> {
  const { size } = task.page
  const parts = task.layout ? [] : partsOf(size)
  const texts: PageText[] = []
  for (const [index, { box }] of parts.entries()) {
    const onProgress = (fraction: number): void => context.onProgress((index + fraction) / parts.length)
    texts.push(named(await read({ ...task, part: box }, { ...context, onProgress }), index))
  }
  // That with the most lines tells best how the page lies, and stands for all that was done.
  const [best] = texts.toSorted((one, other) => other.lines.length - one.lines.length)
  if (!best) return await read(task, context)
  const lie = { axis: axisOf(size), size, backwards: isBackwards(axisOf(size), turnOf(best)) }
  const lines = linesOf(texts, parts.map(({ core }) => core[0]), lie) // prettier-ignore
  const blocks = blocksWith(lie.backwards ? texts.toReversed() : texts, lines)
  return { ...best, lines, blocks, confidence: meanConfidence(lines) }
}

function linesOf(texts: readonly PageText[], cuts: readonly number[], lie: Lie): readonly Line[] {
  return texts.reduce<readonly Line[]>(
    (lines, text, index) =>
      index === 0 ? text.lines : joinedLines(lines, text.lines, { ...lie, cut: cuts[index] ?? 0 }),
    [],
  )
}

/** Blocks of several parts never share an id. */
function named(text: PageText, index: number): PageText {
  const name = (id: BlockId): BlockId => idFrom<BlockId>(`p${index + 1}${id}`)
  return {
    ...text,
    blocks: (text.blocks ?? []).map((block) => ({ ...block, id: name(block.id) })),
    lines: text.lines.map((line) => (line.block ? { ...line, block: name(line.block) } : line)),
  }
}

/** The blocks that still have lines, each around those. */
function blocksWith(texts: readonly PageText[], lines: readonly Line[]): readonly Block[] {
  const linesOfBlock = groupBy(lines, ({ block }) => block)
  return texts
    .flatMap(({ blocks = [] }) => blocks)
    .flatMap((block): readonly Block[] => {
      const box = boxAround((linesOfBlock.get(block.id) ?? []).map((line) => line.box))
      return box ? [{ ...block, box }] : []
    })
}

/** By how many degrees clockwise the page was turned to be read. */
function turnOf({ preparation }: PageText): number {
  return preparation?.steps.find(({ step }) => step === 'turn')?.value ?? 0
}

function isBackwards(axis: Axis, turn: number): boolean {
  return turn === 180 || turn === (axis === 'y' ? 90 : 270)
}
