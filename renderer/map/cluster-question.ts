import type { GeoBounds } from '../../shared/domain/geometry.ts'
import type { MapItem, MapMark } from './cluster-index.ts'

/** What the worker of the clusters is told (`items` replace those it had, `chosen` are keys of them) or asked. */
export type ClusterQuestion =
  | { readonly items: readonly MapItem[]; readonly chosen: ReadonlySet<string> }
  | { readonly chosen: ReadonlySet<string> }
  | { readonly bounds: GeoBounds; readonly zoom: number }
  | { readonly cluster: number }

export interface ClusterAnswer {
  readonly marks: readonly MapMark[]
  readonly keys: readonly string[]
}
