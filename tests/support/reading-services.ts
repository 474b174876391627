import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type NewId, type PageId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PageText, ReadContext } from '../../shared/domain/reader.ts'
import { createReadingService } from '../../renderer/app/services/reading.ts'
import type { Engines } from '../../renderer/app/services/reading/engines.ts'
import type { ReadingStatus } from '../../renderer/ports/services.ts'
import { freshArchive } from './archive.ts'
import { aCollection, anImport, aPage, aRequest, AT, aUnit } from './builders.ts'

export type Archive = Awaited<ReturnType<typeof freshArchive>>

export const pageId = (id: string): PageId => idFrom<PageId>(id)
const textOf = (text: string): PageText => ({
  lines: [{ text, box: null, words: [] }],
  confidence: 0.9,
  engine: { name: 'Tesseract', version: '5.1', model: 'vie (best_int)' },
})

/** An archive with pages that all wait to be read, as an import leaves them. */
export async function archiveWith(names: readonly string[]): Promise<Archive> {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  for (const name of names) {
    const page = aPage(name, `u-${name}`)
    await archive.imports.add({
      original: { sha256: page.original, bytes: new Blob([name]), mediaType: 'image/jpeg' },
      units: [aUnit(`u-${name}`)],
      pages: [{ page, thumbnail: new Blob(['t']) }],
      readings: [],
      requests: [aRequest(`r-${name}`, name)],
      records: [anImport('i1')],
    })
  }
  return archive
}

export type Read = (page: Page, context: ReadContext & { readonly languages: readonly string[] }) => Promise<PageText>

/** The service over an archive, with an engine that does as told. */
export function serviceOver(archive: Archive, read: Read, workers = 1) {
  let made = 0
  const served: string[] = []
  const engines: Pick<Engines, 'read' | 'rest'> = {
    read: ({ page, languages }, context) => {
      served.push(`${page.id} ${languages.join('+')}`)
      return read(page, { ...context, languages })
    },
    rest: () => undefined,
  }
  const newId: NewId = () => idFrom(`new-${(made += 1)}`)
  const service = createReadingService({
    repositories: archive,
    engines,
    atOnce: { usual: workers, most: 4 },
    clock: { now: () => AT },
    newId,
  })
  return { service, served }
}

export const readAtOnce: Read = (page) => Promise.resolve(textOf(`text of ${page.id}`))
export const untilAborted: Read = (_page, { signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
export const soon = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

export async function until(
  service: { status(): { subscribe: (n: (s: ReadingStatus) => void, f: () => void) => () => void } },
  wanted: (status: ReadingStatus) => boolean,
) {
  return new Promise<ReadingStatus>((resolve) => {
    const stop = service.status().subscribe(
      (status) => {
        if (wanted(status)) setTimeout(() => (stop(), resolve(status)))
      },
      () => undefined,
    )
  })
}
