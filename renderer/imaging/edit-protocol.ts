import type { Found, Proposed, Wish } from '../../shared/domain/findings.ts'
import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import type { ImageEdits } from '../../shared/domain/image-edits.ts'
import type { Rgba } from './edit/rgba.ts'

/** What the worker of the page being adjusted is asked. */
export type EditRequest = { readonly id: number } & (
  | { readonly kind: 'open'; readonly frame: Rgba }
  | { readonly kind: 'render'; readonly edits: ImageEdits }
  | { readonly kind: 'bleed'; readonly edits: ImageEdits }
  | { readonly kind: 'find'; readonly edits: ImageEdits; readonly turn: QuarterTurn; readonly wish: Wish }
)

export type EditReply =
  | { readonly id: number }
  | { readonly id: number; readonly picture: ImageBitmap }
  | { readonly id: number; readonly proposed: Proposed }
  | { readonly id: number; readonly bleed: Found<number> | null }
  | { readonly id: number; readonly failed: string }
