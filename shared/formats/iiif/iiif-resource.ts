import type { SaidText } from '../../domain/description.ts'
import type { ManifestAnnotation } from '../../domain/manifest-rule.ts'

/** A text of a manifest as it is read, without the tags of HTML, and its language where the manifest says so. */
export type IiifText = SaidText

/** A pair of `metadata`, or the required statement: what it is called, in each language, and what it says. */
export interface IiifPair {
  readonly label: readonly IiifText[]
  readonly value: readonly IiifText[]
}

/** What is told of a manifest or collection as a whole. */
export interface IiifAbout {
  /** Its address as written; '' where it has none. */
  readonly id: string
  readonly label: readonly IiifText[]
  readonly metadata: readonly IiifPair[]
  readonly summary: readonly IiifText[]
  /** `requiredStatement` of 3.0, `attribution` of 2.1. */
  readonly statement: IiifPair | null
  /** Addresses of licences or statements of rights. */
  readonly rights: readonly string[]
  /** Names of those who give it: `provider` of 3.0. */
  readonly provider: readonly IiifText[]
  /** An instant, as written; '' where none is given. */
  readonly navDate: string
  /** Pages on the web that show it. */
  readonly homepages: readonly string[]
}

/** A picture of a canvas: a file, and the Image API service that gives it, where one does. */
export interface IiifImage {
  readonly id: string
  readonly service: { readonly id: string; readonly version: 1 | 2 | 3 } | null
}

/** One canvas: a page. */
export interface IiifCanvas {
  readonly id: string
  readonly label: readonly IiifText[]
  /** Of several the first; of a choice its default. null where there is none, as for sound. */
  readonly image: IiifImage | null
  readonly annotations: readonly ManifestAnnotation[]
  /** Addresses of lists of annotations that are not in the manifest. */
  readonly lists: readonly string[]
  /** Addresses of files that tell of the page, as ALTO. */
  readonly seeAlso: readonly string[]
  /** In the units of the canvas. */
  readonly width: number
  readonly height: number
}

/** A part of the contents: its canvases and the parts within, in order. */
export interface IiifRange {
  readonly id: string
  readonly label: readonly IiifText[]
  readonly canvases: readonly string[]
  readonly ranges: readonly IiifRange[]
}

/** A manifest of Presentation API 2.0, 2.1 or 3.0. */
export interface IiifManifest extends IiifAbout {
  readonly kind: 'manifest'
  readonly version: 2 | 3
  readonly canvases: readonly IiifCanvas[]
  readonly ranges: readonly IiifRange[]
  /** As 'right-to-left'; '' for left to right. */
  readonly direction: string
}

/** A manifest or collection that a collection only names. */
export interface IiifReference {
  readonly kind: 'reference'
  readonly id: string
  readonly label: readonly IiifText[]
}

/** A collection: manifests and collections, or what they are called. */
export interface IiifCollection extends IiifAbout {
  readonly kind: 'collection'
  readonly members: readonly (IiifManifest | IiifCollection | IiifReference)[]
}

/** Why a file is no manifest that can go in: each code has words for the user. */
type IiifErrorCode = 'iiif-none' | 'iiif-empty' | 'iiif-many' | 'iiif-large' | 'iiif-deep'

/** A file that is no manifest, or none that can go in. */
export class IiifError extends Error {
  readonly code: IiifErrorCode
  constructor(code: IiifErrorCode, message: string) {
    super(message)
    this.name = 'IiifError'
    this.code = code
  }
}
