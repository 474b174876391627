import { expect, test } from 'vitest'
import { pointOf } from '../../shared/intake/tropy/photo-places.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aUnit, COLLECTION } from '../support/builders.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'
import { tropyExport, tropyPhoto } from '../support/tropy-projects.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'

const EXIF = 'http://www.w3.org/2003/12/exif/ns#'
const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#'
const said = (parts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(parts).map(([uri, text]) => [uri, { text }]))

test.each([
  [
    { [`${EXIF}gpsLatitude`]: '48,12,30.6', [`${EXIF}gpsLongitude`]: '16,22,0' },
    { lat: 48.2085, lon: 16.3667 },
  ],
  [
    {
      [`${EXIF}gpsLatitude`]: '33,51,36',
      [`${EXIF}gpsLatitudeRef`]: 'S',
      [`${EXIF}gpsLongitude`]: '70,30,0',
      [`${EXIF}gpsLongitudeRef`]: 'West',
    },
    { lat: -33.86, lon: -70.5 },
  ],
  [
    { [`${GEO}lat`]: '21.0278', [`${GEO}long`]: '105.8342' },
    { lat: 21.0278, lon: 105.8342 },
  ],
  [{ [`${GEO}lat_long`]: '16.4637, 107.5909' }, { lat: 16.4637, lon: 107.5909 }],
])('%j', (metadata, point) => {
  const found = pointOf(said(metadata))
  expect(found?.lat).toBeCloseTo(point.lat, 4)
  expect(found?.lon).toBeCloseTo(point.lon, 4)
})

test.each([
  [{}],
  [{ [`${GEO}lat`]: '0', [`${GEO}long`]: '0' }],
  [{ [`${GEO}lat`]: '95', [`${GEO}long`]: '10' }],
  [{ [`${GEO}lat`]: 'north', [`${GEO}long`]: '10' }],
  [{ [`${EXIF}gpsLatitude`]: '48,12,30' }],
])('%j is nowhere', (metadata) => {
  expect(pointOf(said(metadata))).toBeNull()
})

test('photos of one spot put their unit there once, and nothing of it is left out or becomes a field', async () => {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u', { description: {} })]),
    ...puts('pages', [
      aPage('p', 'u', { path: 'scans/IMG_0001.jpg', size: { width: 4032, height: 3024 } }),
      aPage('q', 'u', { path: 'scans/IMG_0002.jpg', size: { width: 4032, height: 3024 } }),
    ]),
  ])
  const service = fileIntakeOn({ repositories: archive, undo: createUndoStack(archive.writer) })
  const bare = { note: [], transcription: [] }
  const photos = [
    tropyPhoto({ ...bare, [`${EXIF}gpsLatitude`]: '21,1,40', [`${EXIF}gpsLongitude`]: '105,50,3' }),
    tropyPhoto({ ...bare, path: '/scans/IMG_0002.jpg', [`${GEO}lat`]: '21.0278', [`${GEO}long`]: '105.8342' }),
  ]
  const text = JSON.stringify(tropyExport({ items: [{ title: 'Thư', photo: photos }] }))
  const take = async () => {
    const session = await service.open(new Blob([text]), 'letters.json', heardContext())
    return await session.takeIn(A_WISH, heardContext())
  }
  expect(await take()).toMatchObject({ problems: [], parts: { places: 1 } })
  const [place, another] = await archive.places.all(COLLECTION)
  expect(another).toBeUndefined()
  expect(place?.point.lat).toBeCloseTo(21.0278, 3)
  expect(await archive.places.links(COLLECTION)).toMatchObject([{ unitId: 'u', placeId: place?.id }])
  expect(await take()).toMatchObject({ same: 1, parts: { places: 0 } })
  expect(await archive.places.links(COLLECTION)).toHaveLength(1)
})
