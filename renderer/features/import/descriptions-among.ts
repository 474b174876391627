import { isPassedOver, isSidecar, isTellingOfAScan, scanNames } from '../../../shared/domain/import-plan.ts'
import { beginsAsManifest } from '../../../shared/intake/iiif/open-manifests.ts'
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
 * where it has anything else, or nothing. What systems leave in folders does not count. Throws what the source throws.
 */
export async function descriptionsAlone(files: AsyncIterable<SourceFile>): Promise<readonly SourceFile[] | null> {
  const found: SourceFile[] = []
  for await (const file of files) {
    if (isPassedOver(file.path)) continue
    if (found.length === MOST || !(await holdsDescriptions(file))) return null
    found.push(file)
  }
  return found.length > 0 ? found : null
}

/**
 * The files of descriptions among scans, in their order. Of XML only `texts` are looked into, which belong to no scan; of
 * JSON what is not called as a scan is. One that can't be opened is told to `onUnreadable`.
 */
export async function descriptionsBeside(
  files: ReadonlyMap<string, SourceFile>,
  texts: readonly string[],
  onUnreadable: (path: string, error: unknown) => void,
): Promise<readonly SourceFile[]> {
  const shown = [...files.values()].filter(({ path }) => !isPassedOver(path))
  const unclear = shown.filter(({ path }) => PERHAPS.test(path) && !/xml$/i.test(path))
  const names = scanNames(unclear.length > 0 ? shown.map(({ path }) => path) : [])
  const asked = new Set([...texts, ...unclear.map(({ path }) => path).filter((path) => !isSidecar(path, names))])
  const found: SourceFile[] = []
  for (const file of shown) {
    if (!ALWAYS.test(file.path) && !asked.has(file.path)) continue
    const holds = await holdsDescriptions(file).catch((error: unknown) => onUnreadable(file.path, error))
    if (holds === true) found.push(file)
  }
  return found
}

/** Whether a source has nothing that could be a scan beside its descriptions. */
export function isWithoutScans(paths: readonly string[], described: readonly SourceFile[]): boolean {
  const known = new Set(described.map(({ path }) => path))
  return paths.every((path) => known.has(path) || isPassedOver(path) || isTellingOfAScan(path))
}

async function holdsDescriptions(file: SourceFile): Promise<boolean> {
  if (ALWAYS.test(file.path)) return true
  if (!PERHAPS.test(file.path)) return false
  // Letters of UTF-16 have a zero beside each of these.
  const head = (await (await file.open()).slice(0, HEAD).text()).replaceAll('\0', '')
  // Manifests go in with their pictures, whatever else they name.
  return SAID.test(head) && !beginsAsManifest(head)
}
