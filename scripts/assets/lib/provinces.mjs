// First-level provinces: lines and names. assets/map/provinces.json is made by scripts/provinces.mjs; the table beside it
// has our names, and which of the 63 provinces of Viet Nam each of its 34 units of 1 July 2025 was made of (Resolution
// 202/2025/QH15 of the National Assembly).
import { readFileSync } from 'node:fs'
import { feature, merge, mesh } from 'topojson-client'
import { at } from '../../lib/paths.mjs'
import { areaOf, rounded, roomiest } from './room.mjs'

/** The rows of assets/map/provinces.tsv. */
export function provinceTable() {
  const [head, ...rows] = readFileSync(at('assets', 'map', 'provinces.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
  const names = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** Items by what `keyOf` says of them, in order. */
export function grouped(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const shipped = () => JSON.parse(readFileSync(at('assets', 'map', 'provinces.json'), 'utf8'))

function unstepped(line, scale) {
  const points = []
  let [x, y] = [0, 0]
  for (let index = 0; index < line.length; index += 2) {
    x += line[index]
    y += line[index + 1]
    points.push([x / scale, y / scale])
  }
  return points
}

/** The former provinces of Viet Nam, and for each of its units of 2025 the former ones that it was made of. */
export function vietNam() {
  const { vietNam: topology } = shipped()
  const rows = provinceTable().filter(({ country }) => country === 'VN')
  const byKey = new Map(topology.objects.provinces.geometries.map((geometry) => [geometry.properties.key, geometry]))
  const former = rows.map((row) => ({ ...row, geometry: byKey.get(row.key) }))
  const units = [...grouped(former, ({ unit }) => unit)].map(([name, of]) => ({ name, of }))
  return { topology, former, units }
}

/** Lines between units of 2025; and those between former provinces of the same unit, which were dissolved. */
export function vietNamLines() {
  const { topology, former } = vietNam()
  const unitOf = new Map(former.map(({ key, unit }) => [key, unit]))
  const lines = (isDrawn) =>
    mesh(
      topology,
      topology.objects.provinces,
      (a, b) => a !== b && isDrawn(unitOf.get(a.properties.key), unitOf.get(b.properties.key)),
    ).coordinates
  return { units: lines((a, b) => a !== b), dissolved: lines((a, b) => a === b) }
}

/** The polygons that a unit of 2025 has when those of its former provinces are one. */
export const mergedUnit = (topology, { of }) =>
  merge(
    topology,
    of.map(({ geometry }) => geometry),
  ).coordinates

const standIn = (polygons) => {
  const [largest] = polygons.map(([ring]) => ring).sort((a, b) => areaOf(b) - areaOf(a))
  const [lon, lat] = roomiest(largest)
  return { lon: rounded(lon), lat: rounded(lat), zoom: areaOf(largest) > 0.7 ? 6 : 7 }
}

/** Names of provinces with where they stand; those of Viet Nam say to which division they belong. */
export function provinceLabels() {
  const { topology, former, units } = vietNam()
  const nameOf = ({ vi, ru, en }) => ({ vi, ru, en })
  const now = units.map((unit) => {
    const named = unit.of.find(({ vi }) => vi === unit.name)
    const name = named ? nameOf(named) : { vi: unit.name, ru: 'Хюэ', en: unit.name }
    return { ...standIn(mergedUnit(topology, unit)), ...name, of: 'now' }
  })
  const before = former.map(({ geometry, ...row }) => {
    const { coordinates, type } = feature(topology, geometry).geometry
    return { ...standIn(type === 'Polygon' ? [coordinates] : coordinates), ...nameOf(row), of: 'before' }
  })
  return [...shipped().labels, ...now, ...before]
}

/** Lines between provinces elsewhere, by the zoom from which they are drawn. */
export function provinceLines() {
  const { steps, lines } = shipped()
  return Object.entries(lines).map(([zoom, some]) => ({
    zoom: Number(zoom),
    lines: some.map((line) => unstepped(line, steps)),
  }))
}
