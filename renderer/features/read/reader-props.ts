import type { RegionId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { PageInUnit } from './reader-state.ts'

export interface OpenPageProps {
  readonly name: string
  readonly pages: readonly Page[]
  readonly shown: PageInUnit
  readonly query: string
  /** The region to show first. */
  readonly regionId: RegionId | null
  readonly onGo: (page: Page) => void
  readonly onClose: () => void
}

/** What the picture does to what stands beside it. */
export interface SideHandle {
  placeCaret(line: number): void
  /** To what is said of the region chosen. */
  toNote(): void
}
