import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { ImagingCode } from './imaging-error.ts'
import type { FormMarks } from '../../shared/domain/forms/form.ts'
import type { SeenForm } from './forms/look-at-form.ts'
import type { Rgba } from './edit/rgba.ts'
import type { GreyRaster } from './grey-raster.ts'
import type {
  FormLook,
  FormTask,
  FrameSource,
  InspectRange,
  Inspection,
  PrepareTask,
  ProposeTask,
  SeenProposal,
} from './imaging.ts'
import type { ReadyPage } from './prepare/ready-page.ts'
import type { MadePyramid } from './pyramid.ts'
import type { Sha256 } from '../../shared/domain/ids.ts'
import type { NearPair } from '../../shared/pictures/near-pairs.ts'

/** What a decoding worker is asked. */
export type DecodeTask =
  | { readonly kind: 'hash'; readonly blob: Blob }
  | { readonly kind: 'inspect'; readonly range: InspectRange }
  | { readonly kind: 'display'; readonly source: FrameSource; readonly maxPixels: number | null }
  | { readonly kind: 'raster'; readonly source: FrameSource }
  | ({ readonly kind: 'prepare' } & PrepareTask)
  | { readonly kind: 'metadata'; readonly source: Omit<FrameSource, 'frame'> }
  | { readonly kind: 'thumbnail'; readonly source: FrameSource }
  | { readonly kind: 'pixels'; readonly source: FrameSource; readonly maxPixels: number }
  | ({ readonly kind: 'propose' } & ProposeTask)
  | ({ readonly kind: 'formMarks' } & FormTask)
  | ({ readonly kind: 'lookAtForm' } & FormLook)
  | { readonly kind: 'pyramid'; readonly source: FrameSource }
  | { readonly kind: 'fingerprint'; readonly thumbnail: Blob }
  | { readonly kind: 'nearPairs'; readonly fingerprints: readonly string[] }
  | { readonly kind: 'likeness'; readonly one: Blob; readonly others: readonly Blob[] }

/** What it answers, by the kind of task. */
export interface DecodeResults {
  readonly hash: Sha256
  readonly inspect: Inspection
  readonly display: Blob
  readonly raster: GreyRaster
  readonly prepare: ReadyPage
  readonly metadata: EmbeddedMetadata
  readonly thumbnail: Blob
  readonly pixels: Rgba
  readonly propose: SeenProposal
  readonly formMarks: FormMarks
  readonly lookAtForm: SeenForm | null
  readonly pyramid: MadePyramid
  readonly fingerprint: string
  readonly nearPairs: readonly NearPair[]
  readonly likeness: readonly number[]
}

export type DecodeRequest =
  | { readonly id: number; readonly task: DecodeTask; readonly assets: string }
  | { readonly id: number; readonly abort: true }

export type DecodeReply =
  | { readonly id: number; readonly status: 'frame'; readonly done: number; readonly total: number }
  /** It goes on with what takes long. */
  | { readonly id: number; readonly status: 'alive' }
  | { readonly id: number; readonly status: 'done'; readonly value: unknown }
  | { readonly id: number; readonly status: 'failed'; readonly code: ImagingCode; readonly message: string }

/** The file that a task is about, where a worker that has it open should go on with it. */
export function keyOf(task: DecodeTask): string | undefined {
  if (task.kind === 'inspect') return task.range.key
  return 'source' in task ? task.source.key : undefined
}
