import UTIF from 'utif2'
import { ImagingError } from './imaging-error.ts'
import type { Directory, TiffFile } from './tiff-file.ts'
import { samplesOf } from './tiff-tags.ts'

/** Files of this kind are from before 1995 and small. */
const LARGEST = 256 * 1024 * 1024

/**
 * The JPEG of before TIFF's Technical Note 2, whose parts may lie anywhere in the file: utif2 knows how different
 * programs laid them, and wants the whole file for it.
 */
export async function decodeOldJpeg(
  file: TiffFile,
  directory: Directory,
): Promise<{ readonly data: Uint8Array; readonly samples: number }> {
  if (file.size > LARGEST) throw new ImagingError('too-large', 'a TIFF with old JPEG of this size')
  const whole = (await file.read(0, file.size)).slice()
  const tags = Object.fromEntries([...directory].map(([tag, values]) => [`t${tag}`, [...values]]))
  // utif2 puts its result into the object that it is given.
  const target = tags as unknown as UTIF.IFD
  UTIF.decodeImage(whole.buffer, target)
  return { data: target.data, samples: samplesOf(directory) }
}
