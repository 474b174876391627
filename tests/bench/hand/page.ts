// What runs in the browser when our own reader is measured: the program's engines with what ships, and the counting.
import { createEngines, type Engines } from '../../../renderer/app/services/reading/engines.ts'
import { readerFiles, shippedLineModel } from '../../../renderer/app/services/line-models.ts'
import { createImaging } from '../../../renderer/imaging/index.ts'
import { createLinePageReader, createPageReader, type CurrentModel } from '../../../renderer/ocr/index.ts'
import type { ANY_ENGINE } from '../../../shared/domain/reading-engine.ts'
import { readingText } from '../../../shared/domain/reading.ts'
import { errorsOf, pageOf, type Errors } from '../support/scans-read.ts'

interface Scan {
  readonly url: string
  readonly languages: readonly string[]
  readonly preset: string
  readonly truth: string
}

interface Measured extends Errors {
  readonly lines: number
  readonly confidence: number | null
  readonly milliseconds: number
  /** Which engines read it. */
  readonly by: string
}

const base = (folder: string): URL => new URL(folder, document.baseURI)
const shipped = shippedLineModel(readerFiles(base('reader/')))

/** The model that ships without what it knows of languages: each line is read by its looks alone. */
const greedy: CurrentModel = async () => {
  const model = await shipped()
  return model && { ...model, card: { ...model.card, characters: [] } }
}

/** How a scan is read: by an engine, by whichever suits it, or by the looks of its letters alone. */
type Way = 'own' | 'greedy' | 'tesseract' | typeof ANY_ENGINE

let kept: { readonly way: Way; readonly engines: Engines } | undefined

function enginesOf(way: Way): Engines {
  if (kept?.way === way) return kept.engines
  kept?.engines.rest()
  const imaging = createImaging({ workers: 1 })
  const own = createLinePageReader({ imaging, workers: 1, model: way === 'greedy' ? greedy : shipped })
  const tesseract = createPageReader({ imaging, workers: 1, assets: base('ocr/') })
  kept = { way, engines: createEngines([tesseract, own]) }
  return kept.engines
}

/** Reads one scan, and counts what is wrong. */
async function read({ url, languages, preset, truth }: Scan, way: Way): Promise<Measured> {
  const engines = enginesOf(way)
  const original = await (await fetch(url)).blob()
  const task = { page: pageOf(url, original), original, languages, preset, engine: way === 'greedy' ? 'own' : way }
  const begun = performance.now()
  const text = await engines.read(task, { signal: new AbortController().signal, onProgress: () => undefined })
  const milliseconds = performance.now() - begun
  const [errors = { exact: { errors: 0, length: 0 }, folded: { errors: 0, length: 0 } }] = errorsOf(
    [readingText(text)],
    [truth],
  )
  const { lines, confidence, engine } = text
  return { ...errors, lines: lines.length, confidence, milliseconds, by: engine?.name ?? '' }
}

export const bench = { read }
Object.assign(window, { bench })
