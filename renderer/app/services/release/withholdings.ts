import type { PageId, Sha256 } from '../../../../shared/domain/ids.ts'
import type { Release } from '../../../../shared/release/release.ts'
import type { WithheldRegion } from './page-areas.ts'

/** What is decided by, once for a collection. */
export interface Withholdings {
  readonly release: Release
  /** The regions that are withheld, by page. */
  readonly areas: ReadonlyMap<PageId, readonly WithheldRegion[]>
  readonly hidden: {
    /** Files of pages whose picture, or a part of it, is withheld. */
    readonly pictures: ReadonlySet<Sha256>
    /** Pages whose text, or a part of it, is withheld; of the silent ones all of it. */
    readonly texts: readonly PageId[]
    readonly silent: ReadonlySet<PageId>
  }
}
