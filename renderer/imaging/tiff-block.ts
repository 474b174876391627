/** Samples of a block, rows without padding beyond the last byte, in the file's byte order. */
export interface Decompressed {
  readonly bytes: Uint8Array
  /** Pixels as decoded; a JPEG may be smaller than its block. */
  readonly width: number
  readonly height: number
  /** JPEG and WebP say themselves how many samples they have, of 8 bits. */
  readonly samples?: number
}
