import { useMemo, type KeyboardEvent, type RefObject } from 'react'
import { oppositeTurn } from '../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { boundsOf, turnPoint, type PagePoint } from '../../shared/domain/shape.ts'
import type { DrawTool } from './drawing.ts'
import type { PageCanvas } from './page-canvas.ts'
import type { PagePaneHandle } from './page-pane.tsx'
import { regionAt, type MarkedRegion, type RegionsOnPage } from './regions.ts'
import { useDrawing } from './use-drawing.ts'
import { useReshaping } from './use-reshaping.ts'

interface RegionPlace {
  readonly pane: RefObject<PagePaneHandle | null>
  readonly turned: PixelSize
  readonly rotation: QuarterTurn
}

/** Keys that begin a region, by their place on the keyboard, so that they work on a Cyrillic one too. */
const TOOLS: Readonly<Record<string, DrawTool>> = { KeyR: 'rectangle', KeyP: 'polygon' }

/** All that is done to the regions of the page in view. */
export function useRegions(regions: RegionsOnPage, { pane, turned, rotation }: RegionPlace) {
  const canvas = useMemo<RefObject<PageCanvas | null>>(
    () => ({
      get current() {
        return pane.current?.canvas ?? null
      },
    }),
    [pane],
  )
  const place = { canvas, turned, rotation }
  const drawing = useDrawing(regions, place)
  const reshaping = useReshaping(regions, place)

  const onReach = (region: MarkedRegion): void => {
    regions.onSelect(region.id)
    canvas.current?.reveal(boundsOf(reshaping.shapeOf(region)))
  }
  const draw = (tool: DrawTool | null): void => {
    if (tool === null) return drawing.drop()
    drawing.begin(tool)
    pane.current?.focus()
  }
  return {
    place,
    drawing,
    reshaping,
    onReach,
    onLeave(): void {
      regions.onSelect(null)
      pane.current?.focus()
    },
    reveal: (id: string, near = false): void => {
      const region = regions.items.find((each) => each.id === id)
      if (!region) return
      const box = boundsOf(reshaping.shapeOf(region))
      if (near) canvas.current?.fitBox(box)
      else canvas.current?.reveal(box)
    },
    draw,
    /** Whether a region was meant by a press on the page. */
    pick(at: PagePoint, more: boolean): boolean {
      const seen = regions.items.map((region) => ({ id: region.id, shape: reshaping.shapeOf(region) }))
      const found = regionAt(seen, at)
      if (found && regions.onPressed?.(found.id, turnPoint(at, oppositeTurn(rotation)), more)) return true
      regions.onSelect(found?.id ?? null)
      return found !== null
    },
    /** Whether the key was for drawing, or for the region chosen. */
    onKey(event: KeyboardEvent): boolean {
      if (drawing.onKey(event)) return true
      if (regions.selected !== null && regions.onKey?.(regions.selected, event)) return true
      if (event.ctrlKey || event.altKey || event.metaKey) return false
      const tool = TOOLS[event.code]
      if (tool) draw(tool)
      else if (regions.selected === null) return false
      else if (event.key === 'Delete') regions.onRemove(regions.selected)
      else if (event.key === 'Enter') regions.onOpen()
      else if (event.key === 'Escape') regions.onSelect(null)
      else return false
      return true
    },
  }
}
