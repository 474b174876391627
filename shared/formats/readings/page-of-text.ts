import { editsOf } from '../../domain/edited-page.ts'
import type { PixelSize } from '../../domain/geometry.ts'
import { noEdits } from '../../domain/image-edits.ts'
import type { Block } from '../../domain/layout.ts'
import { mapReading } from '../../domain/map-shapes.ts'
import { dpiOf, type Page } from '../../domain/page.ts'
import type { Line, Reading } from '../../domain/reading.ts'

/** The text of a page as it goes into a file of readings. */
export interface PageOfText {
  /** The name of the picture's file. */
  readonly image: string
  /** Which picture of the file, from 0. */
  readonly frame: number
  /** The upright pixels that the boxes of the reading are fractions of. */
  readonly size: PixelSize
  /** Dots an inch, where it is known. */
  readonly dpi: number | null
  readonly reading: Pick<Reading, 'kind' | 'engine' | 'source' | 'languages' | 'lines' | 'blocks' | 'layerLanguages'>
  /** When the reading was made, in UTC. */
  readonly at: string
}

/** A reading with boxes in fractions of the frame as it came: other programs know nothing of our edits. */
export function onTheFrame({ page, reading }: { readonly page: Page; readonly reading: Reading }): Reading {
  const edits = editsOf(page)
  return mapReading(reading, { from: edits, to: noEdits(edits.frame) })
}

/** The text of a page as files of readings tell it. */
export function pageOfText(read: { readonly page: Page; readonly reading: Reading }): PageOfText {
  const { page, reading } = read
  return {
    image: page.path.split('/').at(-1) ?? page.path,
    frame: page.frame,
    size: editsOf(page).frame,
    dpi: dpiOf(page),
    reading: onTheFrame(read),
    at: reading.at,
  }
}

/** Lines that stand together: those of a block, or such as belong to none. */
export interface LinesOfBlock {
  readonly block: Block | null
  readonly lines: readonly Line[]
}

/** How elements are called that hold lines of no block, where a format wants every line to be in some element. */
export const NO_BLOCK = 'fonds_lines'

/**
 * The lines by blocks, in reading order, also blocks without lines; lines of no block stay between those that they stood
 * between. Lines of one block stand together: where a block's lines were parted, the later ones join the first.
 */
export function linesByBlock({ lines, blocks = [] }: Pick<Reading, 'lines' | 'blocks'>): readonly LinesOfBlock[] {
  const known = new Map(blocks.map((block) => [block.id, block]))
  const groups: { block: Block | null; lines: Line[] }[] = []
  const places = new Map<Block, Line[]>()
  for (const line of lines) {
    const block = (line.block && known.get(line.block)) ?? null
    const own = block ? places.get(block) : undefined
    const last = groups.at(-1)
    if (own) own.push(line)
    else if (!block && last?.block === null) last.lines.push(line)
    else {
      groups.push({ block, lines: [line] })
      if (block) places.set(block, groups.at(-1)?.lines ?? [])
    }
  }
  return withEmptyBlocks(groups, blocks)
}

/** Puts each block without lines behind the block that is before it in reading order. */
function withEmptyBlocks(groups: readonly LinesOfBlock[], blocks: readonly Block[]): readonly LinesOfBlock[] {
  const placed = [...groups]
  blocks.forEach((block, index) => {
    if (placed.some((group) => group.block === block)) return
    const before = blocks[index - 1]
    placed.splice(placed.findIndex((group) => group.block === before && before) + 1, 0, { block, lines: [] })
  })
  return placed
}

/** Whether people wrote all of the text. */
export function isTranscribed({ kind, source }: PageOfText['reading']): boolean {
  return kind === 'person' || source?.transcribed === true
}
