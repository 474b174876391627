import type { LineModelCard } from '../../shared/domain/line-model-card.ts'
import type { Watched } from '../../shared/domain/watched.ts'

/** A model that is being downloaded, or was. */
export interface ModelDownload {
  readonly code: string
  readonly host: string
  /** Bytes that came. */
  readonly received: number
  /** Bytes there are; null while nobody knows. */
  readonly total: number | null
  readonly state:
    | { readonly kind: 'running' }
    | { readonly kind: 'installed' }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'failed'; readonly error: unknown }
}

/** Models of languages that the user brings. */
export interface ModelService {
  /**
   * Takes a model from a `.traineddata` or `.traineddata.gz` file; it is used from then on under the name of the file,
   * which comes back.
   * Throws a ModelError where the file is none, and a StorageError.
   */
  install(file: Blob, name: string): Promise<string>
  remove(code: string): Promise<void>
  readonly downloads: ModelDownloads
}

/** Recognisers of lines, of handwriting and old print. */
export interface LineModelService {
  /**
   * Takes a recogniser from its files, or from one archive of them (shared/formats/line-model), once its network was tried;
   * it is read with from then on. Its name comes back. Throws a ModelError where it is none, and a StorageError.
   */
  install(files: readonly File[]): Promise<string>
  /** Removes one that was installed; what comes back puts it where it was. */
  remove(code: string): Promise<() => Promise<void>>
  /** That which ships; null where none does. */
  shipped(): Promise<LineModelCard | null>
}

/** Models by way of the network: never unless the user asks, one at a time. */
export interface ModelDownloads {
  /** The address of all models (shared/domain/model-source.ts). */
  source(): Watched<string>
  /** Takes another address from now on, also after a restart; '' for the usual one. Throws a PlatformError 'download-address'. */
  setSource(source: string): Promise<void>
  /** The latest one; null while there was none. */
  watch(): Watched<ModelDownload | null>
  /** Downloads and installs the model of a language; what becomes of it is told by `watch`. Ignored while one is running. */
  start(code: string): void
  cancel(): void
}
