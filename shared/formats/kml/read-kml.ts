import type { Position } from 'geojson'
import type { PlaceGeometry } from '../../places/place-geometry.ts'
import { bareFeature, countryCode, dayOf, timedName, type FoundFeature } from '../geo/found-feature.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, descendants, elementsOf, localName, plainText, textOf } from '../xml/xml-find.ts'

/**
 * The places of KML (2.0 to 2.3): its Placemarks, in folders or not, with their names, TimeSpan or TimeStamp and
 * ExtendedData. What Fonds wrote itself is a Placemark for each unit at each place: the place is what counts.
 */
export function readKml(root: XmlElement): readonly FoundFeature[] {
  return descendants(root, (element) => localName(element) === 'Placemark').map((mark, index) =>
    featureOf(mark, index + 1),
  )
}

function featureOf(mark: XmlElement, row: number): FoundFeature {
  const data = dataOf(childNamed(mark, 'ExtendedData'))
  const ours = data.has('place') && data.has('role')
  const name = (ours ? data.get('place') : undefined) ?? plainText(childNamed(mark, 'name'))
  const radius = Number(data.get('radius') ?? 0)
  const [lon = NaN, lat = NaN] = (data.get('point') ?? '').split(',').map(Number)
  return {
    ...bareFeature(row),
    name,
    dated: ours || name === '' ? [] : timesOf(mark).map((time) => timedName(name, time)),
    country: countryCode(data.get('country') ?? ''),
    geometry: geometryOf(mark),
    ...(radius > 0 ? { radius } : {}),
    ...(Number.isNaN(lon) || Number.isNaN(lat) ? {} : { point: [lon, lat] as const }),
  }
}

/** Data by name, and fields of a schema. */
function dataOf(extended: XmlElement | undefined): ReadonlyMap<string, string> {
  if (!extended) return new Map()
  const simple = descendants(extended, (element) => localName(element) === 'SimpleData')
  const named = childrenNamed(extended, 'Data')
  return new Map([
    ...simple.map((field) => [field.attributes['name'] ?? '', plainText(field)] as const),
    ...named.map((field) => [field.attributes['name'] ?? '', plainText(childNamed(field, 'value'))] as const),
  ])
}

function timesOf(mark: XmlElement): readonly { readonly from: string; readonly to: string }[] {
  const span = childNamed(mark, 'TimeSpan')
  const stamp = dayOf(plainText(childNamed(childNamed(mark, 'TimeStamp'), 'when')))
  const from = dayOf(plainText(childNamed(span, 'begin'))) || stamp
  const to = dayOf(plainText(childNamed(span, 'end'))) || stamp
  return from === '' && to === '' ? [] : [{ from, to }]
}

/** The geometry below an element; several of a MultiGeometry of one kind as one of many. */
function geometryOf(parent: XmlElement): PlaceGeometry | null {
  const parts = elementsOf(parent).flatMap((element) => partOf(element) ?? [])
  const [only] = parts
  return parts.length > 1 ? { type: 'GeometryCollection', geometries: parts } : (only ?? null)
}

function partOf(element: XmlElement): PlaceGeometry | null {
  switch (localName(element)) {
    case 'Point': {
      const [point] = positionsOf(element)
      return point ? { type: 'Point', coordinates: point } : null
    }
    case 'LineString':
    case 'LinearRing': {
      const points = positionsOf(element)
      return points.length > 0 ? { type: 'LineString', coordinates: points } : null
    }
    case 'Polygon': {
      const rings = ['outerBoundaryIs', 'innerBoundaryIs']
        .flatMap((name) => childrenNamed(element, name))
        .map((boundary) => positionsOf(childNamed(boundary, 'LinearRing')))
        .filter((ring) => ring.length > 0)
      return rings.length > 0 ? { type: 'Polygon', coordinates: rings } : null
    }
    case 'MultiGeometry':
      return ofOneKind(geometryOf(element))
    default:
      return null
  }
}

function ofOneKind(geometry: PlaceGeometry | null): PlaceGeometry | null {
  if (geometry?.type !== 'GeometryCollection') return geometry
  const { geometries } = geometry
  const points = geometries.flatMap((each) => (each.type === 'Point' ? [each.coordinates] : []))
  const lines = geometries.flatMap((each) => (each.type === 'LineString' ? [each.coordinates] : []))
  const polygons = geometries.flatMap((each) => (each.type === 'Polygon' ? [each.coordinates] : []))
  const count = geometries.length
  if (points.length === count) return { type: 'MultiPoint', coordinates: points }
  if (lines.length === count) return { type: 'MultiLineString', coordinates: lines }
  return polygons.length === count ? { type: 'MultiPolygon', coordinates: polygons } : geometry
}

function positionsOf(parent: XmlElement | undefined): Position[] {
  const text = textOf(childNamed(parent, 'coordinates')).trim()
  return text.split(/\s+/).flatMap((tuple) => {
    const [lon = NaN, lat = NaN] = tuple.split(',').map(Number)
    return Number.isNaN(lon) || Number.isNaN(lat) ? [] : [[lon, lat]]
  })
}
