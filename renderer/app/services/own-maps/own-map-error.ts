import type { PlatformErrorCode } from '../../../../shared/platform/platform-error.ts'

/** Why a map can't be shown; each code has words for the user. */
export type OwnMapCode =
  | 'map-not'
  | 'map-damaged'
  | 'map-empty'
  | 'map-large'
  | 'map-packing'
  | 'map-projection'
  | 'map-no-place'
  | 'map-address'
  | 'map-answer'

/** A map of the user's that can't be shown. The message says of which, or what of it. */
export class OwnMapError extends Error {
  readonly code: OwnMapCode | PlatformErrorCode
  constructor(code: OwnMapError['code'], message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'OwnMapError'
    this.code = code
  }
}
