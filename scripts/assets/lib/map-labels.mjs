// Where names stand on the map, and from which zoom.
import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import { at } from '../../lib/paths.mjs'
import { areaOf, isInside, rounded, roomiest } from './room.mjs'

/** Our own table of names; see its `about`. */
export const OWN_LABELS = JSON.parse(readFileSync(at('assets', 'map', 'labels.json'), 'utf8'))

const polygonsOf = ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)

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
    const zoom = size > 600 ? 1 : size > 100 ? 2 : size > 18 ? 3 : size > 3 ? 4 : size > 0.3 ? 5 : 7
    return [{ code, lon: rounded(lon), lat: rounded(lat), zoom }]
  })
  const unique = new Map(labels.sort((a, b) => a.zoom - b.zoom).map((label) => [label.code, label]))
  return [...unique.values()].sort((a, b) => a.zoom - b.zoom || (a.code < b.code ? -1 : 1))
}

const NEAR = new Set('VN LA KH RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ PL FI MN'.split(' '))

/** Parts of towns, and places that are no more. */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW'])
const OFFICE = /^(Thành [Pp]hố|Thị [Xx]ã|Thị [Tt]rấn|Huyện|Xã)\s+(?=\p{Lu})/u
const SMALL = 1000

/** How far apart towns are at least that come sooner because nothing else is named there, in pixels, and by how many zooms. */
const LONELY = { apart: 110, sooner: 3, from: 4, to: 8 }

/** Pixels of the world's square at zoom 0 (EPSG:3857). */
const inPixels = ({ lon, lat }) => {
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [((lon + 180) / 360) * 256, (1 - north / Math.PI) * 128]
}

/**
 * Where nothing is named for a hand's breadth, the largest town of there comes up to three zooms sooner: by people alone Siberia and
 * the Sahara would be empty. `towns`: [place, least zoom].
 */
export function withLonelyTowns(towns) {
  const stands = towns.map(([place, zoom]) => ({ at: inPixels(place), people: place.population, zoom }))
  for (let zoom = LONELY.from; zoom <= LONELY.to; zoom += 1) {
    const scale = 2 ** zoom / LONELY.apart
    const taken = new Map()
    const cellOf = ({ at: [x, y] }) => [Math.floor(x * scale), Math.floor(y * scale)]
    const take = (stand) => {
      const key = cellOf(stand).join()
      taken.set(key, [...(taken.get(key) ?? []), stand.at])
    }
    const isAlone = (stand) => {
      const [column, row] = cellOf(stand)
      const around = [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].flatMap((dy) => taken.get(`${column + dx},${row + dy}`) ?? []),
      )
      return around.every(([x, y]) => Math.hypot(x - stand.at[0], y - stand.at[1]) * scale >= 1)
    }
    stands.filter((stand) => stand.zoom <= zoom).forEach(take)
    const waiting = stands.filter((stand) => stand.zoom > zoom && stand.zoom <= zoom + LONELY.sooner)
    for (const stand of waiting.sort((a, b) => b.people - a.people)) {
      if (!isAlone(stand)) continue
      stand.zoom = zoom
      take(stand)
    }
  }
  return stands.map(({ zoom }) => zoom)
}

/** Towns to name: longitude, latitude, least zoom, rank, name, Vietnamese and Russian name where they differ. */
export function townLabels(places) {
  const towns = places
    .filter(({ population, code }) => population >= SMALL || ['PPLC', 'PPLA', 'PPLA2'].includes(code))
    .filter(({ id, code }) => !NOT_TOWNS.has(code) && !OWN_LABELS.notTowns.includes(id))
  const zooms = withLonelyTowns(towns.map((place) => [place, zoomOf(place)]))
  return towns.map((place, at) => {
    const isOurs = place.country === 'VN'
    const vi = place.vi.replace(OFFICE, '')
    const name = isOurs ? vi || place.name.replace(OFFICE, '') : place.name
    const stand = [rounded(place.lon), rounded(place.lat), zooms[at], rankOf(place)]
    return [...stand, name, isOurs || vi === name ? '' : vi, place.ru]
  })
}

/** From 0 to 3 by how many people live there, and 4 more for a capital. */
function rankOf({ population, code, country }) {
  const large = CROWDED.has(country) ? 3_000_000 : 1_000_000
  const rank = [20_000, 150_000, large].filter((size) => population >= size).length
  return rank + (code === 'PPLC' ? 4 : 0)
}

/** Countries with so many large towns that they would crowd out those of their neighbours. */
const CROWDED = new Set(['CN', 'IN'])

/** The towns of our users' own countries come one zoom earlier, and those with an office over others earlier still. */
function zoomOf({ population, code, country }) {
  const least = [5_000_000, 2_000_000, 900_000, 400_000, 180_000, 80_000, 30_000, 12_000, 4000]
  const index = least.findIndex((size) => population >= size)
  const zoom = index < 0 ? 12 : index + 3
  if (code === 'PPLC') return Math.min(zoom, population > 300_000 ? 4 : 5)
  if (!NEAR.has(country)) return CROWDED.has(country) ? Math.min(12, zoom + 1) : zoom
  const sooner = population >= 2_000_000 ? 0 : code === 'PPLA' && population >= 180_000 ? 2 : 1
  const latest = code === 'PPLA' ? (country === 'VN' || population >= 50_000 ? 6 : 7) : code === 'PPLA2' ? 9 : 12
  return Math.min(Math.max(3, zoom - sooner), latest)
}
