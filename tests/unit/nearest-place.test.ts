import { expect, test } from 'vitest'
import { parseGazetteer } from '../../shared/places/gazetteer-index.ts'
import { distanceKm, nearestPlace } from '../../shared/places/nearest-place.ts'

const HANOI = { lat: 21.0245, lon: 105.8412 }
const index = parseGazetteer(
  [
    '1\tVN\t210245\t1058412\t8000000\tHà Nội\t\tHanoi',
    '2\tVN\t210300\t1058500\t9000\tHoàn Kiếm\t\tHoàn Kiếm',
    '3\tVN\t212000\t1058412\t500\tĐông Anh\t\tĐông Anh',
    '4\tFJ\t-170000\t1799500\t500\t\t\tNaqara',
  ].join('\n'),
)

test.each([
  ['in a town, though a quarter is nearer', { lat: 21.0302, lon: 105.8502 }, 'Hanoi'],
  ['by a village', { lat: 21.19, lon: 105.84 }, 'Đông Anh'],
  ['across the date line', { lat: -17, lon: -179.9 }, 'Naqara'],
])('%s is named', (_where, point, name) => expect(nearestPlace(index, point)?.name).toBe(name))

test('out at sea there is none', () => expect(nearestPlace(index, { lat: 10, lon: 112 })).toBeNull())

test('distances are in kilometres', () => {
  // Hà Nội to Hải Phòng, by great circle.
  expect(distanceKm(HANOI, { lat: 20.8648, lon: 106.6834 })).toBeCloseTo(89.3, 0)
})
