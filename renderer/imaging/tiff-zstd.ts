import { ZSTDDecoder } from 'zstddec/stream'
import { ImagingError } from './imaging-error.ts'

const decoder = new ZSTDDecoder()

/**
 * Zstandard of `most` bytes at the most, and of `least` at the least. The length is given beforehand: the decoder otherwise
 * goes by what the bytes say of it, and goes on without end, or writes where it should not, in those that are damaged.
 */
export async function unpackZstd(packed: Uint8Array, most: number, least = 1): Promise<Uint8Array> {
  await decoder.init()
  const bytes = decoder.decode(packed, most)
  if (bytes.length < least) throw new ImagingError('damaged-file', 'a block of the TIFF can’t be unpacked')
  return bytes
}
