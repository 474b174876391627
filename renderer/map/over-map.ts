import type { Map as LeafletMap } from 'leaflet'
import type { Box } from './label-layout.ts'

/** Says of an element beside the map that it lies over it: names keep clear of it. */
export const OVER_MAP = { 'data-over-map': '' } as const

/** What lies over a map, such as its buttons and the notice in its corner: boxes of pixels, from where `frame` has the map's own corner. */
export function boxesOver(map: LeafletMap, frame: Pick<Box, 'left' | 'top'>): readonly Box[] {
  const container = map.getContainer()
  const corner = container.getBoundingClientRect()
  const beside = container.parentElement?.querySelectorAll('[data-over-map]') ?? []
  return [map.attributionControl.getContainer(), ...beside].flatMap((element) => {
    const { left, top, width, height } = element?.getBoundingClientRect() ?? EMPTY
    if (width === 0 || height === 0) return []
    return [{ left: frame.left + left - corner.left, top: frame.top + top - corner.top, width, height }]
  })
}

const EMPTY = { left: 0, top: 0, width: 0, height: 0 }
