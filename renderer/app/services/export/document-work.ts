import type { Collection } from '../../../../shared/domain/collection.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { DocumentAbout, TextForm } from '../../../../shared/formats/readings/document-page.ts'
import type { ExportTarget } from '../../../../shared/platform/platform.ts'
import type { Imaging } from '../../../imaging/index.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { PdfPictureDeps } from './pdf-picture-of.ts'

/** What documents are made of, and how. */
export interface DocumentWork {
  readonly deps: PdfPictureDeps & {
    readonly repositories: Pick<ReleasedStore, 'collections' | 'pages' | 'readings' | 'pictures'>
    readonly imaging: Pick<Imaging, 'hash' | 'display' | 'raster'>
  }
  readonly target: ExportTarget
  readonly signal: AbortSignal
  readonly collection: Pick<Collection, 'languages' | 'orthography'>
  readonly form: TextForm
  readonly dpi: number | null
  readonly at: string
  /** Counts pages. */
  readonly step: () => Promise<void>
}

/** A unit with pages, being written. */
export interface OneDocument {
  readonly pages: readonly Page[]
  readonly about: DocumentAbout
  /** Without an ending. */
  readonly path: string
  readonly id: string
}
