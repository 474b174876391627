import { useMemo, useState, type RefObject } from 'react'
import type { Page } from '../../../../shared/domain/page.ts'
import { regionTexts, type Region } from '../../../../shared/domain/region.ts'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import type { DrawTool } from '../../../viewer/drawing.ts'
import type { PageViewerHandle } from '../../../viewer/page-viewer.tsx'
import type { RegionsOnPage, RegionTexts } from '../../../viewer/regions.ts'
import type { PageRegions } from './use-page-regions.ts'

/** The regions as the viewer takes them, and what is being drawn there. */
export interface Marks {
  readonly regions: RegionsOnPage
  readonly tool: DrawTool | null
}

/** Brings the regions of the page to the viewer. `onOpen`: to what is said of the region chosen. */
export function useMarks(
  page: Page,
  hand: PageRegions,
  { viewer, onOpen }: { readonly viewer: RefObject<PageViewerHandle | null>; readonly onOpen: () => void },
): Marks {
  const speech = useSpeech()
  const [tool, setTool] = useState<DrawTool | null>(null)
  const items = useMemo(
    () => hand.regions.map((region, index) => markOf(region, index, speech)),
    [hand.regions, speech],
  )
  const texts = useMarkTexts()
  const regionOf = (id: string): Region | undefined => hand.regions.find((region) => region.id === id)
  const regions: RegionsOnPage = {
    pageId: page.id,
    items,
    selected: hand.selected?.id ?? null,
    texts,
    onSelect: hand.select,
    onDrawing: setTool,
    onDrawn: (shape) => {
      void hand.draw(shape).then((region) => region && onOpen())
    },
    onReshaped: async (id, shape) => {
      const region = regionOf(id)
      return region ? hand.edit(region.id, { kind: 'shape', shape }) : false
    },
    onRemove: (id) => {
      viewer.current?.focus()
      void hand.remove(id)
    },
    onOpen,
  }
  return { regions, tool }
}

/** How what is marked is drawn and reshaped by the keys. */
export function useMarkTexts(): RegionTexts {
  const { t } = useSpeech()
  return useMemo(
    () => ({
      hint: { rectangle: t('regions.hint.rectangle'), polygon: t('regions.hint.polygon') },
      corner: (number: number) => t('regions.corner', { number }),
    }),
    [t],
  )
}

function markOf(region: Region, index: number, { t }: Speech) {
  const note = regionTexts(region).join(' · ')
  const number = index + 1
  const name = note === '' ? t('regions.name', { number }) : t('regions.named', { number, note })
  return { id: region.id, shape: region.shape, name, ...(region.withheld ? { look: 'withheld' as const } : {}) }
}
