import type { CollectionId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { bestReading, type Reading } from '../../../../shared/domain/reading.ts'
import { pageFile } from '../../../../shared/formats/page/write-page.ts'
import { jpegHeader } from '../../../../shared/formats/pdf/jpeg-header.ts'
import { pageOfText } from '../../../../shared/formats/readings/page-of-text.ts'
import { truthLines, truthPaths } from '../../../../shared/formats/readings/truth-lines.ts'
import { filePath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'
import { isByPeople } from '../../../../shared/text/measure-readings.ts'
import type { ExportTarget, Platform } from '../../../../shared/platform/platform.ts'
import { cutParts } from '../../../imaging/cut-part.ts'
import { frameSourceOf, type FrameSource, type Imaging } from '../../../imaging/index.ts'
import type { MeasuringService } from '../../../ports/measuring.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { WorkContext } from '../../../ports/services.ts'
import { once } from './chunks.ts'
import { intoTarget } from './into-target.ts'

interface TruthDeps {
  /** The archive as exports may see it. */
  readonly released: (collectionId: CollectionId) => Promise<Pick<ReleasedStore, 'pages' | 'readings' | 'pictures'>>
  readonly imaging: Pick<Imaging, 'display'>
  readonly platform: Pick<Platform, 'exportTarget'>
}

/** More pixels than this are too many for one picture in memory. */
const MOST_PIXELS = 64e6

/** Writes the pages of ground truth for the training of engines; those not of which something is withheld. */
export function createTruthExport(deps: TruthDeps): MeasuringService['exportTruth'] {
  return (collectionId, name, context) =>
    intoTarget({ platform: deps.platform, name, signal: context.signal }, (target) =>
      writeAll(deps, collectionId, { target, context }),
    )
}

interface Work {
  readonly target: ExportTarget
  readonly context: WorkContext
}

async function writeAll(deps: TruthDeps, id: CollectionId, { target, context }: Work): Promise<void> {
  const store = await deps.released(id)
  const pages = (await store.pages.ofCollection(id)).filter((page) => page.truth !== undefined)
  const unique = uniquePaths()
  for (const [index, page] of pages.entries()) {
    context.signal.throwIfAborted()
    const truth = bestReading((await store.readings.ofPage(page.id)).filter(isByPeople))
    const part = await store.pictures.part(page)
    const number = page.frame > 0 ? `.${page.frame + 1}` : ''
    const stem = unique(filePath(`${page.path.replace(/(?<=.)\.[^./]*$/, '')}${number}`))
    if (truth && part?.areas.length === 0) {
      await writePage(deps, { page, truth, stem, original: part.original }, { target, context })
    }
    context.onProgress({ done: index + 1, total: pages.length })
  }
}

interface TruePage {
  readonly page: Page
  readonly truth: Reading
  readonly stem: string
  readonly original: Blob
}

/** The page as it is shown, cut into lines; and as it came, since PAGE tells where lines stand on that. */
async function writePage({ imaging }: TruthDeps, of: TruePage, { target, context }: Work): Promise<void> {
  const { page, truth, stem, original } = of
  const { signal } = context
  const { edits, ...plain } = frameSourceOf(page, original)
  const options = { signal, maxPixels: MOST_PIXELS }
  const asItCame = await frameOf(original, plain, () => imaging.display(plain, options))
  const shown = edits ? await imaging.display({ ...plain, edits }, options) : asItCame
  const lines = truthLines(truth.lines)
  const boxes = lines.map(({ box }) => box)
  let number = 0
  for await (const picture of cutParts(shown, boxes, page.rotation)) {
    const paths = truthPaths(`lines/${stem}`, number + 1)
    await target.write(paths.picture, once(await bytesIn(picture)), signal)
    await target.write(paths.text, once(`${lines[number]?.text ?? ''}\n`), signal)
    number += 1
  }
  const bytes = await bytesIn(asItCame)
  const picture = `${stem}.${jpegHeader(bytes) ? 'jpg' : 'png'}`
  await target.write(`page/${picture}`, once(bytes), signal)
  const image = picture.split('/').at(-1) ?? picture
  const text = pageFile({ ...pageOfText({ page, reading: truth }), image, frame: 0 })
  await target.write(`page/${stem}.xml`, once(text), signal)
}

/** The frame as it came: the original itself where every program shows it upright, else a rendering. */
async function frameOf(original: Blob, source: FrameSource, display: () => Promise<Blob>): Promise<Blob> {
  if (source.mediaType === 'image/png') return original
  if (source.mediaType !== 'image/jpeg') return display()
  const header = jpegHeader(await bytesIn(original))
  return header?.orientation === 1 && header.components < 4 ? original : display()
}

async function bytesIn(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}
