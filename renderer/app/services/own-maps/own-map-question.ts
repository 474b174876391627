import type { MapLayerKind } from '../../../../shared/domain/map-layer.ts'
import type { DrawWish } from './drawn-map.ts'
import type { MapSource } from './open-map.ts'
import type { MapFacts } from './tile-archive.ts'

/** What the worker of a map is asked. It opens its map once, before all else; `drawing` is a number to cancel by. */
export type OwnMapQuestion =
  | { readonly open: MapSource; readonly base: string }
  | { readonly draw: DrawWish; readonly drawing: number }
  | { readonly cancel: number }

/** What it answers; a refusal keeps its code. */
export type OwnMapReply =
  | { readonly kind: MapLayerKind; readonly facts: MapFacts }
  | { readonly picture: ImageBitmap | null }
  | { readonly refused: { readonly code: string; readonly message: string } }
