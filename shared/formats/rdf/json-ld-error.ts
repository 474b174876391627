/** Why JSON-LD can't be read; each code has words for the user. */
export type JsonLdErrorCode = 'json-damaged' | 'jsonld-damaged' | 'jsonld-remote'

/** A file of JSON-LD that can't be read as a whole. */
export class JsonLdError extends Error {
  readonly code: JsonLdErrorCode
  constructor(code: JsonLdErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'JsonLdError'
    this.code = code
  }
}
