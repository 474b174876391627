// Makes assets/map/provinces.json: lines between first-level provinces, from Natural Earth as Debian's qgis-common packs it
// (world_map.gpkg). Neighbours share their line, and no line says whose land it is: only lines within a country are kept.
// Usage: apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb unpacked
//        node scripts/provinces.mjs unpacked/usr/share/qgis/resources/data/world_map.gpkg
import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs from 'sql.js'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { grouped, provinceTable } from './assets/lib/provinces.mjs'
import { areaOf, rounded, roomiest } from './assets/lib/room.mjs'
import { at } from './lib/paths.mjs'

/** Parts of a degree that are kept: 11 m. */
const STEPS = 10_000

/** The polygons of a GeoPackage blob (header, then WKB of a MultiPolygon, little-endian): OGC 12-128, 2.1.3. */
function polygonsOf(blob) {
  const bytes = Buffer.from(blob)
  const envelope = [0, 32, 48, 48, 64][(bytes[3] >> 1) & 7]
  let from = 8 + envelope + 5
  const count = () => {
    from += 4
    return bytes.readUInt32LE(from - 4)
  }
  const degree = () => {
    from += 8
    return Math.round(bytes.readDoubleLE(from - 8) * STEPS) / STEPS
  }
  const many = (of) => Array.from({ length: count() }, of)
  return many(() => {
    from += 5
    return many(() => many(() => [degree(), degree()]))
  })
}

async function provincesIn(path) {
  const database = new (await initSqlJs()).Database(readFileSync(path))
  const [{ values }] = database.exec('select geom, name, gn_name, adm0_a3, iso_a2 from states_provinces order by fid')
  return values.map(([geom, name, gn, owner, country]) => ({
    type: 'Feature',
    properties: { key: country === 'VN' ? gn : (name ?? ''), owner, country },
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geom) },
  }))
}

/** Square kilometres, as if each ring were flat at its first latitude: near enough to choose a zoom by. */
const sizeOf = ({ geometry }) =>
  geometry.coordinates.reduce((sum, [ring]) => sum + areaOf(ring) * 12_300 * Math.cos((ring[0][1] * Math.PI) / 180), 0)

/** From which zoom on the lines of a country are drawn, by how large its provinces are. */
function lineZoom(provinces) {
  const size = provinces.reduce((sum, province) => sum + sizeOf(province), 0) / provinces.length
  return size > 30_000 ? 5 : size > 5000 ? 6 : size > 800 ? 7 : 8
}

/** A line as whole steps: its first point, then how far each next one is from the one before. */
function steps(line) {
  const points = line.map((point) => point.map((degrees) => Math.round(degrees * STEPS)))
  return points.flatMap(([x, y], index) =>
    index === 0 ? [x, y] : [x - points[index - 1][0], y - points[index - 1][1]],
  )
}

function linesByZoom(whole, provinces) {
  const zooms = new Map(
    [...grouped(provinces, ({ properties }) => properties.owner)].map(([owner, own]) => [owner, lineZoom(own)]),
  )
  const within = (a, b) => a !== b && a.properties.owner === b.properties.owner && a.properties.country !== 'VN'
  return Object.fromEntries(
    [5, 6, 7, 8].map((zoom) => {
      const drawn = mesh(
        whole,
        whole.objects.provinces,
        (a, b) => within(a, b) && zooms.get(a.properties.owner) === zoom,
      )
      return [zoom, drawn.coordinates.map(steps)]
    }),
  )
}

function labels(provinces) {
  const named = provinceTable().filter(({ country }) => country !== 'VN')
  return named.map(({ country, key, vi, ru, en }) => {
    const province = provinces.find(({ properties }) => properties.country === country && properties.key === key)
    if (!province) throw new Error(`${country}: no province ${key}`)
    const [largest] = province.geometry.coordinates.map(([ring]) => ring).sort((a, b) => areaOf(b) - areaOf(a))
    const [lon, lat] = roomiest(largest)
    const size = sizeOf(province)
    return { lon: rounded(lon), lat: rounded(lat), zoom: size > 400_000 ? 5.5 : size > 60_000 ? 6.5 : 7, vi, ru, en }
  })
}

const path = process.argv[2]
if (!path) throw new Error('usage: node scripts/provinces.mjs <world_map.gpkg>')
const provinces = await provincesIn(path)
const whole = topology({ provinces: { type: 'FeatureCollection', features: provinces } })
const ours = provinces.filter(({ properties }) => properties.country === 'VN')
const vietNam = topology(
  {
    provinces: {
      type: 'FeatureCollection',
      features: ours.map(({ properties, ...rest }) => ({ ...rest, properties: { key: properties.key } })),
    },
  },
  1e5,
)
writeFileSync(
  at('assets', 'map', 'provinces.json'),
  `${JSON.stringify({ steps: STEPS, lines: linesByZoom(whole, provinces), labels: labels(provinces), vietNam })}\n`,
)
console.error(`provinces: ${provinces.length} provinces, ${ours.length} of Viet Nam`)
