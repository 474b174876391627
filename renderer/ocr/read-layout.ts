import { textBlocks, type Block } from '../../shared/domain/layout.ts'
import { within } from '../imaging/prepare/crop.ts'
import { packedPart } from '../imaging/prepare/packed-picture.ts'
import { onPicture } from '../imaging/prepare/parts.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import type { SeenLine } from './lines-of-tsv.ts'
import { modelsFor, verticalModels } from './models.ts'
import { shifted, type Recognizer } from './recognizer.ts'

const BLOCK = 6
const VERTICAL = 5

/** By what blocks are read that have no languages of their own. */
export interface LayoutReading {
  readonly recognizer: Recognizer
  readonly models: readonly string[]
}

/** Reads the text blocks that a person drew, each by itself and in their order. The lines name their block. */
export async function readLayout(
  blocks: readonly Block[],
  ready: ReadyPage,
  { recognizer, models: usual }: LayoutReading,
): Promise<readonly SeenLine[]> {
  const lines: SeenLine[] = []
  for (const block of textBlocks(blocks)) {
    const box = within(ready.picture, onPicture(block.box, { size: ready.picture, corners: ready.corners }))
    const models = block.languages ? modelsFor(block.languages, 'auto') : usual
    const manner = block.vertical
      ? { models: verticalModels(models), segmentation: VERTICAL }
      : { models, segmentation: BLOCK }
    const found = await recognizer.lines(packedPart(ready.picture, box), manner)
    lines.push(...shifted(found, box).map((line) => ({ ...line, block: block.id })))
  }
  return lines
}
