import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { nameOf, type Unit } from '../../../../shared/domain/unit.ts'
import { filePath } from '../../../../shared/formats/text/write-text.ts'
import { chunksOf } from './chunks.ts'

/** Pages whose readings are in memory at once. */
const CHUNK = 20

/** A page with its best reading; none where it was not read. */
export interface ReadPage {
  readonly page: Page
  readonly reading: Reading | null
  /** How many pages of the unit are of the same file. */
  readonly frames: number
}

/** The pages of a unit with their readings, a few at a time. */
export async function* pagesWithReadings(
  { readings }: Pick<ReleasedStore, 'readings'>,
  pages: readonly Page[],
): AsyncIterable<ReadPage> {
  const ofFile = groupBy(pages, ({ path }) => path)
  for (const chunk of chunksOf(pages, CHUNK)) {
    const best = await readings.best(chunk.map((page) => page.id))
    for (const page of chunk) {
      yield {
        page,
        reading: best.get(page.id) ?? null,
        frames: ofFile.get(page.path)?.length ?? 1,
      }
    }
  }
}

/** Where the file of a unit goes: its name below those of the units above it. */
export function unitPath(unit: Unit, above: ReadonlyMap<Unit['id'], Unit>): string {
  const names: string[] = []
  for (let at: Unit | undefined = unit; at; at = at.parentId === null ? undefined : above.get(at.parentId)) {
    // A slash in a title begins no folder.
    names.unshift(nameOf(at).replaceAll('/', '_'))
  }
  return filePath(names.join('/'))
}
