// Where names stand on the map, and from which zoom.
import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import { at } from '../../lib/paths.mjs'

/** Our own table of names; see its `about`. */
export const OWN_LABELS = JSON.parse(readFileSync(at('assets', 'map', 'labels.json'), 'utf8'))

const rounded = (degrees) => Math.round(degrees * 1000) / 1000

function isInside([x, y], ring) {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const polygonsOf = ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)

const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
  ) / 2

const distanceTo = ([x, y], ring, squash) => {
  let least = Infinity
  for (let i = 0; i < ring.length; i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[(i + 1) % ring.length]]
    const [dx, dy] = [(bx - ax) * squash, by - ay]
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * squash * dx + (y - ay) * dy) / length))
    least = Math.min(least, Math.hypot((x - ax) * squash - t * dx, y - ay - t * dy))
  }
  return least
}

/** The point of a grid over the ring that is farthest from its edge: where a name has the most room. */
function roomiest(ring) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const squash = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const thinned = ring.length > 600 ? ring.filter((_, index) => index % Math.ceil(ring.length / 600) === 0) : ring
  const steps = Array.from({ length: 23 }, (_, index) => (index + 1) / 24)
  const points = steps.flatMap((u) => steps.map((v) => [west + u * (east - west), south + v * (north - south)]))
  const inside = points.filter((point) => isInside(point, ring))
  const rooms = inside.map((point) => [distanceTo(point, thinned, squash), point]).sort((a, b) => b[0] - a[0])
  return rooms[0]?.[1] ?? ring[0]
}

/** The code of a country is that of the capital which stands on its land. */
function codeOf(polygons, capitals) {
  return capitals.find(({ lon, lat }) => polygons.some(([ring]) => isInside([lon, lat], ring)))?.country
}

/** One name a country: ISO code, where it stands, and the least zoom, by how much room its land gives. */
export function countryLabels(topology, places) {
  const capitals = places.filter(({ code }) => code === 'PPLC')
  const labels = feature(topology, topology.objects.countries).features.flatMap((country) => {
    const polygons = polygonsOf(country)
    const code = country.id === undefined ? undefined : codeOf(polygons, capitals)
    if (!code) return []
    const rings = polygons.map(([ring]) => ring).sort((a, b) => areaOf(b) - areaOf(a))
    const [lon, lat] = OWN_LABELS.countryAt[code] ?? roomiest(rings[0])
    const size = areaOf(rings[0])
    const zoom = size > 100 ? 2 : size > 18 ? 3 : size > 3 ? 4 : size > 0.3 ? 5 : 7
    return [{ code, lon: rounded(lon), lat: rounded(lat), zoom }]
  })
  const unique = new Map(labels.sort((a, b) => a.zoom - b.zoom).map((label) => [label.code, label]))
  return [...unique.values()].sort((a, b) => a.zoom - b.zoom || (a.code < b.code ? -1 : 1))
}

const NEAR = new Set('VN LA KH RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ PL FI MN'.split(' '))

/** Towns to name: longitude, latitude, least zoom, 1 for a capital, name, Vietnamese and Russian name where they differ. */
export function townLabels(places) {
  return places
    .filter(({ population, country, code }) => population >= (NEAR.has(country) ? 4_000 : 40_000) || code === 'PPLC')
    .filter(({ code }) => !['PPLX', 'PPLQ', 'PPLH', 'PPLW'].includes(code))
    .map((place) => [
      rounded(place.lon),
      rounded(place.lat),
      zoomOf(place),
      place.code === 'PPLC' ? 1 : 0,
      place.country === 'VN' ? place.vi || place.name : place.name,
      place.country === 'VN' || place.vi === place.name ? '' : place.vi,
      place.ru,
    ])
}

/** The towns of our users' own countries come one zoom earlier. */
function zoomOf({ population, code, country }) {
  const least = [5_000_000, 2_000_000, 900_000, 400_000, 180_000, 80_000, 30_000, 12_000]
  const index = least.findIndex((size) => population >= size)
  const zoom = (index < 0 ? 11 : index + 3) - (NEAR.has(country) && population < 2_000_000 ? 1 : 0)
  return code === 'PPLC' ? Math.min(zoom, population > 300_000 ? 4 : 5) : zoom
}
