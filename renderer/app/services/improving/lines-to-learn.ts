import type { CollectionId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { seeded, shuffled } from '../../../../shared/domain/seeded.ts'
import { truthLines, type TruthLine } from '../../../../shared/formats/readings/truth-lines.ts'
import { isByPeople } from '../../../../shared/text/measure-readings.ts'
import type { PageToLearn } from '../../../ocr/index.ts'

/** Readings that are fetched at once. */
const PORTION = 100
/** More lines than this take longer than they help; those that are taken are chosen by chance. */
const MOST = 1500
/** One line of so many is kept back to judge by. */
const JUDGED = 10
const SEED = 1945

interface PageLines {
  readonly page: Page
  readonly lines: readonly TruthLine[]
}

/** The pages of a collection with the lines that people wrote, corrected or confirmed. Throws the signal's reason. */
export async function pagesToLearn(
  { pages, readings }: Pick<Repositories, 'pages' | 'readings'>,
  id: CollectionId,
  signal: AbortSignal,
): Promise<readonly PageLines[]> {
  const all = (await pages.ofCollection(id)).filter((page) => !page.deletedAt)
  const found: PageLines[] = []
  for (let at = 0; at < all.length; at += PORTION) {
    signal.throwIfAborted()
    const portion = all.slice(at, at + PORTION)
    const best = await readings.best(portion.map((page) => page.id))
    for (const page of portion) {
      const lines = linesOf(page, best.get(page.id))
      if (lines.length > 0) found.push({ page, lines })
    }
  }
  return found
}

/** All of a page that is ground truth or was transcribed elsewhere; else those that a person touched. None that run down. */
function linesOf(page: Page, reading: Reading | undefined): readonly TruthLine[] {
  if (!reading || !isByPeople(reading)) return []
  const down = new Set((reading.blocks ?? []).filter(({ vertical }) => vertical).map(({ id }) => id))
  const isWhole = page.truth !== undefined || reading.kind !== 'person'
  return truthLines(
    reading.lines.filter(({ by, block }) => (isWhole || by === 'person') && !(block && down.has(block))),
  )
}

/** The same lines, a tenth of them kept back: always the same of the same. */
export function lessonsOf(pages: readonly PageLines[]): readonly PageToLearn[] {
  const taken = shuffled(
    pages.flatMap(({ lines }) => lines),
    seeded(SEED),
  ).slice(0, MOST)
  const judged = new Set(taken.slice(0, Math.max(1, Math.floor(taken.length / JUDGED))))
  const wanted = new Set(taken)
  return pages.flatMap(({ page, lines }) => {
    const own = lines.filter((line) => wanted.has(line)).map((line) => ({ ...line, isJudged: judged.has(line) }))
    return own.length > 0 ? [{ page, lines: own }] : []
  })
}
