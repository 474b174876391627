import type { PackedPicture } from '../../imaging/prepare/packed-picture.ts'
import type { Area } from './lines-of-areas.ts'
import type { ModelFile } from './model-file.ts'

/** What the worker that reads lines is asked, one thing at a time. */
export type LineRequest =
  | {
      readonly kind: 'load'
      readonly network: ModelFile
      readonly alphabet: readonly string[]
      /** Models of characters, gzipped. */
      readonly characters: readonly ModelFile[]
    }
  | { readonly kind: 'read'; readonly picture: PackedPicture; readonly areas: readonly Area[] | null }
