import { firstText } from '../../domain/description.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { fileOf, placeLabel, type ExportedPlace, type ExportedUnit } from '../exported-unit.ts'

/**
 * GeoJSON (RFC 7946): one Feature a unit that has a place, a Point or a MultiPoint, longitude first, WGS 84.
 * Properties carry the Dublin Core names. Units without a place are left out: a map has no room for them.
 */
export async function* geojsonChunks(units: AsyncIterable<ExportedUnit>): AsyncIterable<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for await (const exported of units) {
    if (exported.places.length === 0) continue
    yield separator + JSON.stringify(feature(exported))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function feature(exported: ExportedUnit): object {
  const { unit, places, pageCount } = exported
  return {
    type: 'Feature',
    id: unit.id,
    geometry: geometry(places),
    properties: {
      id: unit.id,
      parent: unit.parentId,
      level: unit.level,
      file: fileOf(exported),
      ...Object.fromEntries(CORE_FIELDS.map((rule) => [rule.column, property(exported, rule)])),
      edtf: unit.description.date?.[0]?.edtf ?? null,
      place: places.map(placeLabel),
      pages: pageCount,
    },
  }
}

function geometry(places: readonly ExportedPlace[]): object {
  const points = places.map(({ place }) => [place.point.lon, place.point.lat])
  return points.length === 1 ? { type: 'Point', coordinates: points[0] } : { type: 'MultiPoint', coordinates: points }
}

function property({ unit }: ExportedUnit, rule: FieldRule): string | null | readonly string[] {
  if (rule.repeatable) return (unit.description[rule.name] ?? []).map((value) => value.text)
  return firstText(unit.description, rule.name) || null
}
