/** What a machine may refuse. Each has its words in shared/messages/errors.ts. */
export type PlatformErrorCode =
  | 'unreadable-file'
  | 'missing-folder'
  | 'exists'
  | 'refused'
  | 'disk-full'
  | 'bad-input'
  | 'untrusted-sender'
  | 'unknown'

/** The machine refused. `code` has words and a next step in every language; `cause` is what it said. */
export class PlatformError extends Error {
  readonly code: PlatformErrorCode
  constructor(code: PlatformErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'PlatformError'
    this.code = code
  }
}
