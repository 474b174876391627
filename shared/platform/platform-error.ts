/** What a machine may refuse. Each has its words in shared/messages/errors.ts. */
export const PLATFORM_ERROR_CODES = [
  'unreadable-file',
  'missing-folder',
  'unreadable-folder',
  'special-file',
  'link-not-followed',
  'broken-link',
  'path-too-long',
  'exists',
  'refused',
  'disk-full',
  'bad-input',
  'untrusted-sender',
  'download-address',
  'download-offline',
  'download-missing',
  'download-refused',
  'download-elsewhere',
  'download-silent',
  'download-broken',
  'tiles-closed',
  'tiles-offline',
  'tiles-silent',
  'tiles-missing',
  'tiles-refused',
  'tiles-elsewhere',
  'pictures-closed',
  'pictures-offline',
  'pictures-silent',
  'pictures-missing',
  'pictures-refused',
  'pictures-elsewhere',
  'pictures-large',
  'pictures-broken',
  'pictures-other',
  'unknown',
] as const
/** Why the machine refused. */
export type PlatformErrorCode = (typeof PLATFORM_ERROR_CODES)[number]

/** A code that came over a wire; 'unknown' where it is none of ours. */
export function platformErrorCode(code: string): PlatformErrorCode {
  return PLATFORM_ERROR_CODES.find((known) => known === code) ?? 'unknown'
}

/** The machine refused. `code` has words and a next step in every language; `cause` is what it said. */
export class PlatformError extends Error {
  readonly code: PlatformErrorCode
  constructor(code: PlatformErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'PlatformError'
    this.code = code
  }
}
