import type { Position } from 'geojson'
import { firstText } from '../../domain/description.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import { geometryOf, type PlaceGeometry } from '../../places/place-geometry.ts'
import { fileOf, nameOfTime, placeLabel, type ExportedPlace, type ExportedUnit } from '../exported-unit.ts'
import { spanOf } from '../time-span.ts'
import { xmlElement, xmlText } from '../xml/write-xml.ts'

const NAMESPACE = 'http://www.opengis.net/kml/2.2'

/**
 * KML 2.2 (OGC 07-147r2): a Placemark for each unit at each place, so that what it has to do with the place can be said.
 * TimeSpan has the whole days that the unit's dates may mean; ExtendedData the fields by their Dublin Core names. Units
 * without a place are left out.
 */
export async function* kmlChunks(units: AsyncIterable<ExportedUnit>): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="${NAMESPACE}">\n<Document>\n`
  for await (const exported of units) {
    for (const place of exported.places) yield `${placemark(exported, place)}\n`
  }
  yield '</Document>\n</kml>\n'
}

function placemark(exported: ExportedUnit, at: ExportedPlace): string {
  const { unit } = exported
  const description = firstText(unit.description, 'description')
  return xmlElement('Placemark', {}, [
    xmlText('name', firstText(unit.description, 'title') || fileOf(exported) || placeLabel(at)),
    ...(description ? [xmlText('description', description)] : []),
    ...timeSpan(exported),
    xmlElement('ExtendedData', {}, dataOf(exported, at)),
    geometry(geometryOf(at.place)),
  ])
}

function timeSpan({ unit }: ExportedUnit): readonly string[] {
  const span = spanOf(unit)
  if (!span || (!span.from && !span.to)) return []
  const begin = span.from ? [xmlText('begin', span.from)] : []
  const end = span.to ? [xmlText('end', span.to)] : []
  return [xmlElement('TimeSpan', {}, [...begin, ...end])]
}

function dataOf(exported: ExportedUnit, at: ExportedPlace): readonly string[] {
  const { unit, pageCount } = exported
  const fields = CORE_FIELDS.map(
    ({ name, column }) => [column, (unit.description[name] ?? []).map(({ text }) => text).join('; ')] as const,
  )
  const rows = [
    ['id', unit.id],
    ['level', unit.level],
    ['file', fileOf(exported)],
    ...fields,
    ['edtf', unit.description.date?.[0]?.edtf ?? ''],
    ['place', placeLabel(at)],
    ['nameThen', nameOfTime(unit, at) ?? ''],
    ['role', at.role ?? 'about'],
    ['certainty', at.certainty ?? ''],
    ['point', at.place.shape ? `${at.place.point.lon},${at.place.point.lat}` : ''],
    ['radius', at.place.shape?.kind === 'circle' ? String(at.place.shape.radius) : ''],
    ['pages', String(pageCount)],
  ] as const
  return rows.flatMap(([name, value]) =>
    value === '' ? [] : [xmlElement('Data', { name }, [xmlText('value', value)])],
  )
}

function geometry(shape: PlaceGeometry): string {
  switch (shape.type) {
    case 'Point':
      return xmlElement('Point', {}, [coordinates([shape.coordinates])])
    case 'LineString':
      return xmlElement('LineString', {}, [coordinates(shape.coordinates)])
    case 'Polygon':
      return polygon(shape.coordinates)
    case 'MultiPoint':
      return many(shape.coordinates.map((one) => ({ type: 'Point', coordinates: one })))
    case 'MultiLineString':
      return many(shape.coordinates.map((one) => ({ type: 'LineString', coordinates: one })))
    case 'MultiPolygon':
      return many(shape.coordinates.map((one) => ({ type: 'Polygon', coordinates: one })))
    case 'GeometryCollection':
      return many(shape.geometries)
  }
}

function many(shapes: readonly PlaceGeometry[]): string {
  return xmlElement('MultiGeometry', {}, shapes.map(geometry))
}

function polygon([outer = [], ...holes]: readonly (readonly Position[])[]): string {
  const ring = (points: readonly Position[]): string => xmlElement('LinearRing', {}, [coordinates(points)])
  return xmlElement('Polygon', {}, [
    xmlElement('outerBoundaryIs', {}, [ring(outer)]),
    ...holes.map((hole) => xmlElement('innerBoundaryIs', {}, [ring(hole)])),
  ])
}

function coordinates(points: readonly Position[]): string {
  return xmlText('coordinates', points.map((point) => point.join(',')).join(' '))
}
