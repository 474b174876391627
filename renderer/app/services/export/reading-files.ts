import type { Reading, ReadingSource } from '../../../../shared/domain/reading.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { altoFile } from '../../../../shared/formats/alto/write-alto.ts'
import { hocrFile } from '../../../../shared/formats/hocr/write-hocr.ts'
import { pageFile } from '../../../../shared/formats/page/write-page.ts'
import { patchReadingBytes, type CorrectedPage } from '../../../../shared/formats/patch/patch-reading-file.ts'
import { onTheFrame, pageOfText, type PageOfText } from '../../../../shared/formats/readings/page-of-text.ts'
import type { ReadingFormat } from '../../../../shared/formats/readings/reading-file.ts'
import { filePath } from '../../../../shared/formats/text/write-text.ts'
import { pagesWithReadings, type ReadPage } from './unit-pages.ts'

const WRITERS: Readonly<Record<ReadingFormat, (page: PageOfText) => string>> = {
  alto: altoFile,
  page: pageFile,
  hocr: hocrFile,
}

/** A file of an export. */
export interface ExportedFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** A page that was read. */
interface PageRead extends ReadPage {
  readonly reading: Reading
}

/**
 * The texts of units in a format of readings, a file a page, in a folder beside where its picture came from ('page/a.xml'
 * for 'a.jpg'), where other programs look for it. A text that came from a file of that format is that file, with what was
 * corrected changed in it and nothing else. `step` counts pages.
 */
export async function* readingFiles(
  repositories: Pick<ReleasedStore, 'pages' | 'readings'>,
  units: readonly Unit[],
  { format, step }: { readonly format: ReadingFormat; readonly step: () => Promise<void> },
): AsyncIterable<ExportedFile> {
  for (const unit of units) {
    const pages = await repositories.pages.ofUnit(unit.id)
    // Pages of a file of several are changed in it together.
    const waiting = new Map<string, { readonly source: ReadingSource; readonly pages: PageRead[] }>()
    for await (const { page, reading, frames } of pagesWithReadings(repositories, pages)) {
      await step()
      if (!reading) continue
      const read = { page, reading, frames }
      const { source } = reading
      if (source?.format === format && source.sha256 !== undefined) {
        const together = waiting.get(source.sha256) ?? { source, pages: [] }
        together.pages.push(read)
        waiting.set(source.sha256, together)
      } else yield written(read, format)
    }
    for (const { source, pages: own } of waiting.values()) yield* patched(repositories, { source, pages: own, format })
  }
}

function written(read: PageRead, format: ReadingFormat): ExportedFile {
  const { page, frames } = read
  const number = frames > 1 ? `.${page.frame + 1}` : ''
  const name = nameIn(page.path).replace(/(?<=.)\.[^.]*$/, '')
  return {
    path: besidePicture(page.path, format, `${name}${number}${format === 'hocr' ? '.hocr' : '.xml'}`),
    content: WRITERS[format](pageOfText(read)),
  }
}

async function* patched(
  { readings }: Pick<ReleasedStore, 'readings'>,
  of: { readonly source: ReadingSource; readonly pages: readonly PageRead[]; readonly format: ReadingFormat },
): AsyncIterable<ExportedFile> {
  const { source, pages, format } = of
  const kept = source.sha256 === undefined ? undefined : await readings.source(source.sha256)
  const [first] = pages
  if (!kept || !first) {
    // The file itself is gone: what it said is not.
    yield* pages.map((page) => written(page, format))
    return
  }
  const corrected = pages.map(({ page, reading, frames }): CorrectedPage => {
    return { reading: onTheFrame({ page, reading }), frame: page.frame, frames }
  })
  const content = patchReadingBytes(new Uint8Array(await kept.arrayBuffer()), corrected)
  yield { path: besidePicture(first.page.path, format, nameIn(source.file)), content }
}

function besidePicture(picture: string, format: ReadingFormat, name: string): string {
  const folder = picture.split('/').slice(0, -1)
  return filePath([...folder, format, name].join('/'))
}

function nameIn(path: string): string {
  return path.split('/').at(-1) ?? path
}
