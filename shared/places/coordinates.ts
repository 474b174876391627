import type { GeoPoint } from '../domain/geometry.ts'
import { roundedDegrees } from './globe.ts'

/** Why a text is no point: nothing typed, not two coordinates, minutes or seconds of 60 or more, or off the globe. */
export type CoordinateError = 'empty' | 'format' | 'minutes' | 'latitude' | 'longitude'

export type ParsedCoordinates = { readonly point: GeoPoint } | { readonly error: CoordinateError }

type Direction = 'N' | 'S' | 'E' | 'W'

/** The words of our languages for the directions; longer ones first. A lone letter is one only beside a number. */
const DIRECTIONS: readonly (readonly [RegExp, Direction])[] = [
  [/северной широты|северная широта|с\.?\s*ш\.?|vĩ độ bắc|vĩ bắc|bắc|north/giu, 'N'],
  [/южной широты|южная широта|ю\.?\s*ш\.?|vĩ độ nam|vĩ nam|nam|south/giu, 'S'],
  [/восточной долготы|восточная долгота|в\.?\s*д\.?|kinh độ đông|kinh đông|đông|east/giu, 'E'],
  [/западной долготы|западная долгота|з\.?\s*д\.?|kinh độ tây|kinh tây|tây|west/giu, 'W'],
]
const LETTERS: Readonly<Record<string, Direction>> = {
  ...{ N: 'N', С: 'N', B: 'N', S: 'S', Ю: 'S', E: 'E', В: 'E', Đ: 'E', W: 'W', З: 'W', T: 'W', O: 'W' },
}

type Token = { readonly number: number; readonly negative: boolean } | { readonly direction: Direction }

interface Angle {
  readonly direction: Direction | null
  readonly negative: boolean
  readonly parts: readonly number[]
}

/**
 * Reads a point as people write it: `16.0544, 108.2022`, `16,0544; 108,2022`, `16°03′16″N 108°12′08″E`,
 * `16°03′16″ с. ш. 108°12′08″ в. д.`, `16°03′B 108°12′Đ`, `N 16 03 16 E 108 12 08`. Latitude comes first unless the
 * directions say otherwise. Degrees, minutes below 60, seconds below 60; WGS 84.
 */
export function parseCoordinates(text: string): ParsedCoordinates {
  const plain = text.normalize('NFC').trim()
  if (plain === '') return { error: 'empty' }
  const tokens = tokensOf(withDots(plain))
  const angles = tokens && anglesOf(tokens)
  const [first, second] = angles ?? []
  if (!first || !second) return { error: 'format' }
  if ([first, second].some(({ parts }) => parts.slice(1).some((part) => part >= 60))) return { error: 'minutes' }
  const swapped = isLongitude(first)
  if (first.direction && second.direction && swapped === isLongitude(second)) return { error: 'format' }
  return pointOf(swapped ? second : first, swapped ? first : second)
}

function isLongitude(angle: Angle): boolean {
  return angle.direction === 'E' || angle.direction === 'W'
}

function pointOf(latitude: Angle, longitude: Angle): ParsedCoordinates {
  const [lat, lon] = [degreesOf(latitude), degreesOf(longitude)]
  if (Math.abs(lat) > 90) return { error: 'latitude' }
  if (Math.abs(lon) > 180) return { error: 'longitude' }
  return { point: { lat, lon } }
}

function degreesOf({ direction, negative, parts: [degrees = 0, minutes = 0, seconds = 0] }: Angle): number {
  const sum = degrees + minutes / 60 + seconds / 3600
  const sign = negative !== (direction === 'S' || direction === 'W') ? -1 : 1
  return roundedDegrees(sum * sign)
}

/** Decimal commas become dots, commas between the two numbers become spaces. */
function withDots(text: string): string {
  const separated = text.replace(/,(?=\s|$)|;/gu, ' ')
  const commas = separated.match(/\d,\d/gu)?.length ?? 0
  const areDecimal = !/\d\.\d/u.test(separated) && (commas > 1 || /\d\s+[-+−]?\d|[°º]/u.test(separated))
  return separated.replace(/(\d),(?=[-+−]?\d)/gu, areDecimal ? '$1.' : '$1 ').replaceAll(',', ' ')
}

const TOKEN = /([-+−]?)(\d+(?:\.\d+)?)|(\p{L})|[\s°º˚'’′"”″:]+/guy

function tokensOf(text: string): readonly Token[] | null {
  const spelt = DIRECTIONS.reduce((rest, [words, letter]) => rest.replace(words, ` ${letter} `), text)
  const tokens: Token[] = []
  let end = 0
  for (const match of spelt.matchAll(TOKEN)) {
    end = match.index + match[0].length
    const [, sign, digits, letter] = match
    if (digits !== undefined) tokens.push({ number: Number(digits), negative: sign === '-' || sign === '−' })
    if (letter === undefined) continue
    const direction = LETTERS[letter.toUpperCase()]
    if (!direction) return null
    tokens.push({ direction })
  }
  return end === spelt.length ? tokens : null
}

function anglesOf(tokens: readonly Token[]): readonly Angle[] | null {
  const numbers = tokens.filter((token) => 'number' in token)
  const directions = tokens.filter((token) => 'direction' in token)
  if (directions.length === 0) return halves(numbers)
  if (directions.length !== 2) return null
  return 'direction' in (tokens[0] ?? {}) ? around(tokens, true) : around(tokens, false)
}

type NumberToken = Extract<Token, { readonly number: number }>

function halves(numbers: readonly NumberToken[]): readonly Angle[] | null {
  const half = numbers.length / 2
  if (![1, 2, 3].includes(half)) return null
  const angles = [angleOf(numbers.slice(0, half), null), angleOf(numbers.slice(half), null)]
  return angles.every((angle) => angle !== null) ? angles : null
}

/** Splits at the directions, which stand before their numbers or after them. */
function around(tokens: readonly Token[], before: boolean): readonly Angle[] | null {
  const ordered = before ? [...tokens].reverse() : tokens
  const angles: Angle[] = []
  let numbers: NumberToken[] = []
  for (const token of ordered) {
    if ('number' in token) {
      numbers.push(token)
      continue
    }
    const angle = angleOf(before ? numbers.reverse() : numbers, token.direction)
    if (!angle) return null
    angles.push(angle)
    numbers = []
  }
  if (numbers.length > 0) return null
  return before ? angles.reverse() : angles
}

function angleOf(numbers: readonly NumberToken[], direction: Direction | null): Angle | null {
  if (numbers.length < 1 || numbers.length > 3) return null
  if (numbers.slice(1).some(({ negative }) => negative)) return null
  return { direction, negative: numbers[0]?.negative === true, parts: numbers.map(({ number }) => number) }
}
