/** Why a file of places can't be read; each code has words for the user. */
export type GeoFileErrorCode = 'json-damaged' | 'geo-large' | 'geo-many' | 'geo-grid' | 'geo-none' | 'geo-archive'

/** A file of places that can't be read as a whole. */
export class GeoFileError extends Error {
  readonly code: GeoFileErrorCode
  constructor(code: GeoFileErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'GeoFileError'
    this.code = code
  }
}
