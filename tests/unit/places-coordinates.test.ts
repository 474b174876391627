import { describe, expect, test } from 'vitest'
import { parseCoordinates } from '../../shared/places/coordinates.ts'

const daNang = { lat: 16.0544, lon: 108.2022 }
const byMinutes = { lat: 16.054444, lon: 108.202222 }

describe('coordinates', () => {
  test.each([
    ['16.0544, 108.2022', daNang],
    ['16.0544 108.2022', daNang],
    ['16.0544,108.2022', daNang],
    ['16,0544; 108,2022', daNang],
    ['16,0544 108,2022', daNang],
    ['16,0544, 108,2022', daNang],
    ['16,108', { lat: 16, lon: 108 }],
    ['-33.87, 151.21', { lat: -33.87, lon: 151.21 }],
    ['16.0544°N 108.2022°E', daNang],
    ['108.2022 E, 16.0544 N', daNang],
    ['16°03′16″N 108°12′08″E', byMinutes],
    [`16°03'16"N, 108°12'08"E`, byMinutes],
    ['N 16° 3′ 16″ E 108° 12′ 8″', byMinutes],
    ['16 03 16 108 12 08', byMinutes],
    ['16°03′16″ с. ш. 108°12′08″ в. д.', byMinutes],
    ['16°03′16″ с.ш., 108°12′08″ в.д.', byMinutes],
    ['33°52′ ю. ш. 58°23′ з. д.', { lat: -33.866667, lon: -58.383333 }],
    ['16°03′16″B 108°12′08″Đ', byMinutes],
    ['16°03′16″ Bắc, 108°12′08″ Đông', byMinutes],
    ['55°45,5′ с. ш. 37°37,0′ в. д.', { lat: 55.758333, lon: 37.616667 }],
  ])('"%s" is read as a point', (text, point) => {
    expect(parseCoordinates(text)).toEqual({ point })
  })

  test.each([
    ['', 'empty'],
    ['Huế', 'format'],
    ['16.05', 'format'],
    ['16.05 N 108.2 N', 'format'],
    ['1 2 3 4 5', 'format'],
    ['16°75′N 108°E', 'minutes'],
    ['96, 108', 'latitude'],
    ['16, 208', 'longitude'],
  ])('"%s" is refused, saying why: %s', (text, error) => {
    expect(parseCoordinates(text)).toEqual({ error })
  })
})
