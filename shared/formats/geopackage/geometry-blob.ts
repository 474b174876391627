import type { Position } from 'geojson'
import type { PlaceGeometry } from '../../places/place-geometry.ts'

/** Codes of OGC Well-Known Binary. */
const TYPES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const

/** EPSG:4326, what GeoPackage calls WGS 84 with the longitude first. */
export const WGS84 = 4326

/**
 * A geometry as GeoPackage keeps it (OGC 12-128r18, clause 2.1.3): the header "GP" with WGS 84 and, but for points, its
 * envelope, then Well-Known Binary (ISO 19125-1), least byte first.
 */
export function geometryBlob(geometry: PlaceGeometry): Uint8Array {
  const bytes: number[] = []
  const { west, south, east, north } = boundsOfGeometry(geometry)
  const isPoint = geometry.type === 'Point'
  // 'G', 'P', version 1, flags: least byte first, with an envelope of four numbers.
  bytes.push(0x47, 0x50, 0, isPoint ? 0b1 : 0b11)
  put32(bytes, WGS84)
  if (!isPoint) for (const edge of [west, east, south, north]) putDouble(bytes, edge)
  putGeometry(bytes, geometry)
  return Uint8Array.from(bytes)
}

/** The box around a geometry, degrees. */
export function boundsOfGeometry(geometry: PlaceGeometry): {
  west: number
  south: number
  east: number
  north: number
} {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  eachPosition(geometry, ([lon = 0, lat = 0]) => {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  })
  return box
}

type Nested = Position | readonly Nested[]

function eachPosition(geometry: PlaceGeometry, see: (position: Position) => void): void {
  const walk = (nested: Nested): void => {
    // A position is a list of numbers, anything else a list of lists.
    if (typeof nested[0] === 'number') see(nested as Position)
    else for (const each of nested as readonly Nested[]) walk(each)
  }
  if (geometry.type === 'GeometryCollection') for (const each of geometry.geometries) eachPosition(each, see)
  else walk(geometry.coordinates)
}

function putGeometry(bytes: number[], geometry: PlaceGeometry): void {
  bytes.push(1)
  put32(bytes, TYPES[geometry.type])
  const parts = (all: readonly PlaceGeometry[]): void => {
    put32(bytes, all.length)
    for (const part of all) putGeometry(bytes, part)
  }
  switch (geometry.type) {
    case 'Point':
      return putPosition(bytes, geometry.coordinates)
    case 'LineString':
      return putLine(bytes, geometry.coordinates)
    case 'Polygon':
      return putLines(bytes, geometry.coordinates)
    case 'MultiPoint':
      return parts(geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates })))
    case 'MultiLineString':
      return parts(geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates })))
    case 'MultiPolygon':
      return parts(geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })))
    case 'GeometryCollection':
      return parts(geometry.geometries)
  }
}

function putLines(bytes: number[], lines: readonly (readonly Position[])[]): void {
  put32(bytes, lines.length)
  for (const line of lines) putLine(bytes, line)
}

function putLine(bytes: number[], line: readonly Position[]): void {
  put32(bytes, line.length)
  for (const position of line) putPosition(bytes, position)
}

function putPosition(bytes: number[], [lon = 0, lat = 0]: Position): void {
  putDouble(bytes, lon)
  putDouble(bytes, lat)
}

function put32(bytes: number[], value: number): void {
  bytes.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24)
}

const double = new DataView(new ArrayBuffer(8))

function putDouble(bytes: number[], value: number): void {
  double.setFloat64(0, value, true)
  for (let at = 0; at < 8; at += 1) bytes.push(double.getUint8(at))
}
