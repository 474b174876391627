import type { LocalNames } from '../../domain/place.ts'
import type { PlaceGeometry } from '../../places/place-geometry.ts'
import {
  bareFeature,
  countryCode,
  dayOf,
  listOf,
  recordOf,
  timedName,
  wordOf,
  type FoundFeature,
} from '../geo/found-feature.ts'
import { geometryIn } from './read-geometry.ts'

type Properties = Readonly<Record<string, unknown>>

/** Where programs put what a feature is called, the surest first; case aside. */
const NAMES = ['name', 'title', 'toponym', 'label', 'name_en', 'name:en', 'nam', 'название', 'tên', 'địa danh', 'ten']
const LOCAL = { vi: ['name:vi', 'name_vi', 'vi'], ru: ['name:ru', 'name_ru', 'ru'] } as const
const OTHER = ['alt_name', 'alternatenames', 'altname', 'names', 'variants', 'old_name', 'name:fr', 'name_fr']
const FROM = ['from', 'start', 'start_date', 'begin', 'valid_from']
const TO = ['to', 'end', 'end_date', 'valid_to']
const COUNTRY = ['country', 'ccode', 'ccodes', 'iso_a2', 'iso2', 'country_code', 'countrycode']
const GEONAMES = ['geonames', 'geonamesid', 'geonameid', 'gn_id', 'geonames_id']

/** The places of a feature of GeoJSON: one, or one for each of its `place` where Fonds wrote it of a unit at several. */
export function geojsonFeatures(feature: Properties, row: number): readonly FoundFeature[] {
  const properties = recordOf(feature['properties'])
  const geometry = geometryIn(feature['geometry'])
  const places = listOf(properties['place']).map(wordOf)
  if (places.length > 0 && Array.isArray(properties['role'])) return placesOfUnit({ row, geometry, places, properties })
  return [placeOf({ row, geometry, properties })]
}

interface Read {
  readonly row: number
  readonly geometry: PlaceGeometry | null
  readonly properties: Properties
}

/** A feature of our own export is a unit at its places; their geometries stand in the order of their names. */
function placesOfUnit({ row, geometry, places, properties }: Read & { readonly places: readonly string[] }) {
  const parts = partsOf(geometry, places.length)
  const [radii, points] = [listOf(properties['radius']), listOf(properties['point'])]
  return places.map((name, index): FoundFeature => {
    const radius = Number(radii[index] ?? 0)
    const point = pointIn(points[index])
    return {
      ...{ ...bareFeature(row), name, geometry: parts[index] ?? null },
      ...(radius > 0 ? { radius } : {}),
      ...(point ? { point } : {}),
    }
  })
}

function partsOf(geometry: PlaceGeometry | null, count: number): readonly (PlaceGeometry | null)[] {
  if (count === 1) return [geometry]
  if (geometry?.type === 'GeometryCollection') return geometry.geometries
  if (geometry?.type !== 'MultiPoint') return []
  return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }))
}

function placeOf({ row, geometry, properties }: Read): FoundFeature {
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]))
  const first = (keys: readonly string[]): string => keys.map((key) => wordOf(byKey.get(key))).find(Boolean) ?? ''
  const name = first(NAMES) || first([...LOCAL.vi, ...LOCAL.ru])
  const [from, to] = [dayOf(first(FROM)), dayOf(first(TO))]
  const geonamesId = Number(first(GEONAMES))
  const radius = Number(first(['radius', 'uncertainty']))
  const point = pointIn(byKey.get('point'))
  return {
    ...bareFeature(row),
    name,
    names: othersIn(byKey, name),
    local: localIn(first),
    dated: name !== '' && (from !== '' || to !== '') ? [timedName(name, { from, to })] : [],
    country: countryCode(first(COUNTRY) || wordOf(listOf(byKey.get('ccodes'))[0])),
    geometry,
    ...(Number.isSafeInteger(geonamesId) && geonamesId > 0 ? { geonamesId } : {}),
    ...(radius > 0 ? { radius } : {}),
    ...(point ? { point } : {}),
  }
}

function localIn(first: (keys: readonly string[]) => string): LocalNames {
  const [vi, ru] = [first(LOCAL.vi), first(LOCAL.ru)]
  return { ...(vi ? { vi } : {}), ...(ru ? { ru } : {}) }
}

/** Other names: a list, or several in one text between semicolons, commas or bars. */
function othersIn(byKey: ReadonlyMap<string, unknown>, name: string): readonly string[] {
  const all = OTHER.flatMap((key) => {
    const value = byKey.get(key)
    return Array.isArray(value) ? value.map(wordOf) : wordOf(value).split(/\s*[;,|]\s*/)
  })
  return [...new Set(all)].filter((each) => each !== '' && each !== name)
}

function pointIn(value: unknown): readonly [number, number] | null {
  const [lon, lat] = listOf(value)
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null
}
