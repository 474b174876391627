import type { Box } from '../../shared/domain/geometry.ts'
import { inverted, squareToQuad } from '../../shared/domain/homography.ts'
import { textBlocks, type Block } from '../../shared/domain/layout.ts'
import { mapBox } from '../../shared/domain/map-shapes.ts'
import { cropped, within, type Rectangle } from '../imaging/prepare/crop.ts'
import type { Prepared } from '../imaging/prepare/prepare.ts'
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
  ready: Prepared,
  { recognizer, models: usual }: LayoutReading,
): Promise<readonly SeenLine[]> {
  const lines: SeenLine[] = []
  for (const block of textBlocks(blocks)) {
    const box = within(ready.raster, onRaster(block.box, ready))
    const models = block.languages ? modelsFor(block.languages, 'auto') : usual
    const manner = block.vertical
      ? { models: verticalModels(models), segmentation: VERTICAL }
      : { models, segmentation: BLOCK }
    const found = await recognizer.lines(cropped(ready.raster, box), manner)
    lines.push(...shifted(found, box).map((line) => ({ ...line, block: block.id })))
  }
  return lines
}

/** A box of the page in pixels of the picture that is read. */
function onRaster(box: Box, { raster, corners }: Prepared): Rectangle {
  const { x, y, w, h } = mapBox(box, inverted(squareToQuad(corners)))
  return {
    left: x * raster.width,
    top: y * raster.height,
    right: (x + w) * raster.width,
    bottom: (y + h) * raster.height,
  }
}
