import type { Page } from '../../domain/page.ts'
import type { Region } from '../../domain/region.ts'
import type { ExportedPlace } from '../exported-unit.ts'

/** A region with its page and its places, as the format tells of them. */
export interface ExportedRegion {
  readonly region: Region
  readonly page: Pick<Page, 'id' | 'unitId' | 'path' | 'frame' | 'size'>
  readonly places: readonly ExportedPlace[]
}
