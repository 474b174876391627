import type { Change } from '../../../shared/domain/changes.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { changesToKeep, type Making } from '../../../shared/domain/person-text.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import type { ReadingRepository } from '../../../shared/domain/repositories.ts'
import { mendedLine, rescueOfReadings } from '../../../shared/formats/readings/mend-letters.ts'
import type { LegacyKind } from '../../../shared/text/legacy/rescue.ts'
import type { WorkContext } from '../../ports/work.ts'

/** Pages whose texts are in memory at once, and tell together how they were written: a page may be too short to. */
const AT_ONCE = 40

/** A page with a text that looks as if it came in an older encoding. */
export interface RescuablePage {
  readonly page: Page
  /** The first line that would say something else, and what it would say. */
  readonly before: string
  readonly after: string
  readonly kind: LegacyKind
  /** Capitals with a tone were guessed. */
  readonly capitals: boolean
  /** The pages that it was looked at with. */
  readonly beside: readonly Page[]
}

/** The pages with such a text: typed, brought in or within a file. What a machine read is not asked about. Throws the signal's reason. */
export async function rescuablePages(
  pages: readonly Page[],
  readings: Pick<ReadingRepository, 'best'>,
  { signal, onProgress }: WorkContext,
): Promise<readonly RescuablePage[]> {
  const found: RescuablePage[] = []
  let done = 0
  for (const beside of portions(pages)) {
    const { texts, rescue } = await lookedAt(beside, readings)
    signal.throwIfAborted()
    for (const { page, lines } of texts) {
      const odd = lines.find(({ text }) => rescue !== null && rescue.mend(text) !== text)
      if (!odd || !rescue) continue
      const { kind, capitals = false } = rescue
      found.push({ page, before: odd.text, after: rescue.mend(odd.text), kind, capitals, beside })
    }
    onProgress({ done: (done += beside.length), total: pages.length })
  }
  return found
}

/** The changes that put the texts of these pages right, as they are now; it is a person who says so. Throws the signal's reason. */
export async function changesToRescuePages(
  chosen: readonly RescuablePage[],
  deps: { readonly readings: Pick<ReadingRepository, 'best' | 'ofPage'>; readonly making: Making },
  { signal, onProgress }: WorkContext,
): Promise<readonly Change[]> {
  const changes: Change[] = []
  let done = 0
  for (const [beside, those] of groupBy(chosen, (each) => each.beside)) {
    const wanted = new Set<PageId>(those.map(({ page }) => page.id))
    const { texts, rescue } = await lookedAt(beside, deps.readings)
    for (const { page, lines } of texts) {
      if (!rescue || !wanted.has(page.id)) continue
      const mended = lines.map((line) => mendedLine(line, rescue.mend))
      if (mended.every((line, at) => line === lines[at])) continue
      const readings = await deps.readings.ofPage(page.id)
      signal.throwIfAborted()
      changes.push(...changesToKeep(mended, { page, readings }, deps.making))
    }
    onProgress({ done: (done += those.length), total: chosen.length })
  }
  return changes
}

/** Pages of one unit are looked at together. */
function portions(pages: readonly Page[]): readonly (readonly Page[])[] {
  return [...groupBy(pages, ({ unitId }) => unitId).values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  )
}

async function lookedAt(pages: readonly Page[], readings: Pick<ReadingRepository, 'best'>) {
  const best = await readings.best(pages.map(({ id }) => id))
  const texts = pages.flatMap((page): readonly { readonly page: Page; readonly lines: Reading['lines'] }[] => {
    const reading = best.get(page.id)
    return reading && reading.kind !== 'machine' ? [{ page, lines: reading.lines }] : []
  })
  return { texts, rescue: rescueOfReadings(texts.map(({ lines }) => ({ pages: [{ lines }] }))) }
}
