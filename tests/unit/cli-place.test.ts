import { expect, test } from 'vitest'
import { shownPlace } from '../../electron/cli/place.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'

const PARENTS = [
  { text: 'Bình Dương', to: '2025-07-01' },
  { text: 'Thành phố Hồ Chí Minh', from: '2025-07-01' },
]
const TOWN: PlaceCandidate = {
  ...{ name: 'Thủ Dầu Một', matched: 'Thủ Dầu Một', point: { lat: 10.98, lon: 106.65 }, country: 'VN' },
  ...{ population: 0, names: [], score: 1, parents: PARENTS },
}

test('fonds place says what a place lay in: at the year, or ever with the days', () => {
  expect(shownPlace(TOWN, null)).toMatchObject({ parents: PARENTS })
  expect(shownPlace(TOWN, 1999)).toMatchObject({ parents: [PARENTS[0]] })
  expect(shownPlace(TOWN, 2026)).toMatchObject({ parents: [PARENTS[1]] })
  const { parents: _, ...alone } = TOWN
  expect(shownPlace(alone, null)).not.toHaveProperty('parents')
})
