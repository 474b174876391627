import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { pageText, textPath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'
import { chunksOf } from './chunks.ts'

/** Units whose texts are in memory at once. */
const CHUNK = 20

export interface PageText {
  readonly path: string
  readonly text: string
}

/** The text of every page that has been read, unit by unit, with the path it goes to. */
export async function* pageTexts(
  repositories: Pick<Repositories, 'pages' | 'readings'>,
  units: readonly Unit[],
  step: () => Promise<void>,
): AsyncIterable<PageText> {
  const unique = uniquePaths()
  for (const chunk of chunksOf(units, CHUNK)) {
    const pagesOfUnits = await Promise.all(chunk.map((unit) => repositories.pages.ofUnit(unit.id)))
    const readings = await repositories.readings.best(pagesOfUnits.flat().map((page) => page.id))
    for (const pages of pagesOfUnits) {
      yield* textsOf(pages, readings, unique)
      await step()
    }
  }
}

function* textsOf(
  pages: readonly Page[],
  readings: ReadonlyMap<Page['id'], Reading>,
  unique: (path: string) => string,
): Iterable<PageText> {
  for (const page of pages) {
    const reading = readings.get(page.id)
    if (!reading) continue
    const framesInFile = pages.filter((other) => other.path === page.path).length
    yield { path: unique(textPath(page, framesInFile)), text: pageText(reading) }
  }
}
