import type { ReadingLanguage } from '../../shared/domain/collection.ts'
import type { Page } from '../../shared/domain/page.ts'
import { meanConfidence, type Reading } from '../../shared/domain/reading.ts'
import { frameSourceOf } from '../imaging/frame-source.ts'
import type { Imaging } from '../imaging/imaging.ts'
import { linesOfTsv } from './lines-of-tsv.ts'
import { modelLabel } from './models.ts'
import { createOcrPool, type OcrContext } from './ocr-pool.ts'
import { pgm } from './pgm.ts'
import { spawnTesseract } from './spawn-tesseract.ts'
import { turned } from './turn.ts'

/** What an engine found on a page. */
export type PageText = Pick<Reading, 'lines' | 'confidence' | 'engine'>

export interface PageToRead {
  readonly page: Page
  readonly original: Blob
  readonly languages: readonly ReadingLanguage[]
}

/** Reads pages, each as the user has adjusted and turned it. Boxes are of the adjusted, unturned page. */
export interface PageReader {
  /** Throws an OcrError, an ImagingError, or the signal's reason. */
  read(task: PageToRead, context: OcrContext): Promise<PageText>
  /** Gives the memory of idle engines back. */
  rest(): void
}

export interface PageReaderOptions {
  readonly imaging: Pick<Imaging, 'raster'>
  /** Where the engine and its models are, ending in '/'. */
  readonly assets: URL
  readonly workers: number
}

/** A reader over Tesseract. */
export function createPageReader({ imaging, assets, workers }: PageReaderOptions): PageReader {
  const pool = createOcrPool(spawnTesseract(assets), { most: workers })
  return {
    async read({ page, original, languages }, context) {
      const source = frameSourceOf(page, original)
      const raster = turned(await imaging.raster(source, { signal: context.signal }), page.rotation)
      const { width, height } = raster
      const request = { image: pgm(raster), languages: languages.join('+'), collection: page.collectionId }
      const { tsv, version } = await pool.recognize(request, context)
      const lines = linesOfTsv(tsv, { size: { width, height }, turn: page.rotation })
      const engine = { name: 'Tesseract', version, model: modelLabel(languages) }
      return { lines, confidence: meanConfidence(lines), engine }
    },
    rest: () => pool.rest(),
  }
}
