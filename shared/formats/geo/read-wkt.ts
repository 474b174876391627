import type { Position } from 'geojson'
import type { PlaceGeometry } from '../../places/place-geometry.ts'

/** Numbers that a comma or a bracket parts from others, nested as the brackets are. */
type Nested = readonly (Nested | Position)[]

/** The geometry of OGC Well-Known Text (ISO 19125-1; an SRID before it and heights are left off); null where it is none. */
export function geometryOfWkt(text: string): PlaceGeometry | null {
  const plain = text.trim().replace(/^SRID=\d+;\s*/i, '')
  const collection = /^GEOMETRYCOLLECTION\s*(?:Z|M|ZM)?\s*\(([^]*)\)$/i.exec(plain)
  if (collection) {
    const geometries = partsOf(collection[1] ?? '').map(geometryOfWkt)
    return geometries.every((each) => each !== null) ? { type: 'GeometryCollection', geometries } : null
  }
  const [, name = '', body = ''] = /^(\w+?)\s*(?:Z|M|ZM)?\s*(\([^]*\))$/i.exec(plain) ?? []
  const nested = nestedIn(body)
  return nested && geometryFrom(name.toUpperCase(), nested)
}

/** The parts of a list, at its commas outside brackets. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: sign, index } of text.matchAll(/[(),]/g)) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (depth === 0) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim())
}

/** What stands in a pair of brackets. */
function nestedIn(text: string): Nested | null {
  const [, inner] = /^\(([^]*)\)$/.exec(text) ?? []
  if (inner === undefined) return null
  const parts = partsOf(inner).map((part) => (part.startsWith('(') ? nestedIn(part) : positionIn(part)))
  return parts.every((part) => part !== null) ? parts : null
}

function positionIn(text: string): Position | null {
  const [lon, lat] = text.split(/\s+/).map(Number)
  return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null
}

function geometryFrom(name: string, nested: Nested): PlaceGeometry | null {
  switch (name) {
    case 'POINT': {
      const [point] = pointsOf(nested) ?? []
      return point ? { type: 'Point', coordinates: point } : null
    }
    case 'MULTIPOINT': {
      // The points stand in brackets of their own, or not.
      const points = pointsOf(
        nested.every(isPosition) ? nested : nested.flatMap((each) => (isPosition(each) ? [each] : each)),
      )
      return points && { type: 'MultiPoint', coordinates: points }
    }
    case 'LINESTRING': {
      const points = pointsOf(nested)
      return points && { type: 'LineString', coordinates: points }
    }
    case 'MULTILINESTRING':
    case 'POLYGON': {
      const lines = linesOf(nested)
      const type = name === 'POLYGON' ? 'Polygon' : 'MultiLineString'
      return lines && { type, coordinates: lines }
    }
    case 'MULTIPOLYGON': {
      const polygons = nested.map((each) => (isPosition(each) ? null : linesOf(each)))
      return polygons.every((each) => each !== null) ? { type: 'MultiPolygon', coordinates: polygons } : null
    }
    default:
      return null
  }
}

function isPosition(value: Nested | Position): value is Position {
  return typeof value[0] === 'number'
}

function pointsOf(nested: Nested): Position[] | null {
  return nested.every(isPosition) ? [...nested] : null
}

function linesOf(nested: Nested): Position[][] | null {
  const lines = nested.map((each) => (isPosition(each) ? null : pointsOf(each)))
  return lines.every((line) => line !== null) ? lines : null
}
