import { boxAround } from '../../shared/domain/boxes.ts'
import { groupBy } from '../../shared/domain/group-by.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { Box, PixelSize } from '../../shared/domain/geometry.ts'
import { textBlocks, type Block } from '../../shared/domain/layout.ts'
import { meanConfidence, type Line } from '../../shared/domain/reading.ts'
import type { PageText, ReadContext } from '../../shared/domain/reader.ts'
import { joinedLines, type Lie } from './join-parts.ts'
import { axisOf, partsOf, type Axis, type PagePart } from './long-page.ts'
import type { PartTask } from './read-page.ts'

type Read = (task: PartTask, context: ReadContext) => Promise<PageText>

/**
 * Reads a page by `read`: a roll or another long page in parts that lap over, of which each line is taken once, and so
 * each block of one that a person laid out; every other page at once.
 */
export async function readInParts(task: PartTask, context: ReadContext, read: Read): Promise<PageText> {
  const { page, layout } = task
  if (partsOf(page.size).length === 0) return await read(task, context)
  const areas = layout
    ? textBlocks(layout.blocks).map((block) => areaOf(block.box, page.size, block))
    : [areaOf(WHOLE, page.size)]
  const count = areas.reduce((sum, { parts }) => sum + parts.length, 0)
  const texts: PageText[] = []
  const joined: JoinedArea[] = []
  for (const area of areas) {
    const own: PageText[] = []
    for (const { box } of area.parts) {
      const onProgress = (fraction: number): void => context.onProgress((texts.length + fraction) / count)
      const wish = area.block ? { layout: { blocks: [area.block] } } : {}
      const text = await read({ ...task, ...wish, part: box }, { ...context, onProgress })
      own.push(area.block ? text : named(text, own.length))
      texts.push(text)
    }
    joined.push(joinedArea(own, area, page.size))
  }
  const [best] = byLines(texts)
  // A layout without any text: nothing is read, and that is told as of any other page.
  if (!best) return await read(task, context)
  const lines = joined.flatMap((area) => area.lines)
  const blocks = layout?.blocks ?? joined.flatMap((area) => area.blocks)
  return { ...best, lines, blocks, confidence: meanConfidence(lines) }
}

const WHOLE: Box = { x: 0, y: 0, w: 1, h: 1 }

/** What is read by itself: all of the page, or a block that a person drew; its parts are of the page. */
interface Area {
  readonly axis: Axis
  readonly parts: readonly PagePart[]
  readonly block?: Block
}

function areaOf(box: Box, size: PixelSize, block?: Block): Area {
  const own = { width: box.w * size.width, height: box.h * size.height }
  const [axis, parts] = [axisOf(own), partsOf(own)]
  const [from, length] = axis === 'y' ? [box.y, box.h] : [box.x, box.w]
  const placed = parts.map(({ box: part, core }) => ({
    box: { x: box.x + part.x * box.w, y: box.y + part.y * box.h, w: part.w * box.w, h: part.h * box.h },
    core: [from + core[0] * length, from + core[1] * length] as const,
  }))
  return { axis, parts: parts.length === 0 ? [{ box, core: [0, 1] }] : placed, ...(block ? { block } : {}) }
}

interface JoinedArea {
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
}

function joinedArea(texts: readonly PageText[], { axis, parts }: Area, size: PixelSize): JoinedArea {
  // That with the most lines tells best how the page lies.
  const [best] = byLines(texts)
  const lie: Lie = { axis, size, backwards: best ? isBackwards(axis, turnOf(best)) : false }
  const lines = texts.reduce<readonly Line[]>((before, text, index) => {
    const cut = parts[index]?.core[0] ?? 0
    return index === 0 ? text.lines : joinedLines(before, text.lines, { ...lie, cut })
  }, [])
  const linesOfBlock = groupBy(lines, ({ block }) => block)
  const blocks = texts.map((text, index) => {
    const part = parts[index]
    return part ? blocksWith(text, part, { lines: linesOfBlock, axis }) : []
  })
  return { lines, blocks: (lie.backwards ? blocks.toReversed() : blocks).flat() }
}

function byLines(texts: readonly PageText[]): readonly PageText[] {
  return texts.toSorted((one, other) => other.lines.length - one.lines.length)
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

/** The blocks that still have lines, each around those; and those that never had any, such as pictures and stamps. */
function blocksWith(
  { blocks = [], lines: read }: PageText,
  { core: [from, to] }: PagePart,
  { lines, axis }: { readonly lines: ReadonlyMap<BlockId | undefined, readonly Line[]>; readonly axis: Axis },
): readonly Block[] {
  const written = new Set(read.map(({ block }) => block))
  return blocks.flatMap((block): readonly Block[] => {
    const box = boxAround((lines.get(block.id) ?? []).map((line) => line.box))
    if (box) return [{ ...block, box }]
    const middle = axis === 'y' ? block.box.y + block.box.h / 2 : block.box.x + block.box.w / 2
    return !written.has(block.id) && middle >= from && middle < to ? [block] : []
  })
}

/** By how many degrees clockwise the page was turned to be read. */
function turnOf({ preparation }: PageText): number {
  return preparation?.steps.find(({ step }) => step === 'turn')?.value ?? 0
}

function isBackwards(axis: Axis, turn: number): boolean {
  return turn === 180 || turn === (axis === 'y' ? 90 : 270)
}
