import type { QuarterTurn } from './geometry.ts'
import { turnBox } from './geometry-turn.ts'
import type { CollectionId, Instant, PageId, ReadingId } from './ids.ts'
import type { LayerLanguages } from './layer.ts'
import type { Block } from './layout.ts'
import { turnPoints } from './shape.ts'
import { meanConfidence, type Engine, type Line, type Reading, type ReadingSource } from './reading.ts'

/** The text of one page as a file beside the picture gives it. */
export interface ImportedText {
  readonly source: ReadingSource
  readonly engine: Engine | null
  readonly languages: readonly string[]
  readonly lines: readonly Line[]
  /** The parts of the page, where the file tells them apart. */
  readonly blocks?: readonly Block[]
  readonly layerLanguages?: LayerLanguages
}

/** The reading that a text from a file becomes. */
export function importedReading(
  text: ImportedText,
  page: {
    readonly id: ReadingId
    readonly collectionId: CollectionId
    readonly pageId: PageId
    readonly at: Instant
  },
): Reading {
  const { source, engine, languages, lines, blocks, layerLanguages } = text
  const confidence = source.transcribed ? null : meanConfidence(lines)
  return {
    ...page,
    kind: 'imported',
    engine,
    source,
    languages,
    lines,
    ...(blocks && blocks.length > 0 ? { blocks } : {}),
    ...(layerLanguages ? { layerLanguages } : {}),
    // A file that says nothing of it leaves every word certain.
    confidence: confidence === 1 ? null : confidence,
  }
}

/** The lines with their boxes turned clockwise: of a text whose boxes are those of the picture before it was upright. */
export function turnedLines(lines: readonly Line[], turn: QuarterTurn): readonly Line[] {
  if (turn === 0) return lines
  return lines.map((line) => ({
    ...line,
    ...turnedDrawn(line, turn),
    box: line.box && turnBox(line.box, turn),
    words: line.words.map((word) => ({ ...word, box: turnBox(word.box, turn) })),
  }))
}

/** Blocks turned clockwise, in the same way. */
export function turnedBlocks(blocks: readonly Block[], turn: QuarterTurn): readonly Block[] {
  if (turn === 0) return blocks
  return blocks.map((block) => ({ ...block, ...turnedDrawn(block, turn), box: turnBox(block.box, turn) }))
}

function turnedDrawn({ baseline, outline }: Pick<Line, 'baseline' | 'outline'>, turn: QuarterTurn) {
  return {
    ...(baseline ? { baseline: turnPoints(baseline, turn) } : {}),
    ...(outline ? { outline: turnPoints(outline, turn) } : {}),
  }
}
