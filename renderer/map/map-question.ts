import type { GeoBounds } from '../../shared/domain/geometry.ts'
import type { MapColumns } from './map-columns.ts'
import type { MapFilter } from './map-filter.ts'
import type { MapAnswer } from './map-index.ts'

/** What the worker of the map is told or asked. Places and units are numbers, as in the columns. */
export type MapQuestion =
  | { readonly columns: MapColumns; readonly within: Uint8Array | null }
  | { readonly within: Uint8Array | null }
  | { readonly filter: MapFilter }
  | { readonly chosen: readonly number[] }
  | { readonly bounds: GeoBounds; readonly zoom: number; readonly heat: boolean }
  | { readonly cluster: number; readonly zoom: number }
  | { readonly unitsAt: readonly number[] | null }

/** What comes back: a view, or numbers of places or units; nothing for what it was told. */
export type MapReply = { readonly view: MapAnswer } | { readonly numbers: readonly number[] }
