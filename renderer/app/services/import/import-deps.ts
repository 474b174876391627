import type { NewId } from '../../../../shared/domain/ids.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Platform } from '../../../../shared/platform/platform.ts'
import type { Imaging } from '../../../imaging/index.ts'
import type { Gazetteer } from '../../../ports/services.ts'
import type { CompanionReader } from '../companions/read-companion.ts'
import type { InTurn } from './collection-lines.ts'

/** Downloads a picture from the first of the addresses that gives it, at the origins that the user agreed to. */
export type DownloadPicture = (
  addresses: readonly string[],
  with_: { readonly origins: readonly string[]; readonly signal: AbortSignal },
) => Promise<Blob>

/** What an import needs. */
export interface ImportDeps {
  readonly repositories: Pick<
    Repositories,
    'collections' | 'templates' | 'units' | 'pages' | 'originals' | 'places' | 'jobs' | 'imports' | 'settings'
  >
  readonly imaging: Pick<Imaging, 'hash' | 'inspect'>
  readonly platform: Pick<Platform, 'reopen'>
  readonly inTurn: InTurn
  readonly companions: CompanionReader
  readonly download: DownloadPicture
  readonly gazetteer: Gazetteer
  readonly clock: { now(): string }
  readonly newId: NewId
}
