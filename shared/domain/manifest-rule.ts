import type { SaidText } from './description.ts'
import type { FieldName } from './fields/field.ts'
import type { Leaf } from './leaf.ts'
import type { CanvasName } from './page.ts'
import type { Shape } from './shape.ts'
import type { Level } from './unit.ts'

/** What IIIF manifests make of pictures: made of the manifests as they were read, and kept with the import. */
export interface ManifestRule {
  /** Of the file, or the first of several. */
  readonly name: string
  /** Parents before children. */
  readonly units: readonly ManifestUnit[]
  /** Unit by unit, in their order. */
  readonly pages: readonly ManifestPage[]
  /** Origins ('https://iiif.example.org') that the user agreed to download pictures from; none: what lies beside alone. */
  readonly origins: readonly string[]
  /** The manifests themselves, as they came. */
  readonly files: readonly ManifestFile[]
}

/** A file of JSON that manifests came in. */
export interface ManifestFile {
  readonly name: string
  readonly text: string
}

/** A unit that a collection, a manifest or a part of its contents becomes. */
export interface ManifestUnit {
  /** Tells it from all others: made of the addresses of what it is, with '/' between the levels. */
  readonly key: string
  /** The key of the one above; '' for the place where the import goes. */
  readonly parent: string
  readonly level: Level
  readonly values: Readonly<Record<FieldName, readonly SaidText[]>>
  /** The file that says so. */
  readonly from: string
}

/** A canvas with a picture. */
export interface ManifestPage {
  readonly unit: string
  readonly canvas: CanvasName
  readonly leaf?: Leaf
  /** What its picture may be called beside the manifest, best first. */
  readonly names: readonly string[]
  /** Where its picture may be downloaded, best first; none where no address is whole. */
  readonly addresses: readonly string[]
  /** By which a downloaded picture is called. */
  readonly path: string
  /** What files with its text, as ALTO, may be called beside. */
  readonly texts: readonly string[]
  /** What the manifest itself says of the page. */
  readonly annotations: readonly ManifestAnnotation[]
  /** The file that says so. */
  readonly from: string
}

/** A text of a page, a note on it or a tag. */
export interface ManifestAnnotation {
  readonly says: 'text' | 'note' | 'tag'
  readonly text: string
  /** Where, in fractions of the page; null for all of it. */
  readonly shape: Shape | null
}

/** The origins from which pictures of these pages would be downloaded, and how many from each. */
export function originsOf(pages: readonly Pick<ManifestPage, 'addresses'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { addresses } of pages)
    for (const origin of new Set(addresses.map(originOf))) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  return counts
}

/** 'https://iiif.example.org:8443' of an address that is whole. */
export function originOf(address: string): string {
  return /^[a-z]+:\/\/[^/?#]*/i.exec(address)?.[0] ?? ''
}
