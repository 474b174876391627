import type { JsonRecord } from '../../domain/json-record.ts'
import { recordOf } from '../geo/found-feature.ts'
import { GeoFileError } from '../geo/geo-file-error.ts'
import { splitFeatures } from './split-features.ts'

/** What a file of GeoJSON tells, in its order: the grid that older files name in a member `crs`, and its features. */
export type GeoJsonTold =
  { readonly kind: 'grid'; readonly name: string } | { readonly kind: 'feature'; readonly value: JsonRecord }

/**
 * What a file of GeoJSON (RFC 7946, and what came before it) tells, as the file comes. A geometry that stands alone is a
 * feature of nothing else. Throws a GeoFileError 'json-damaged' where it is no JSON or ends too early, and 'geo-large' for a
 * feature that is a map of its own.
 */
export async function* readFeatures(chunks: AsyncIterable<string>): AsyncIterable<GeoJsonTold> {
  let row = 0
  for await (const { kind, text } of splitFeatures(chunks)) {
    if (kind === 'beside') {
      const name = gridIn(text)
      if (name !== null) yield { kind: 'grid', name }
      continue
    }
    row += 1
    const value = parsed(text, row)
    // A file that is one feature has its grid inside.
    const name = 'crs' in value ? gridIn(JSON.stringify({ crs: value['crs'] })) : null
    if (name !== null) yield { kind: 'grid', name }
    yield { kind: 'feature', value: asFeature(value) }
  }
}

function gridIn(text: string): string | null {
  return /"crs"\s*:\s*\{[^]*?"name"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? null
}

function parsed(text: string, row: number): JsonRecord {
  try {
    return recordOf(JSON.parse(text))
  } catch (cause) {
    throw new GeoFileError('json-damaged', `${row}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

function asFeature(value: JsonRecord): JsonRecord {
  const isGeometry = value['type'] !== 'Feature' && ('coordinates' in value || 'geometries' in value)
  return isGeometry ? { type: 'Feature', properties: {}, geometry: value } : value
}
