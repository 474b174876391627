import type { Position } from 'geojson'
import type { PlaceGeometry } from '../../places/place-geometry.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, elementsOf, localName, textOf } from '../xml/xml-find.ts'

/** The geometry below an element of KML; several of a MultiGeometry of one kind as one of many. Heights are left off. */
export function kmlGeometry(parent: XmlElement): PlaceGeometry | null {
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
    case 'Track': {
      const points = childrenNamed(element, 'coord').flatMap((coord) =>
        positionsIn(textOf(coord).trim().replaceAll(/\s+/g, ',')),
      )
      return points.length > 0 ? { type: 'LineString', coordinates: points } : null
    }
    case 'Polygon': {
      const rings = ['outerBoundaryIs', 'innerBoundaryIs']
        .flatMap((name) => childrenNamed(element, name))
        .map((boundary) => positionsOf(childNamed(boundary, 'LinearRing')))
        .filter((ring) => ring.length > 0)
      return rings.length > 0 ? { type: 'Polygon', coordinates: rings } : null
    }
    case 'MultiTrack':
    case 'MultiGeometry':
      return ofOneKind(kmlGeometry(element))
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
  return positionsIn(textOf(childNamed(parent, 'coordinates')).trim())
}

/** Tuples with commas between their numbers, parted by white space. */
function positionsIn(text: string): Position[] {
  return text.split(/\s+/).flatMap((tuple) => {
    const [lon = NaN, lat = NaN] = tuple.split(',').map((part) => (part === '' ? NaN : Number(part)))
    return Number.isNaN(lon) || Number.isNaN(lat) ? [] : [[lon, lat]]
  })
}
