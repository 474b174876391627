/** The namespace of Tropy's own terms. */
export const TROPY = 'https://tropy.org/v1/tropy#'

/** A value of a property. Tropy keeps one of each. */
export interface TropyValue {
  readonly text: string
  /** BCP 47, where it says so. */
  readonly language?: string
}

/** What is said of an item, a photo or a selection, by the URI of the property. */
export type TropyMetadata = ReadonlyMap<string, TropyValue>

/** A note as plain text: each paragraph is a line. */
export interface TropyNote {
  readonly text: string
}

/** A text of a picture; `alto` is an ALTO XML document, where an engine made it. */
export interface TropyTranscription {
  readonly text: string
  readonly alto: string | null
}

/** What photos and selections have in common. */
export interface TropyImage {
  readonly metadata: TropyMetadata
  readonly notes: readonly TropyNote[]
  readonly transcriptions: readonly TropyTranscription[]
  /** Whether its picture was turned, mirrored or given other levels in Tropy. */
  readonly edited: boolean
}

/** A part of a photo, in pixels of the upright picture. */
export interface TropySelection extends TropyImage {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture of an item. */
export interface TropyPhoto extends TropyImage {
  /** As written, '/' between the names; absolute, or relative to the project. For http and https an address. */
  readonly path: string
  /** Which picture of its file, from 0. */
  readonly page: number
  /** MD5 of the file's bytes in lower-case hexadecimal; '' where there is none. */
  readonly checksum: string
  /** Bytes; null where nothing says. */
  readonly size: number | null
  /** Pixels before the EXIF orientation is applied; 0 where nothing says. */
  readonly width: number
  readonly height: number
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number
  readonly selections: readonly TropySelection[]
}

/** An item of a project. */
export interface TropyItem {
  readonly metadata: TropyMetadata
  readonly tags: readonly string[]
  /** The lists that it is in, each as the names from the top. */
  readonly lists: readonly (readonly string[])[]
  readonly photos: readonly TropyPhoto[]
}

/** A project of Tropy, or what was exported of one. */
export interface TropyProject {
  readonly items: readonly TropyItem[]
}

/** Why a file is no project: each code has words for the user. */
export type TropyErrorCode = 'tropy-none' | 'tropy-damaged'

/** A file that is none of Tropy's, or is damaged. */
export class TropyError extends Error {
  readonly code: TropyErrorCode
  constructor(code: TropyErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'TropyError'
    this.code = code
  }
}

/** Paths of Windows, with '/' between the names. An address stays as it is. */
export function plainPath(path: string): string {
  return /^[a-z]:\\|^\\\\|^[^/]*\\/i.test(path) ? path.replaceAll('\\', '/') : path
}
