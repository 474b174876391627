import type { RefObject } from 'react'
import type { RegionId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { PageViewerHandle } from '../../viewer/page-viewer.tsx'
import { useBlockMarks } from './blocks/use-block-marks.ts'
import { usePageBlocks } from './blocks/use-page-blocks.ts'
import type { LineDesk } from './lines/use-line-desk.ts'
import { useLineMarks } from './lines/use-line-marks.ts'
import type { ReaderLayout } from './reader-layout.ts'
import { useMarks } from './regions/use-marks.ts'
import { usePageRegions } from './regions/use-page-regions.ts'
import type { PageText } from './use-page-text.ts'

export interface SideMarksHand {
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly text: PageText
  readonly layout: ReaderLayout
  /** The region to begin with, as a search found it. */
  readonly regionId: RegionId | null
  /** To what is said of the region chosen. */
  readonly toRegion: () => void
  readonly lines: LineDesk
  readonly activeLine: number | null
  readonly onLine: (line: number) => void
  readonly attempt: (work: Promise<unknown>) => void
}

/** What is marked on the picture: the blocks or the regions, as is what stands beside it. */
export function useSideMarks(page: Page, hand: SideMarksHand) {
  const { viewer, text, attempt } = hand
  const regions = usePageRegions(page, hand.regionId)
  const ofRegions = useMarks(page, regions, { viewer, onOpen: hand.toRegion })
  const blocks = usePageBlocks(page, text.state.status === 'ready' ? text.state.shown : null)
  const ofBlocks = useBlockMarks(page, blocks, { viewer, attempt })
  const { mark, side } = hand.layout
  const ofLines = useLineMarks(page, hand.lines, { ...hand, mark: mark === 'words' ? 'words' : 'lines' })
  const ofText = mark === 'regions' ? ofRegions : ofLines
  const marks = { text: ofText, regions: ofRegions, blocks: ofBlocks }[side]
  return { regions, blocks, marks, lineMarks: side === 'text' && mark !== 'regions' ? ofLines : null }
}
