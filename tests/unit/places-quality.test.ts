import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import type { GazetteerIndex } from '../../shared/places/gazetteer-index.ts'
import { searchGazetteer } from '../../shared/places/search-gazetteer.ts'
import { shippedGazetteer } from '../support/gazetteer.ts'

// 428 cities of the former USSR with their names by year, of another origin than the gazetteer that ships.
const SOVIET = '../shared/data/gazetteer/soviet-placenames.jsonl'
const present = existsSync(SOVIET)

const City = z.object({
  lat: z.number(),
  lon: z.number(),
  names: z.array(z.object({ to: z.string().nullable(), lang: z.string(), name: z.string() })),
})

let shipped: GazetteerIndex
beforeAll(async () => {
  if (present) shipped = await shippedGazetteer()
}, 60_000)

/** Great-circle kilometres (haversine). */
function distance(a: GeoPoint, b: GeoPoint): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const [lat, lon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)]
  const h = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(h))
}

test.skipIf(!present)('finds nineteen of twenty cities of the former USSR first by their present Russian name', () => {
  const cities = readFileSync(SOVIET, 'utf8')
    .trim()
    .split('\n')
    .map((line) => City.parse(JSON.parse(line)))
  const wanted = cities.flatMap(({ names, ...point }) =>
    names.filter(({ to, lang }) => to === null && lang === 'ru').map(({ name }) => ({ name, point })),
  )
  const missed = wanted.filter(({ name, point }) => {
    const [best] = searchGazetteer(shipped, name, 1)
    return !best || distance(best.point, point) > 30
  })
  console.log(
    `found ${wanted.length - missed.length} of ${wanted.length}; missed ${missed.map(({ name }) => name).join(', ')}`,
  )
  expect(1 - missed.length / wanted.length).toBeGreaterThan(0.95)
})
