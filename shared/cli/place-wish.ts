import type { GeoPoint } from '../domain/geometry.ts'
import { nearOf } from './near-point.ts'

/** A name to look up, and what is known beside it. */
export interface PlaceAsked {
  readonly place: string
  readonly year: number | null
  readonly near: GeoPoint | null
  readonly json: boolean
}

/** A text to look for names of places in. */
export interface PlacesInAsked {
  readonly file: string
  /** BCP 47; null where the letters have to tell. */
  readonly language: string | null
  readonly year: number | null
  readonly near: GeoPoint | null
  readonly json: boolean
}

interface Words {
  readonly plain: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** What `place` asks; a string is the problem. */
export function placeAsked({ plain, options }: Words): PlaceAsked | string {
  const place = plain.join(' ').trim()
  if (place === '') return 'the name of the place is missing'
  const beside = besideOf(options)
  return typeof beside === 'string' ? beside : { place, ...beside }
}

/** What `places-in` asks; a string is the problem. */
export function placesInAsked({ plain, options }: Words): PlacesInAsked | string {
  const [file = '', ...surplus] = plain
  if (file === '') return 'the text to look for places in is missing'
  if (surplus.length > 0) return `one text only: ${surplus.join(' ')}`
  const language = options.get('lang') ?? null
  if (language !== null && !/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language)) return `not a language: ${language}`
  const beside = besideOf(options)
  return typeof beside === 'string' ? beside : { file, language, ...beside }
}

/** A string is the problem. */
function besideOf(options: Words['options']): Omit<PlaceAsked, 'place'> | string {
  const typed = options.get('year')
  const year = typed === undefined ? null : Number(typed)
  if (year !== null && (!Number.isInteger(year) || typed === '')) return `not a year: ${typed ?? ''}`
  const near = nearOf(options.get('near'))
  return near && 'problem' in near ? near.problem : { year, near, json: options.has('json') }
}
