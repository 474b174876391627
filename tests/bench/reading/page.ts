// What runs in the browser when reading is measured: the program's own decoding, pool and engine, and the counting.
import { isShippedLanguage, type ReadingLanguage } from '../../../shared/domain/collection.ts'
import { idFrom } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { readingText } from '../../../shared/domain/reading.ts'
import { characterErrors, errorRate } from '../../../shared/text/cer.ts'
import { createImaging } from '../../../renderer/imaging/index.ts'
import { createPageReader } from '../../../renderer/ocr/index.ts'

interface Scan {
  readonly url: string
  readonly language: string
}

interface Measured {
  readonly seconds: number
  readonly texts: readonly string[]
}

/** Reads all scans with a fresh pool, starting the engines included, `workers` at once. */
async function readAll(scans: readonly Scan[], workers: number): Promise<Measured> {
  const imaging = createImaging({ workers })
  const reader = createPageReader({ imaging, assets: new URL('ocr/', document.baseURI), workers })
  const texts: string[] = []
  const begun = performance.now()
  const rest = [...scans.entries()]
  const serve = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [index, scan] = next
      const original = await (await fetch(scan.url)).blob()
      const task = { page: pageOf(scan, original), original, languages: languagesOf(scan) }
      const context = { signal: new AbortController().signal, onProgress: () => undefined }
      texts[index] = readingText(await reader.read(task, context))
    }
  }
  await Promise.all(Array.from({ length: workers }, serve))
  const seconds = (performance.now() - begun) / 1000
  reader.rest()
  imaging.close()
  return { seconds, texts }
}

function languagesOf({ language }: Scan): readonly ReadingLanguage[] {
  return language.split('+').filter(isShippedLanguage)
}

function pageOf({ url }: Scan, { type }: Blob): Page {
  return {
    id: idFrom(url),
    collectionId: idFrom('bench'),
    unitId: idFrom('bench'),
    order: 0,
    original: idFrom(url),
    frame: 0,
    mediaType: type,
    path: url,
    size: { width: 1, height: 1 },
    rotation: 0,
    colour: '#ffffff',
  }
}

/** Character error rate over all pages together. */
function rate(texts: readonly string[], truths: readonly string[]): number {
  return errorRate(truths.map((truth, index) => characterErrors(texts[index] ?? '', truth)))
}

export const bench = { readAll, rate }
Object.assign(window, { bench })
