import type { SourceFile } from '../../../shared/platform/platform.ts'

/** Endings of files that hold descriptions, whatever is in them. */
const ALWAYS = /\.(?:csv|tsv|xlsx|ods|tpy|ead|rdf|ttl|n3|nt|geojsonl?|kml|kmz)$/i
/** Endings of files that may: of XML and JSON the beginning tells. */
const PERHAPS = /\.(?:xml|jsonld|json)$/i
/** Names of the formats, as they stand at the beginning of their files. */
const SAID = /<(?:\w+:)?ead[\s>]|<rdf:RDF[\s>]|tropy\.org|skos\/core|"FeatureCollection"/i

/** Bytes of a file that are looked at. */
const HEAD = 4096
/** Nobody brings so many files of descriptions at once; what is more is a folder of scans. */
const MOST = 20

/**
 * The files of descriptions that a source is made of: spreadsheets, finding aids, projects of Tropy, vocabularies, places; null
 * where it has anything else, or nothing. Throws what the source throws.
 */
export async function descriptionsAlone(files: AsyncIterable<SourceFile>): Promise<readonly SourceFile[] | null> {
  const found: SourceFile[] = []
  for await (const file of files) {
    if (found.length === MOST || !(await holdsDescriptions(file))) return null
    found.push(file)
  }
  return found.length > 0 ? found : null
}

/** Whether a file goes in by "Import descriptions", by its name alone. */
export function isDescriptionsName(path: string): boolean {
  return ALWAYS.test(path)
}

async function holdsDescriptions(file: SourceFile): Promise<boolean> {
  if (ALWAYS.test(file.path)) return true
  if (!PERHAPS.test(file.path)) return false
  return SAID.test(await (await file.open()).slice(0, HEAD).text())
}
