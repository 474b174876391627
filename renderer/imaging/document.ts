import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { Canvas } from './canvas.ts'
import type { Frame } from './imaging.ts'
import type { MediaType } from './media-type.ts'
import type { Slices } from './slices.ts'

/** A file being looked at. Frames are decoded one at a time, and nothing of one is kept when the next begins. */
export interface PictureDocument {
  readonly mediaType: MediaType
  readonly frames: number
  inspect(frame: number): Promise<Frame>
  /** The picture with at most `maxPixels`, on white. */
  draw(frame: number, maxPixels: number): Promise<Canvas>
  /** What the file says of itself, where the decoder knows; else it is read from the bytes. */
  metadata?(): Promise<EmbeddedMetadata>
  /** The picture in full, slice by slice; absent where the format can only be drawn in whole. */
  slices?(frame: number): Promise<Slices>
  /** Black and white only. */
  isLineArt(frame: number): boolean
  close(): Promise<void>
}
