import { textBlocks, type Block } from '../../shared/domain/layout.ts'
import type { NamedPreset, PresetId } from '../../shared/domain/reading-preset.ts'
import { within } from '../imaging/prepare/crop.ts'
import { packedPart } from '../imaging/prepare/packed-picture.ts'
import { onPicture } from '../imaging/prepare/parts.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import type { SeenLine } from './lines-of-tsv.ts'
import { modelsFor } from './models.ts'
import { shifted, type Manner, type Recognizer } from './recognizer.ts'

/** How a part of a page is read by itself, by Tesseract's page segmentation modes: one block of writing. */
export const BLOCK = 6
/** One block whose lines run down. */
export const VERTICAL = 5

/** By what blocks are read, and in which languages where they have none of their own. */
export interface LayoutReading {
  readonly recognizer: Recognizer
  readonly languages: readonly string[]
  readonly preset: Pick<NamedPreset, 'id'>
}

/** Reads the text blocks that a person drew, each by itself and in their order. The lines name their block. */
export async function readLayout(
  blocks: readonly Block[],
  ready: ReadyPage,
  { recognizer, languages: usual, preset }: LayoutReading,
): Promise<readonly SeenLine[]> {
  const lines: SeenLine[] = []
  for (const block of textBlocks(blocks)) {
    const box = within(ready.picture, onPicture(block.box, { size: ready.picture, corners: ready.corners }))
    const manner = mannerOf(block.languages ?? usual, block.vertical ? 'vertical' : preset.id)
    const found = await recognizer.lines(packedPart(ready.picture, box), manner)
    lines.push(...shifted(found, box).map((line) => ({ ...line, block: block.id })))
  }
  return lines
}

function mannerOf(languages: readonly string[], preset: PresetId): Manner {
  return { models: modelsFor(languages, preset), segmentation: preset === 'vertical' ? VERTICAL : BLOCK }
}
