import type { KindOfPlace, Place } from '../../domain/place.ts'

/** Feature classes of GeoNames: A states and their parts, H waters, L areas, P settlements, S buildings and spots, T heights. */
const CLASSES: Readonly<Record<KindOfPlace, string>> = {
  settlement: 'P',
  district: 'A',
  province: 'A',
  region: 'L',
  country: 'A',
  water: 'H',
  relief: 'T',
  building: 'S',
}

/** The feature class of GeoNames that a place has by its kind, else by what is known of where it is from and what it covers. */
export function featureClassOf({ kind, shape, geonamesId }: Pick<Place, 'kind' | 'shape' | 'geonamesId'>): string {
  if (kind) return CLASSES[kind]
  return shape ? 'L' : geonamesId === undefined ? 'S' : 'P'
}
