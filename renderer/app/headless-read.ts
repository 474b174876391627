import type { HeadlessJob, Texts } from '../../shared/cli/protocol.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import { failureLabel, type Failure } from '../../shared/domain/job.ts'
import type { ReadingWish, Services } from '../ports/services.ts'

/** How the pages of the job are to be read; null where nothing was said. */
export function wishOf({ engine, preset, languages }: HeadlessJob): ReadingWish | null {
  if (engine === null && preset === null) return null
  return { languages, ...(engine === null ? {} : { engine }), ...(preset === null ? {} : { preset }) }
}

/** Has the pages that wait be read as was asked. */
export async function readAs(services: Services, id: CollectionId, wish: ReadingWish): Promise<void> {
  const { pages, jobs } = services.repositories
  const all = await pages.ofCollection(id)
  const waiting = new Set((await jobs.requestsOf(all.map((page) => page.id))).map(({ pageId }) => pageId))
  await services.reading.request(
    all.filter((page) => waiting.has(page.id)),
    wish,
  )
}

/** The texts of all pages, in the order of the file, and what failed. */
export async function textsOf(services: Services, id: CollectionId, failed: readonly Failure[]): Promise<Texts> {
  const pages = [...(await services.repositories.pages.ofCollection(id))].sort((one, other) => one.frame - other.frame)
  const best = await services.repositories.readings.best(pages.map((page) => page.id))
  return {
    type: 'texts',
    pages: pages.flatMap((page) => {
      const reading = best.get(page.id)
      if (!reading) return []
      return {
        file: page.path,
        page: page.frame + 1,
        ...page.size,
        engine: reading.engine,
        preset: reading.preparation?.preset ?? null,
        confidence: reading.confidence,
        lines: reading.lines.map(({ text, box, words }) => ({
          text,
          box,
          words: words.map((word) => ({ text: word.text, box: word.box, confidence: word.confidence })),
        })),
      }
    }),
    failed: failed.map((failure) => ({ file: failureLabel(failure), code: failure.code, message: failure.message })),
  }
}
