import { firstText } from '../../domain/description.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { geometryOfAll } from '../../places/place-geometry.ts'
import {
  certaintiesOf,
  fileOf,
  namesThen,
  placeLabel,
  type ExportedPlace,
  type ExportedUnit,
} from '../exported-unit.ts'
import { spanOf } from '../time-span.ts'

/**
 * GeoJSON (RFC 7946): one Feature a unit that has a place: a Point or MultiPoint, or what its places cover,
 * longitude first, WGS 84. Properties carry the Dublin Core names; `from` and `to` are the days that its dates may mean,
 * `place`, `nameThen` (what it was called then, null where not known), `role` and, where one is doubted, `certainty` have an entry for each place; so have `point`
 * and `radius` (metres that it may be off) where one covers more than a point. Units without a place are left out: a map has no
 * room for them.
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
  const span = spanOf(unit)
  const certainties = certaintiesOf(exported)
  return {
    type: 'Feature',
    id: unit.id,
    geometry: geometryOfAll(places.map(({ place }) => place)),
    properties: {
      id: unit.id,
      parent: unit.parentId,
      level: unit.level,
      file: fileOf(exported),
      ...Object.fromEntries(CORE_FIELDS.map((rule) => [rule.column, property(exported, rule)])),
      edtf: unit.description.date?.[0]?.edtf ?? null,
      from: span?.from ?? null,
      to: span?.to ?? null,
      place: places.map(placeLabel),
      nameThen: namesThen(exported),
      role: places.map(({ role = 'about' }) => role),
      ...(certainties ? { certainty: certainties } : {}),
      ...besideShapes(places),
      pages: pageCount,
    },
  }
}

function property({ unit }: ExportedUnit, rule: FieldRule): string | null | readonly string[] {
  if (rule.repeatable) return (unit.description[rule.name] ?? []).map((value) => value.text)
  return firstText(unit.description, rule.name) || null
}

/** The points that stand for places which cover more, and how far off they may be. */
function besideShapes(places: readonly ExportedPlace[]): object {
  if (places.every(({ place }) => !place.shape)) return {}
  return {
    point: places.map(({ place }) => [place.point.lon, place.point.lat]),
    radius: places.map(({ place: { shape } }) => (shape?.kind === 'circle' ? shape.radius : null)),
  }
}
