import type { EngineInfo, Reader, ReadTask } from '../../shared/domain/reader.ts'
import type { EngineId } from '../../shared/domain/reading-engine.ts'
import type { LikelyLanguage } from '../../shared/text/suggest-languages.ts'
import { createOcrPool, type OcrContext } from './ocr-pool.ts'
import type { OwnModels } from './own-models.ts'
import { readInParts } from './read-long-page.ts'
import { readPage, type ReadPageDeps } from './read-page.ts'
import { lettersFrom } from './restore-lines.ts'
import { suggestPageLanguages } from './suggest-page-languages.ts'
import { spawnTesseract } from './spawn-tesseract.ts'
import { withLimit } from './with-limit.ts'
import { withPictures } from './with-pictures.ts'

/** Tesseract as a reader of pages, each as the user has adjusted and turned it. It throws OcrErrors and ImagingErrors. */
export interface PageReader extends Reader {
  /** Which of the task's languages the page is in, the likeliest first; none where there is nothing to read. */
  suggest(
    task: Pick<ReadTask, 'page' | 'original' | 'languages'>,
    context: OcrContext,
  ): Promise<readonly LikelyLanguage[]>
}

const TESSERACT: EngineInfo & { readonly id: EngineId } = {
  id: 'tesseract',
  name: 'Tesseract',
  version: '',
  languages: 'models',
  needs: 'page',
}

export interface PageReaderOptions extends Pick<ReadPageDeps, 'imaging' | 'presetOf'> {
  /** Where the engine and its models are, ending in '/'. */
  readonly assets: URL
  readonly workers: number
  /** Models that the user installed; none by default. */
  readonly ownModels?: OwnModels
}

const noneOwn: OwnModels = () => Promise.resolve(undefined)

/** A reader over Tesseract. */
export function createPageReader({
  assets,
  workers,
  imaging: all,
  ownModels = noneOwn,
  ...deps
}: PageReaderOptions): PageReader {
  const letters = lettersFrom(assets)
  const pool = createOcrPool(spawnTesseract(assets, ownModels), { most: workers })
  return {
    engine: TESSERACT,
    read: (task, context) =>
      withLimit(context, (whole) =>
        readInParts(task, whole, (part, limited) =>
          withPictures(all, (imaging) => readPage({ ...deps, imaging, pool, letters }, part, limited)),
        ),
      ),
    suggest: (task, context) =>
      withLimit(context, (limited) =>
        withPictures(all, (imaging) => suggestPageLanguages({ imaging, pool }, task, limited)),
      ),
    rest: () => pool.rest(),
  }
}
