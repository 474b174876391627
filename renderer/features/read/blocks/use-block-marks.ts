import { useMemo, useState, type RefObject } from 'react'
import { shapeOfBlock } from '../../../../shared/domain/edit-blocks.ts'
import { idFrom, type BlockId } from '../../../../shared/domain/ids.ts'
import type { BlockKind } from '../../../../shared/domain/layout.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import type { DrawTool } from '../../../viewer/drawing.ts'
import type { PageViewerHandle } from '../../../viewer/page-viewer.tsx'
import type { RegionLook } from '../../../viewer/regions.ts'
import { useMarkTexts, type Marks } from '../regions/use-marks.ts'
import type { PageBlocks } from './use-page-blocks.ts'

const LOOKS: Readonly<Record<BlockKind, RegionLook>> = {
  text: 'body',
  heading: 'head',
  header: 'aside',
  footer: 'aside',
  'page-number': 'aside',
  marginalia: 'aside',
  footnote: 'aside',
  caption: 'head',
  table: 'body',
  picture: 'figure',
  stamp: 'figure',
  signature: 'figure',
}

export interface BlockMarksHand {
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly attempt: (work: Promise<unknown>) => void
}

/** The blocks as the viewer takes them, to be drawn, reshaped and removed there. */
export function useBlockMarks(page: Page, hand: PageBlocks, { viewer, attempt }: BlockMarksHand): Marks {
  const { t, number } = useSpeech()
  const texts = useMarkTexts()
  const [tool, setTool] = useState<DrawTool | null>(null)
  const { blocks } = hand
  const items = useMemo(
    () =>
      blocks.map((block, index) => ({
        id: block.id,
        shape: shapeOfBlock(block),
        label: `${number(index + 1)} · ${t(`blocks.kind.${block.kind}`)}`,
        look: LOOKS[block.kind],
        name: t('blocks.named', { number: index + 1, kind: t(`blocks.kind.${block.kind}`) }),
      })),
    [blocks, t, number],
  )
  return {
    tool,
    regions: {
      pageId: page.id,
      items,
      selected: hand.selected?.id ?? null,
      texts,
      onSelect: hand.select,
      onDrawing: setTool,
      onDrawn: (shape) => attempt(hand.edit({ kind: 'add', after: hand.selected?.id ?? null, shape })),
      async onReshaped(id, shape) {
        const placed = hand.edit({ kind: 'place', id: idFrom<BlockId>(id), shape })
        attempt(placed)
        return placed.then(
          () => true,
          () => false,
        )
      },
      onRemove(id) {
        viewer.current?.focus()
        attempt(hand.edit({ kind: 'remove', id: idFrom<BlockId>(id) }))
      },
      onOpen: () => undefined,
    },
  }
}
