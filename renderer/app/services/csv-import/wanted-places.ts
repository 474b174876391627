import type { GeoPoint } from '../../../../shared/domain/geometry.ts'
import { splitCell } from '../../../../shared/formats/csv/cells.ts'
import type { RowFailure } from '../../../../shared/intake/row-values.ts'
import type { RowCells } from '../../../../shared/intake/row-cells.ts'

/** A place as a row gives it: a name, and where it is if the row says so. */
export interface WantedPlace {
  readonly name: string
  readonly point?: GeoPoint
}

/** The places of a row. Coordinates win over names; they need as many of each, and as many names or none. */
export function wantedPlaces(cells: RowCells): {
  readonly wanted: readonly WantedPlace[]
  readonly failed: readonly RowFailure[]
} {
  const names = splitCell(cells.other('place'))
  const latitudes = splitCell(cells.other('latitude'))
  const longitudes = splitCell(cells.other('longitude'))
  if (latitudes.length === 0 && longitudes.length === 0) return { wanted: names.map((name) => ({ name })), failed: [] }
  const points = latitudes.map((latitude, index) => pointOf(latitude, longitudes[index] ?? ''))
  const counted = latitudes.length === longitudes.length && (names.length === 0 || names.length === points.length)
  const known = points.filter((point) => point !== null)
  if (!counted || known.length < points.length) {
    const message = `${cells.other('latitude')}, ${cells.other('longitude')}`
    const isSwapped = counted && latitudes.every((latitude, index) => pointOf(longitudes[index] ?? '', latitude))
    return { wanted: [], failed: [{ code: isSwapped ? 'csv-coordinates-swapped' : 'csv-coordinates', message }] }
  }
  return {
    wanted: known.map((point, index) => ({ name: names[index] ?? `${point.lat} ${point.lon}`, point })),
    failed: [],
  }
}

function pointOf(latitude: string, longitude: string): GeoPoint | null {
  const [lat, lon] = [degrees(latitude, 90), degrees(longitude, 180)]
  return lat === null || lon === null ? null : { lat, lon }
}

/** Decimal degrees with a point or, as spreadsheets write in Viet Nam and Russia, a comma. */
function degrees(text: string, most: number): number | null {
  if (!/^[+-]?\d+(?:[.,]\d+)?(?:e-?\d+)?$/i.test(text)) return null
  const number = Number(text.replace(',', '.'))
  return Math.abs(number) <= most ? number : null
}
