import { passedCopy } from '../imaging/prepare/passed-bytes.ts'
import { OcrError } from './ocr-error.ts'
import { rejectOnAbort, type OcrWorker, type SpawnWorker } from './ocr-pool.ts'
import { modelsToLoad, type OwnModels } from './own-models.ts'
import { openTesseract, type TesseractClient } from './tesseract-client.ts'

/** What the engine saw: its table of boxes and words, and which version it is. */
export interface Recognised {
  /** One row a line or word, in pixels of the image; those of lines with their baselines (scripts/assets/lib/engine-words.mjs). */
  readonly tsv: string
  readonly version: string
}

/** What is to be read, and how it is laid out. */
export interface TesseractImage {
  /** A picture in any format that Leptonica decodes; it stays the caller's. */
  readonly picture: Uint8Array
  /** Tesseract's page segmentation mode, 0 to 13. */
  readonly segmentation: number
}

export type TesseractWorker = OcrWorker<TesseractImage, Recognised>

const LSTM_ONLY = 1

/** Neither text nor the tree of blocks is asked for: that lists every letter and its rivals, at a hundred times the size. */
const OUTPUT = { text: false, blocks: false, tsv: true }

/** The engine would tell of every small thing otherwise. */
const QUIET = { debug_file: '/dev/null' }

/**
 * Starts engines from the program's own files in `assets` (ending in '/') and the models of the user: Fonds never needs
 * a network.
 */
export function spawnTesseract(assets: URL, own: OwnModels): SpawnWorker<TesseractImage, Recognised> {
  return async ({ signal, onProgress }) => {
    const client = openTesseract(new URL('worker.min.js', assets), onProgress)
    try {
      const core = { lstmOnly: true, corePath: folderOf(assets), logging: false }
      await Promise.race([client.call('load', { options: core }), rejectOnAbort(signal)])
    } catch (error) {
      client.terminate()
      if (signal.aborted) throw error
      throw startError('core', error)
    }
    return tesseractWorker(client, assets, own)
  }
}

function tesseractWorker(client: TesseractClient, assets: URL, own: OwnModels): TesseractWorker {
  let loaded = ''
  const places = { assets, own, there: new Set<string>() }
  return {
    async recognize({ image, languages }) {
      // A worker that is warm reads its next page three times as fast as a new one: so it changes its models instead.
      if (languages !== loaded) await loadModels(client, places, languages)
      loaded = languages
      await client.call('setParameters', { params: { tessedit_pageseg_mode: String(image.segmentation) } })
      return recognize(client, image.picture)
    },
    terminate: () => client.terminate(),
  }
}

interface ModelPlaces {
  readonly assets: URL
  readonly own: OwnModels
  /** Models among the program's files that this engine has kept since it had them first: they are not fetched again. */
  readonly there: Set<string>
}

async function loadModels(
  client: TesseractClient,
  { assets, own, there }: ModelPlaces,
  languages: string,
): Promise<void> {
  const models = { langPath: folderOf(assets), cacheMethod: 'none', gzip: false, lstmOnly: true }
  try {
    const wanted = await modelsToLoad(languages, own)
    const langs = wanted.filter((model) => typeof model !== 'string' || !there.has(model))
    if (langs.length > 0) await client.call('loadLanguage', { langs, options: models })
    for (const model of wanted) {
      if (typeof model === 'string') there.add(model)
      else there.delete(model.code)
    }
    await client.call('initialize', { langs: languages, oem: LSTM_ONLY, config: {} })
    await client.call('setParameters', { params: QUIET })
  } catch (error) {
    if (error instanceof OcrError) throw error
    throw new OcrError('ocr-model', await faultOf(assets, languages, error), { cause: error })
  }
}

/** Which model is at fault, by its file, and what the engine said. */
async function faultOf(assets: URL, languages: string, error: unknown): Promise<string> {
  const files = languages.split('+').map((language) => `${language}.traineddata`)
  const missing: string[] = []
  for (const file of files) if (!(await isThere(new URL(file, assets)))) missing.push(file)
  return `${(missing.length > 0 ? missing : files).join(', ')}: ${messageOf(error)}`
}

async function isThere(file: URL): Promise<boolean> {
  try {
    return (await fetch(file, { method: 'HEAD' })).ok
  } catch {
    // Schemes of files refuse what is not there instead of answering.
    return false
  }
}

async function recognize(client: TesseractClient, picture: Uint8Array): Promise<Recognised> {
  // The engine's worker gives the memory of what it is handed back; a message that it were sent with would keep it.
  const image = passedCopy(picture)
  try {
    return checked(await client.call('recognize', { image, options: {}, output: OUTPUT }, [image.buffer]))
  } catch (error) {
    if (error instanceof OcrError) throw error
    throw new OcrError('ocr-page', messageOf(error), { cause: error })
  }
}

function folderOf(assets: URL): string {
  return assets.href.replace(/\/$/, '')
}

function startError(what: string, error: unknown): OcrError {
  return error instanceof OcrError ? error : new OcrError('ocr-start', `${what}: ${messageOf(error)}`, { cause: error })
}

function checked(data: unknown): Recognised {
  if (typeof data === 'object' && data !== null && 'tsv' in data && typeof data.tsv === 'string') {
    const version = 'version' in data && typeof data.version === 'string' ? data.version : ''
    return { tsv: data.tsv, version }
  }
  throw new Error('The engine answered without a table of words')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
