import type { OrthographyChoice } from '../../../../shared/domain/orthography.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { TextForm } from '../../../../shared/formats/readings/document-page.ts'
import {
  interlinearText,
  layersTable,
  normalText,
  pageText,
  textPath,
  uniquePaths,
} from '../../../../shared/formats/text/write-text.ts'
import { normalisedPage } from '../../../../shared/text/orthography/normalised-page.ts'
import { chunksOf } from './chunks.ts'

/** Units whose texts are in memory at once. */
const CHUNK = 20

export interface PageText {
  readonly path: string
  readonly text: string
}

/** Which of the two texts, by which rules; `step` counts units. */
export interface PageTextWork {
  readonly form: TextForm
  readonly orthography: OrthographyChoice | undefined
  readonly step: () => Promise<void>
}

/** The text of every page that has been read, unit by unit, with the path it goes to. */
export async function* pageTexts(
  repositories: Pick<ReleasedStore, 'pages' | 'readings'>,
  units: readonly Unit[],
  { form, orthography, step }: PageTextWork,
): AsyncIterable<PageText> {
  const unique = uniquePaths()
  for (const chunk of chunksOf(units, CHUNK)) {
    const pagesOfUnits = await Promise.all(chunk.map((unit) => repositories.pages.ofUnit(unit.id)))
    const readings = await repositories.readings.best(pagesOfUnits.flat().map((page) => page.id))
    for (const pages of pagesOfUnits) {
      for (const read of readPages(pages, readings)) yield* textsOf(read, unique, { form, orthography })
      await step()
    }
  }
}

/** Those that were read, with how many pages their file holds. */
function readPages(pages: readonly Page[], readings: ReadonlyMap<Page['id'], Reading>) {
  return pages.flatMap((page) => {
    const reading = readings.get(page.id)
    return reading ? [{ page, reading, frames: pages.filter((other) => other.path === page.path).length }] : []
  })
}

interface ReadPage {
  readonly page: Page
  readonly reading: Reading
  readonly frames: number
}

/** With both forms the normalised one has a file of its own; so has what stands beside the lines, to read and as a table. */
function* textsOf(
  { page, reading, frames }: ReadPage,
  unique: (path: string) => string,
  { form, orthography }: Pick<PageTextWork, 'form' | 'orthography'>,
): Iterable<PageText> {
  const path = unique(textPath(page, frames))
  const normal = form === 'diplomatic' ? '' : normalText(normalisedPage(reading.lines, orthography).lines)
  yield { path, text: form === 'normalised' ? normal : pageText(reading) }
  if (form === 'both') yield { path: unique(path.replace(/\.txt$/, '.normalised.txt')), text: normal }
  const interlinear = interlinearText(reading)
  if (interlinear === '') return
  yield { path: unique(path.replace(/\.txt$/, '.interlinear.txt')), text: interlinear }
  yield { path: unique(path.replace(/\.txt$/, '.lines.csv')), text: layersTable(reading) }
}
