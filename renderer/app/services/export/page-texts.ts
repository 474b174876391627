import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { pageText, textPath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'

/** The text of every page that has been read, unit by unit, with the path it goes to. */
export async function* pageTexts(
  repositories: Pick<Repositories, 'pages' | 'readings'>,
  units: readonly Unit[],
  step: () => Promise<void>,
): AsyncIterable<{ readonly path: string; readonly text: string }> {
  const unique = uniquePaths()
  for (const unit of units) {
    const pages = await repositories.pages.ofUnit(unit.id)
    const readings = await repositories.readings.best(pages.map((page) => page.id))
    for (const page of pages) {
      const reading = readings.get(page.id)
      if (!reading) continue
      const framesInFile = pages.filter((other) => other.path === page.path).length
      yield { path: unique(textPath(page, framesInFile)), text: pageText(reading) }
    }
    await step()
  }
}
