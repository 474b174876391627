/** Why RDF can't be read; each code has words for the user. */
export type RdfErrorCode = 'rdf-damaged' | 'rdf-none'

/** A file of RDF that can't be read as a whole. */
export class RdfError extends Error {
  readonly code: RdfErrorCode
  constructor(code: RdfErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'RdfError'
    this.code = code
  }
}
