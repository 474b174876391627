import type { PageId } from '../../../shared/domain/ids.ts'
import { pageLabel } from '../../../shared/domain/page.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { altoFile } from '../../../shared/formats/alto/write-alto.ts'
import { hocrFile } from '../../../shared/formats/hocr/write-hocr.ts'
import { pageFile } from '../../../shared/formats/page/write-page.ts'
import type { DocumentPage } from '../../../shared/formats/readings/document-page.ts'
import { pageOfText } from '../../../shared/formats/readings/page-of-text.ts'
import { teiChunks } from '../../../shared/formats/tei/write-tei.ts'
import { normalText, pageText } from '../../../shared/formats/text/write-text.ts'
import { normalisedPage } from '../../../shared/text/orthography/normalised-page.ts'
import type { ReleasedStore } from '../../ports/released-store.ts'
import type { TextChoice } from '../../ports/services.ts'

/** Formats of texts of which the beginning can be shown. */
export const SHOWN_TEXTS = ['text', 'alto', 'page', 'hocr', 'tei'] as const
/** One of them. */
export type ShownText = (typeof SHOWN_TEXTS)[number]

/** Units that are looked through for a page with a text. */
const LOOKED_THROUGH = 50

type Store = Pick<ReleasedStore, 'pages' | 'readings' | 'collections'>

/** The first page of the units that was read, as it will be written; '' where none was. */
export async function previewOfText(
  repositories: Store,
  { units, format, texts }: { readonly units: readonly Unit[]; readonly format: ShownText; readonly texts: TextChoice },
): Promise<string> {
  const found = await firstRead(repositories, units.slice(0, LOOKED_THROUGH))
  if (!found) return ''
  const { unit, page, reading, frames } = found
  const collection = await repositories.collections.get(page.collectionId)
  const normal = normalisedPage(reading.lines, collection?.orthography).lines
  const written = pageOfText({ page, reading })
  switch (format) {
    case 'text':
      return [
        ...(texts.form === 'normalised' ? [] : [pageText(reading)]),
        ...(texts.form === 'diplomatic' ? [] : [normalText(normal)]),
      ].join('\n')
    case 'alto':
      return altoFile(written)
    case 'page':
      return pageFile(written)
    case 'hocr':
      return hocrFile(written)
    case 'tei': {
      const about = {
        title: nameOf(unit),
        creators: [],
        date: '',
        referenceCode: '',
        languages: [],
        tool: 'Fonds',
        at: reading.at,
      }
      const { size, reading: placed } = written
      const shown: DocumentPage = { label: pageLabel(page, frames), image: page.path, size, reading: placed, normal }
      let text = ''
      for await (const chunk of teiChunks(() => only(shown), about, texts.form)) text += chunk
      return text
    }
  }
}

async function firstRead(repositories: Store, units: readonly Unit[]) {
  for (const unit of units) {
    const pages = await repositories.pages.ofUnit(unit.id)
    const ids = await repositories.readings.pagesRead(pages.map((page) => page.id))
    const page = pages.find(({ id }) => ids.has(id))
    const reading = page && (await bestOf(repositories, page.id))
    if (page && reading) return { unit, page, reading, frames: pages.filter(({ path }) => path === page.path).length }
  }
  return null
}

async function bestOf({ readings }: Store, id: PageId): Promise<Reading | undefined> {
  return (await readings.best([id])).get(id)
}

// oxlint-disable-next-line typescript/require-await -- writers take streams
async function* only<T>(item: T): AsyncIterable<T> {
  yield item
}
