/** Why a file can't go in, or a picture can't be shown. Each has its words in shared/messages/errors.ts. */
export const IMAGING_CODES = [
  'empty-file',
  'unknown-type',
  'camera-raw',
  'damaged-file',
  'password-protected',
  'too-large',
  'too-large-whole',
  'unreadable-file',
  'decoder-stopped',
  'no-djvulibre',
  'copy-of-nothing',
] as const

export type ImagingCode = (typeof IMAGING_CODES)[number]

/** A code that came from elsewhere; 'damaged-file' where it is none of ours. */
export function imagingCode(code: string): ImagingCode {
  return IMAGING_CODES.find((known) => known === code) ?? 'damaged-file'
}

/** What is wrong with one file. It never says anything of the files beside it. */
export class ImagingError extends Error {
  readonly code: ImagingCode
  constructor(code: ImagingCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'ImagingError'
    this.code = code
  }
}
