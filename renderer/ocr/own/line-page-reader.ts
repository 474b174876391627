import { textBlocks, type Block } from '../../../shared/domain/layout.ts'
import type { EngineInfo, PageText, ReadContext, Reader } from '../../../shared/domain/reader.ts'
import type { EngineId } from '../../../shared/domain/reading-engine.ts'
import { meanConfidence } from '../../../shared/domain/reading.ts'
import { presetOf, type PictureWork } from '../../../shared/domain/reading-preset.ts'
import { frameSourceOf } from '../../imaging/frame-source.ts'
import type { Imaging } from '../../imaging/imaging.ts'
import { within } from '../../imaging/prepare/crop.ts'
import { onPicture } from '../../imaging/prepare/parts.ts'
import type { ReadyPage } from '../../imaging/prepare/ready-page.ts'
import { blocksOfLines } from '../blocks-of-lines.ts'
import { believedParts, linesInParts } from '../lines-in-parts.ts'
import type { SeenLine } from '../lines-of-tsv.ts'
import { OcrError } from '../ocr-error.ts'
import { createOcrPool, type OcrPool } from '../ocr-pool.ts'
import { placedLines, placer } from '../place-lines.ts'
import { readInParts } from '../read-long-page.ts'
import { asDrawn, type PartTask } from '../read-page.ts'
import { withLimit } from '../with-limit.ts'
import { withPictures } from '../with-pictures.ts'
import { LINE_LANGUAGES, languagesOf, type CurrentModel, type LineModel } from './line-model.ts'
import { doubtfulOf } from './doubtful.ts'
import type { Area } from './lines-of-areas.ts'
import { onlyLine } from './only-line.ts'
import { spawnLines, type PictureOfLines } from './spawn-lines.ts'

const OWN: EngineInfo & { readonly id: EngineId } = {
  id: 'own',
  name: 'Fonds',
  version: '',
  languages: LINE_LANGUAGES,
  needs: 'page',
}

export interface LinePageReaderOptions {
  readonly imaging: Pick<Imaging, 'prepared'>
  readonly model: CurrentModel
  readonly workers: number
}

/** Lines are followed as they climb: turning the page would only blur them. */
export const LINE_WORK: PictureWork = { border: true, flatten: true, xHeight: null, deskew: false, parts: true }

/**
 * Milliseconds for which a worker waits for another page: one that was needed once would hold its network and its models of
 * languages while ten thousand pages of print are read. To start one again takes a part of a second.
 */
const PATIENCE = 20_000

type Pool = OcrPool<PictureOfLines, readonly SeenLine[]>

/** Fonds' own reader of lines as a reader of pages. It throws OcrErrors and ImagingErrors. */
export function createLinePageReader({ imaging: all, model, workers }: LinePageReaderOptions): Reader {
  const pool: Pool = createOcrPool(spawnLines, { most: workers, patience: PATIENCE })
  return {
    engine: OWN,
    prefers: (_task, found) => Promise.resolve(doubtfulOf(found)),
    isReady: async () => (await model()) !== null,
    async read(task, context) {
      const current = await model(task.page.collectionId)
      if (!current) throw new OcrError('ocr-no-reader', OWN.name)
      return await withLimit(context, (whole) =>
        readInParts(task, whole, (part, limited) =>
          withPictures(all, (imaging) => readPage({ imaging, pool, model: current }, part, limited)),
        ),
      )
    },
    rest: () => pool.rest(),
  }
}

interface Deps {
  readonly imaging: Pick<Imaging, 'prepared'>
  readonly pool: Pick<Pool, 'recognize'>
  readonly model: LineModel
}

async function readPage({ imaging, pool, model }: Deps, task: PartTask, context: ReadContext): Promise<PageText> {
  const { page, layout } = task
  const preset = presetOf(task.preset)
  const ready = await imaging.prepared(
    {
      source: frameSourceOf(page, task.original),
      turn: page.rotation,
      work: preset.id === 'as-it-is' ? preset : LINE_WORK,
      ...(task.part ? { part: task.part } : {}),
    },
    { signal: context.signal },
  )
  const languages = languagesOf(model, task.languages)
  const only = layout ? null : onlyLine(ready)
  const areas = layout ? areasOf(layout.blocks, ready) : only && [only]
  const image = { picture: ready.picture, areas, model, languages }
  // A blank leaf is not searched for lines.
  const lines =
    ready.letters.length === 0
      ? []
      : await pool.recognize(
          { image, languages: [model.key, ...languages].join('+'), collection: page.collectionId },
          context,
        )
  const preparation = { preset: preset.id, steps: ready.steps }
  const engine = { name: OWN.name, version: model.card.version, model: [model.card.name, ...languages].join(' + ') }
  return { ...placed(lines, ready, layout?.blocks), engine, preparation }
}

/** Writing from the top to the bottom is not for this reader. */
function areasOf(blocks: readonly Block[], { picture, corners }: ReadyPage): readonly Area[] {
  return textBlocks(blocks)
    .filter(({ vertical }) => !vertical)
    .map(({ id, box }) => ({ name: id, box: within(picture, onPicture(box, { size: picture, corners })) }))
}

function placed(
  seen: readonly SeenLine[],
  { picture, corners, parts }: ReadyPage,
  drawn: readonly Block[] | undefined,
): Pick<PageText, 'lines' | 'blocks' | 'confidence'> {
  const placing = { size: picture, corners }
  const believed = believedParts(seen, parts)
  const found = drawn ? seen : linesInParts(seen, believed)
  const { blocks, blockOf } = drawn ? asDrawn(drawn) : blocksOfLines(found, believed, placer(placing))
  const lines = placedLines(found, placing, blockOf)
  return { lines, blocks, confidence: meanConfidence(lines) }
}
