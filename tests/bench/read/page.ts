// What runs in the browser when reading is measured: the program's own decoding, preparation, pool and engine, and the
// counting.
import { presetOf, type ReadingPreset } from '../../../shared/domain/reading-preset.ts'
import { readingText } from '../../../shared/domain/reading.ts'
import { createImaging } from '../../../renderer/imaging/index.ts'
import { createPageReader } from '../../../renderer/ocr/index.ts'
import { errorsOf, pageOf } from '../support/scans-read.ts'

interface Scan {
  readonly url: string
  readonly languages: readonly string[]
  readonly preset: string
}

interface Order {
  readonly workers: number
  /** What is done otherwise than the presets have it. */
  readonly change: Partial<ReadingPreset>
}

interface Measured {
  readonly seconds: number
  readonly texts: readonly string[]
}

/** Reads all scans with a fresh pool, starting the engines included, `workers` at once. */
async function readAll(scans: readonly Scan[], { workers, change }: Order): Promise<Measured> {
  const imaging = createImaging({ workers })
  const reader = createPageReader({
    imaging,
    assets: new URL('ocr/', document.baseURI),
    workers,
    presetOf: (name) => ({ ...presetOf(name), ...change }),
  })
  const texts: string[] = []
  const begun = performance.now()
  const rest = [...scans.entries()]
  const serve = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [index, { url, languages, preset }] = next
      const original = await (await fetch(url)).blob()
      const task = { page: pageOf(url, original), original, languages, preset }
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

export const bench = { readAll, errorsOf }
Object.assign(window, { bench })
