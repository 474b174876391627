import { unzipSync } from 'fflate'
import type { FoundFeature } from '../../../../shared/formats/geo/found-feature.ts'
import { GeoFileError } from '../../../../shared/formats/geo/geo-file-error.ts'
import { readGeojson } from '../../../../shared/formats/geojson/read-geojson.ts'
import { SEPARATOR } from '../../../../shared/formats/geojson/split-features.ts'
import { readKml } from '../../../../shared/formats/kml/read-kml.ts'
import {
  firstCells,
  isPlaceTable,
  mayBePlaces,
  readLpTsv,
} from '../../../../shared/formats/linked-places/read-lp-tsv.ts'
import { decodeXml } from '../../../../shared/formats/xml/decode-xml.ts'
import { readXml } from '../../../../shared/formats/xml/read-xml.ts'
import { countPositions } from '../../../../shared/places/shape-of-geometry.ts'
import type { Progress } from '../../../ports/services.ts'
import { decodeCsv } from '../csv-import/csv-text.ts'
import { textInParts } from '../text-in-parts.ts'

/** So many places at most are taken in at once, with so many points in all. */
const MOST_PLACES = 200_000
const MOST_POINTS = 3_000_000
/** Bytes of a file that are looked at. */
const HEAD = 65_536
/** Bytes of the KML in a KMZ at most. */
const MOST_KML = 128 * 1024 * 1024

const GEOJSON = /"type"\s*:\s*"(?:FeatureCollection|Feature|(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)"/
/** Annotations may have GeoJSON inside, and are none. */
const ANNOTATION = /"type"\s*:\s*"Annotation(?:Page)?"/
/** How every ZIP begins. */
const ZIP = 'PK\u0003\u0004'

/**
 * The places of a file, told by its content: GeoJSON, Linked Places as JSON or as a table, KMZ; null for anything else. KML
 * is told by its root where XML is read. GeoJSON is read as it comes, whatever its size. Throws a GeoFileError.
 */
export async function openPlaces(
  file: Blob,
  name: string,
  onProgress: (progress: Progress) => void,
): Promise<readonly FoundFeature[] | null> {
  const head = await file.slice(0, HEAD).text()
  if (head.startsWith(ZIP)) return zippedKml(file)
  if (isGeojson(head, name)) return enough(readGeojson(textInParts(file, onProgress)))
  // Tables of units are not opened here, unless somebody says that theirs are places.
  return isPlaceTable(head) || mayBePlaces(firstCells(head)) ? enough(readLpTsv(await decodeCsv(file))) : null
}

function isGeojson(head: string, name: string): boolean {
  if (!head.replace(SEPARATOR, '').trimStart().startsWith('{') || ANNOTATION.test(head)) return false
  return GEOJSON.test(head) || /\.geojsonl?$/i.test(name)
}

/** The features, where they are not too many for one step. */
export async function enough(
  features: AsyncIterable<FoundFeature> | Iterable<FoundFeature>,
): Promise<readonly FoundFeature[]> {
  const all: FoundFeature[] = []
  let points = 0
  for await (const feature of features) {
    all.push(feature)
    points += feature.geometry ? countPositions(feature.geometry) : 0
    if (all.length > MOST_PLACES) throw new GeoFileError('geo-many', String(MOST_PLACES))
    if (points > MOST_POINTS) throw new GeoFileError('geo-large', String(MOST_POINTS))
  }
  return all
}

async function zippedKml(file: Blob): Promise<readonly FoundFeature[]> {
  const files = unzipped(new Uint8Array(await file.arrayBuffer()))
  const [name = ''] = Object.keys(files).sort((one, other) => depthOf(one) - depthOf(other))
  const kml = files[name]
  if (!kml) throw new GeoFileError('geo-none', '*.kml')
  return enough(readKml(readXml(decodeXml(kml))))
}

function unzipped(bytes: Uint8Array): ReturnType<typeof unzipSync> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => /\.kml$/i.test(name) && originalSize <= MOST_KML })
  } catch (cause) {
    throw new GeoFileError('geo-archive', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** The main file of a KMZ lies at its top (OGC 12-007r2, annex C). */
function depthOf(path: string): number {
  return path.split('/').length
}
