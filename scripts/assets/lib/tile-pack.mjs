// The base map cut into tiles at build, so that the map has nothing to index when it opens.
// One file holds the tiles of zooms 0 to 3, and one for each tile of zoom 3 those below it, down to zoom 7; deeper zooms are
// drawn from the tile of zoom 7 around them. A file is gzipped whole numbers of 7 bits a byte, the lowest first (LEB128):
// how many tiles, then of each its zoom, column, row and length in bytes, then the tiles in that order. A tile is its
// layers: number of the layer, how many rings or lines; of each how many points, then their steps from the point before
// (from 0, 0 at first), the sign in the lowest bit. Units are 4096ths of the tile's side.
// renderer/map/tile-pack.ts reads it.
import GeoJSONVT from 'geojson-vt'

const WORLD_ZOOM = 3
const DEEPEST_ZOOM = 7
const OPTIONS = { maxZoom: DEEPEST_ZOOM, indexMaxZoom: WORLD_ZOOM, tolerance: 2.5, buffer: 96, extent: 4096 }

class Bytes {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  add(number) {
    if (this.#length + 8 > this.#bytes.length) this.#grow(this.#length * 2)
    let rest = number
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  addSigned(number) {
    this.add(number < 0 ? -2 * number - 1 : 2 * number)
  }

  append(bytes) {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow((this.#length + bytes.length) * 2)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  get whole() {
    return this.#bytes.subarray(0, this.#length)
  }

  #grow(length) {
    const grown = new Uint8Array(length)
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

const partsOf = (geometry) => {
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
  if (geometry.type !== 'MultiLineString') return [geometry]
  return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
}

/** Cuts layers ({ geometry, zoom: the least zoom of a tile that has it }, by name) into tiles. */
function slicedLayers(layers) {
  return layers.map((parts) =>
    parts.map(({ geometry, zoom }) => {
      const features = partsOf(geometry).map((part) => ({ type: 'Feature', properties: null, geometry: part }))
      return { zoom, index: new GeoJSONVT({ type: 'FeatureCollection', features }, OPTIONS) }
    }),
  )
}

const linesOf = ({ type, geometry }) => (type === 2 || type === 3 ? geometry : [])

function packedTile(sliced, z, x, y) {
  const bytes = new Bytes()
  for (const [number, parts] of sliced.entries()) {
    const drawn = parts.filter(({ zoom }) => zoom <= z)
    const lines = drawn.flatMap(({ index }) => (index.getTileRaw(z, x, y)?.features ?? []).flatMap(linesOf))
    if (lines.length === 0) continue
    bytes.add(number)
    bytes.add(lines.length)
    for (const line of lines) {
      bytes.add(line.length / 2)
      for (let at = 0; at < line.length; at += 1) bytes.addSigned(line[at] - (at < 2 ? 0 : line[at - 2]))
    }
  }
  return bytes.whole
}

function below({ z, x, y }, deepest) {
  if (z === deepest) return []
  const children = [0, 1].flatMap((dy) => [0, 1].map((dx) => ({ z: z + 1, x: 2 * x + dx, y: 2 * y + dy })))
  return [...children, ...children.flatMap((child) => below(child, deepest))]
}

function packOf(sliced, tiles) {
  const bodies = tiles.map((tile) => ({ tile, body: packedTile(sliced, tile.z, tile.x, tile.y) }))
  const kept = bodies.filter(({ body }) => body.length > 0)
  const bytes = new Bytes()
  bytes.add(kept.length)
  for (const { tile, body } of kept) for (const number of [tile.z, tile.x, tile.y, body.length]) bytes.add(number)
  for (const { body } of kept) bytes.append(body)
  return bytes.whole
}

/** The files of the map: name and bytes before they are gzipped. `layers` are lists of { geometry, zoom }, in order. */
export function tilePacks(layers) {
  const sliced = slicedLayers(layers)
  const root = { z: 0, x: 0, y: 0 }
  const world = { name: 'world', bytes: packOf(sliced, [root, ...below(root, WORLD_ZOOM)]) }
  const parts = below(root, WORLD_ZOOM)
    .filter(({ z }) => z === WORLD_ZOOM)
    .map((tile) => ({ name: `${tile.x}-${tile.y}`, bytes: packOf(sliced, below(tile, DEEPEST_ZOOM)) }))
  return [world, ...parts]
}
