import type { PackedPicture } from '../../imaging/prepare/packed-picture.ts'
import type { Area } from './lines-of-areas.ts'

/** What the worker that reads lines is asked, one thing at a time. */
export type LineRequest =
  | {
      readonly kind: 'load'
      readonly network: Uint8Array
      readonly alphabet: readonly string[]
      /** Models of characters, gzipped. */
      readonly characters: readonly Uint8Array[]
    }
  | { readonly kind: 'read'; readonly picture: PackedPicture; readonly areas: readonly Area[] | null }
