import type { GeoPoint } from './geometry.ts'

/** The standards whose tags files carry; `png` and `pdf` are the texts that those formats have of their own. */
export const METADATA_GROUPS = ['xmp', 'iptc', 'exif', 'gps', 'pdf', 'png'] as const
/** One of the standards. */
export type MetadataGroup = (typeof METADATA_GROUPS)[number]

/** One value of a tag as text; `language` (BCP 47) where the file gives the value in several. */
export interface MetadataText {
  readonly text: string
  readonly language?: string
}

/**
 * A tag and its values in the order of the file. Names are the standards' own: 'dc:title' with the usual prefix and, for
 * a part of a structure, '/' between the names (XMP); 'ImageDescription' (EXIF); 'Caption/Abstract' (IPTC IIM).
 */
export interface MetadataTag {
  readonly group: MetadataGroup
  readonly name: string
  readonly values: readonly MetadataText[]
}

/** What a file says of itself, in no standard's own form. */
export interface EmbeddedMetadata {
  readonly tags: readonly MetadataTag[]
  /** Where the camera was, where it says so and it makes sense. */
  readonly point?: GeoPoint
  /** Dots an inch, where the file says how large the picture is on paper. */
  readonly dpi?: number
}

/** What a file without any metadata says. */
export const NO_METADATA: EmbeddedMetadata = { tags: [] }

/** How a tag is named in a mapping: 'xmp:dc:title', 'exif:Artist'. */
export function tagKey(tag: Pick<MetadataTag, 'group' | 'name'>): string {
  return `${tag.group}:${tag.name}`
}

/** Of what stands beside a file and what is inside of it, tag by tag the first wins. */
export function mergedMetadata(first: EmbeddedMetadata, second: EmbeddedMetadata): EmbeddedMetadata {
  const said = new Set(first.tags.map(tagKey))
  return { ...second, ...first, tags: [...first.tags, ...second.tags.filter((tag) => !said.has(tagKey(tag)))] }
}

/** The point, or null where it is none: outside of the globe, or 0, 0, which cameras write when they don't know. */
export function sensiblePoint(lat: number, lon: number): GeoPoint | null {
  const onGlobe = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return onGlobe && !(lat === 0 && lon === 0) ? { lat, lon } : null
}
