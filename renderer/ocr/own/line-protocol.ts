import type { PackedPicture } from '../../imaging/prepare/packed-picture.ts'
import type { OcrErrorCode } from '../ocr-error.ts'
import type { SeenLine } from '../lines-of-tsv.ts'
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

/** What it answers: how far it is as often as it likes, then once what became of it. */
export type LineReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly lines: readonly SeenLine[] }
  | { readonly kind: 'failed'; readonly code: OcrErrorCode; readonly message: string }
