import { decompress } from 'fzstd'
import { ImagingError } from './imaging-error.ts'

/** A block of Zstandard has at least four bytes and gives 128 KiB at the most (RFC 8878, 3.1.1.2). */
const MOST_OF_A_BYTE = 32 * 1024

/**
 * Zstandard in so many bytes; those that it does not fill mean nothing. The length is given beforehand, and no more is
 * held than the packed bytes can fill, whatever they say. By plain code: what is made of WebAssembly for it is fetched in
 * a way that the app's content security policy forbids. Throws an Error where the bytes are damaged.
 */
export function unpackZstd(packed: Uint8Array, length: number): Uint8Array {
  if (length > packed.length * MOST_OF_A_BYTE)
    throw new ImagingError('damaged-file', 'a block of the TIFF has fewer bytes than it says')
  return decompress(packed, new Uint8Array(length))
}
