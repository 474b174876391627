import type { JsonRecord } from '../../domain/json-record.ts'
import { bareFeature, type FoundFeature } from '../geo/found-feature.ts'
import { GeoFileError } from '../geo/geo-file-error.ts'
import { isLinkedPlace, linkedPlaceFeature } from '../linked-places/read-linked-places.ts'
import { geojsonFeatures } from './geojson-feature.ts'
import { readFeatures } from './read-features.ts'

/** Coordinates of these are degrees of WGS 84, longitude first, as RFC 7946 has them. */
const WGS84 = /CRS84|EPSG:{1,2}4326|OGC:{1,2}1\.3:CRS84/i

/**
 * The places of a file of GeoJSON (RFC 7946, and what came before it) or Linked Places (1.3), one feature after the other
 * as the file comes. Throws a GeoFileError 'json-damaged' where it is no JSON, 'geo-grid' where its coordinates are no
 * degrees, 'geo-large' for a feature that is a map of its own, 'geo-none' where it has no feature at all.
 */
export async function* readGeojson(chunks: AsyncIterable<string>): AsyncIterable<FoundFeature> {
  let row = 0
  for await (const told of readFeatures(chunks)) {
    if (told.kind === 'grid') checkGrid(told.name)
    else {
      row += 1
      yield* featuresOf(told.value, row)
    }
  }
  if (row === 0) throw new GeoFileError('geo-none', 'features')
}

function checkGrid(name: string): void {
  if (!WGS84.test(name)) throw new GeoFileError('geo-grid', name)
}

function featuresOf(value: JsonRecord, row: number): readonly FoundFeature[] {
  if (isLinkedPlace(value)) return [linkedPlaceFeature(value, row)]
  return value['type'] === 'Feature' ? geojsonFeatures(value, row) : [bareFeature(row)]
}
