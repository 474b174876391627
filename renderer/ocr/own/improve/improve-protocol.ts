import type { PackedPicture } from '../../../imaging/prepare/packed-picture.ts'
import type { LineToLearn, ToImprove } from './improver.ts'

/** A recogniser as it is sent to the worker: its models of characters are gzipped. */
export interface ModelToImprove extends Omit<ToImprove, 'models'> {
  readonly characters: readonly Uint8Array[]
}

/** What the worker that teaches a recogniser is asked, one thing at a time. */
export type ImproveRequest =
  | { readonly kind: 'open'; readonly model: ModelToImprove }
  | { readonly kind: 'look'; readonly picture: PackedPicture; readonly lines: readonly LineToLearn[] }
  | { readonly kind: 'teach' }
