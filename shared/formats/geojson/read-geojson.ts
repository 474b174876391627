import { bareFeature, recordOf, type FoundFeature } from '../geo/found-feature.ts'
import { GeoFileError } from '../geo/geo-file-error.ts'
import { isLinkedPlace, linkedPlaceFeature } from '../linked-places/read-linked-places.ts'
import { geojsonFeatures } from './geojson-feature.ts'
import { splitFeatures } from './split-features.ts'

/** Coordinates of these are degrees of WGS 84, longitude first, as RFC 7946 has them. */
const WGS84 = /CRS84|EPSG:{1,2}4326|OGC:{1,2}1\.3:CRS84/i

/**
 * The places of a file of GeoJSON (RFC 7946, and what came before it) or Linked Places (1.3), one feature after the other
 * as the file comes. Throws a GeoFileError 'json-damaged' where it is no JSON, 'geo-grid' where its coordinates are no
 * degrees, 'geo-large' for a feature that is a map of its own, 'geo-none' where it has no feature at all.
 */
export async function* readGeojson(chunks: AsyncIterable<string>): AsyncIterable<FoundFeature> {
  let row = 0
  for await (const { kind, text } of splitFeatures(chunks)) {
    if (kind === 'head') checkGrid(text)
    else {
      row += 1
      yield* featuresOf(parsed(text, row), row)
    }
  }
  if (row === 0) throw new GeoFileError('geo-none', 'features')
}

/** Older GeoJSON names its grid in a member `crs`. */
function checkGrid(head: string): void {
  const [, name] = /"crs"\s*:\s*\{[^]*?"name"\s*:\s*"([^"]*)"/.exec(head) ?? []
  if (name !== undefined && !WGS84.test(name)) throw new GeoFileError('geo-grid', name)
}

function parsed(text: string, row: number): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text))
  } catch (cause) {
    throw new GeoFileError('json-damaged', `${row}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

function featuresOf(value: Readonly<Record<string, unknown>>, row: number): readonly FoundFeature[] {
  if (isLinkedPlace(value)) return [linkedPlaceFeature(value, row)]
  if (value['type'] === 'Feature') return geojsonFeatures(value, row)
  const isGeometry = 'coordinates' in value || 'geometries' in value
  return isGeometry ? geojsonFeatures({ type: 'Feature', geometry: value }, row) : [bareFeature(row)]
}
