import { cataloguedFile } from '../../../shared/domain/model-catalogue.ts'
import { hostOfAddress, modelAddress, USUAL_MODEL_SOURCE } from '../../../shared/domain/model-source.ts'
import type { SettingsRepository } from '../../../shared/domain/repositories.ts'
import type { ModelAsked } from '../../../shared/ipc/host.ts'
import { PlatformError } from '../../../shared/platform/platform-error.ts'
import type { ModelFetching } from '../../platform/model-client.ts'
import type { ModelDownload, ModelDownloads } from '../../ports/models.ts'
import { createSignal } from './signal.ts'

/** The setting that the address of all models is kept in. */
const KEY = 'models.source'
/** Progress is told at most once in so many milliseconds. */
const PAUSE = 100

/** Brings a model; throws a PlatformError where it can't. */
export type FetchModel = (asked: ModelAsked, fetching: ModelFetching) => Promise<Blob>

/** A model as it came. */
export interface DownloadedModel {
  readonly file: Blob
  readonly code: string
  readonly address: string
  /** What the catalogue says of the file; absent where it says nothing. */
  readonly sha256?: string
}

interface DownloadDeps {
  readonly settings: SettingsRepository
  readonly fetchModel: (asked: ModelAsked, fetching: Omit<ModelFetching, 'most'>) => Promise<Blob>
  /** Checks and installs it, or throws. */
  readonly install: (found: DownloadedModel) => Promise<void>
}

/** Downloads models one at a time, each because the user asked. */
export function createModelDownloads(deps: DownloadDeps): ModelDownloads {
  const latest = createSignal<ModelDownload | null>(null, PAUSE)
  const source = createSignal(USUAL_MODEL_SOURCE)
  const loaded = keptSource(deps.settings).then((kept) => source.set(kept))
  let running: AbortController | null = null

  const tell = (change: Partial<ModelDownload>): void => {
    const now = latest.get()
    if (now) latest.set({ ...now, ...change })
  }
  const download = async (code: string, signal: AbortSignal): Promise<void> => {
    try {
      await loaded
      const asked = { source: source.get(), code }
      const address = modelAddress(asked.source, code)
      if (!address) throw new PlatformError('download-address', asked.source)
      tell({ host: address.host })
      const file = await deps.fetchModel(asked, { signal, onProgress: tell })
      signal.throwIfAborted()
      const sha256 = cataloguedFile(asked.source, code)?.sha256
      await deps.install({ file, code, address: address.url, ...(sha256 === undefined ? {} : { sha256 }) })
      tell({ state: { kind: 'installed' } })
    } catch (error) {
      tell({ state: signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error } })
    }
  }
  return {
    source: () => source,
    async setSource(typed) {
      await loaded
      const wanted = typed.trim() === '' ? USUAL_MODEL_SOURCE : typed.trim()
      if (!modelAddress(wanted, 'eng')) throw new PlatformError('download-address', wanted)
      source.set(wanted)
      await deps.settings.put(KEY, wanted === USUAL_MODEL_SOURCE ? '' : wanted)
    },
    watch: () => latest,
    start(code) {
      if (running) return
      running = new AbortController()
      latest.set({ code, host: hostOfAddress(source.get()), received: 0, total: null, state: { kind: 'running' } })
      void download(code, running.signal).finally(() => (running = null))
    },
    cancel: () => running?.abort(),
  }
}

/** The address that the user named; the usual one where there is none, or it is odd. */
async function keptSource(settings: SettingsRepository): Promise<string> {
  try {
    const kept = await settings.get(KEY)
    return typeof kept === 'string' && modelAddress(kept, 'eng') ? kept : USUAL_MODEL_SOURCE
  } catch (error) {
    console.warn('The address of models could not be read', error)
    return USUAL_MODEL_SOURCE
  }
}
