import { packed, type PackedPicture } from './packed-picture.ts'
import type { Prepared } from './prepare.ts'

/** A page made ready for a reading engine, its picture packed as engines take it; `free` it when it is read. */
export interface ReadyPage extends Omit<Prepared, 'raster'> {
  readonly picture: PackedPicture
}

/** Corners, letters and parts stay as they are: in pixels of the picture. */
export function readyPage({ raster, ...others }: Prepared): ReadyPage {
  return { ...others, picture: packed(raster) }
}
