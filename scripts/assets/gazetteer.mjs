// The offline gazetteer: GeoNames (CC BY 4.0) as gzipped lines, the most populous place first.
// Columns: GeoNames id, country, latitude and longitude (1/10,000 degree), population, Vietnamese name, Russian name,
// then every name with '|' between, the main one first. shared/places/gazetteer-index.ts reads it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPlaces } from './lib/geonames.mjs'
import { packed } from './lib/packed.mjs'

export const inputs = ['assets/map']

const tenThousandths = (degrees) => Math.round(degrees * 10_000)

function lineOf(place) {
  const names = [...new Set([place.name, place.vi, place.ru, ...place.names])].filter(Boolean)
  const { id, country, lat, lon, population, vi, ru } = place
  return [id, country, tenThousandths(lat), tenThousandths(lon), population, vi, ru, names.join('|')].join('\t')
}

export async function build(outDir) {
  const folder = join(outDir, 'gazetteer')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'places.tsv.gz'), packed(shippedPlaces().map(lineOf).join('\n')))
}
