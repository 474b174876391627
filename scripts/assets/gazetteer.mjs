// The offline gazetteer: GeoNames (CC BY 4.0) as gzipped lines, the most populous place first, then our own places.
// Columns: GeoNames id or our own key, country, latitude and longitude (1/10,000 degree), population, Vietnamese name,
// Russian name, every name with '|' between, the main one first; then, where a place has any, its kind, its dated names
// and what it lay in (JSON). shared/places/gazetteer-index.ts reads it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withTime } from './lib/dated-names.mjs'
import { shippedPlaces } from './lib/geonames.mjs'
import { packed } from './lib/packed.mjs'

export const inputs = ['assets/map', 'assets/places']

const tenThousandths = (degrees) => Math.round(degrees * 10_000)

const listOf = (list) => (list.length > 0 ? JSON.stringify(list) : '')

function lineOf(place) {
  const { id, country, lat, lon, population, vi, ru, kind, dated, parents } = place
  const names = [...new Set([place.name, vi, ru, ...place.names, ...dated.map(([text]) => text)])].filter(Boolean)
  const columns = [id, country, tenThousandths(lat), tenThousandths(lon), population, vi, ru, names.join('|')]
  return [...columns, kind, listOf(dated), listOf(parents)].join('\t').replace(/\t+$/, '')
}

export async function build(outDir) {
  const folder = join(outDir, 'gazetteer')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'places.tsv.gz'), packed(withTime(shippedPlaces()).map(lineOf).join('\n')))
}
