import { puts, type Change } from '../../shared/domain/changes.ts'
import { idFrom, type JobId, type LinkId, type PlaceId, type UnitId } from '../../shared/domain/ids.ts'
import type { Place, PlaceLink } from '../../shared/domain/place.ts'
import { aCollection, aDescription, aPage, aReading, aUnit, AT, COLLECTION } from './builders.ts'
import { freshArchive } from './archive.ts'

const source = (path: string) => ({ importId: idFrom<JobId>('i1'), path })

export const aPlace = (id: string, parts: Partial<Place> = {}): Place => ({
  id: idFrom<PlaceId>(id),
  collectionId: COLLECTION,
  name: id,
  point: { lat: 16.46, lon: 107.59 },
  country: 'VN',
  names: [],
  by: { by: 'person', at: AT },
  ...parts,
})

export const aLink = (id: string, unitId: string, placeId: string): PlaceLink => ({
  id: idFrom<LinkId>(id),
  collectionId: COLLECTION,
  unitId: idFrom<UnitId>(unitId),
  placeId: idFrom<PlaceId>(placeId),
  asWritten: placeId,
  by: { by: 'person', at: AT },
})

/** A folder with a letter of one page and a PDF of two, both read, and a photo that was not; two places. */
export async function describedArchive() {
  const archive = await freshArchive()
  const folder = idFrom<UnitId>('folder')
  const changes: Change[] = [
    ...puts('collections', [aCollection()]),
    ...puts('units', [
      aUnit('folder', { level: 'series', source: source('thư'), description: aDescription({ title: 'Thư từ' }) }),
      aUnit('letter', {
        parentId: folder,
        source: source('thư/a.jpg'),
        description: aDescription({ title: 'Thư số 1', subject: 'đường sắt', note: 'Rách | mờ\nhai dòng' }),
      }),
      aUnit('report', { parentId: folder, order: 1, source: source('thư/b.pdf'), description: {} }),
      aUnit('photo', { order: 1, source: source('Ảnh.JPG'), description: aDescription({ title: 'Ảnh' }) }),
    ]),
    ...puts('pages', [
      aPage('p1', 'letter', { path: 'thư/a.jpg' }),
      aPage('p2', 'report', { path: 'thư/b.pdf', frame: 0 }),
      aPage('p3', 'report', { path: 'thư/b.pdf', frame: 1, order: 1 }),
      aPage('p4', 'photo', { path: 'Ảnh.JPG' }),
    ]),
    ...puts('readings', [
      aReading('r1', 'p1', { text: 'một' }),
      aReading('r2', 'p2', { text: 'hai' }),
      aReading('r3', 'p3', { text: 'ba' }),
    ]),
    ...puts('places', [aPlace('Huế'), aPlace('Hà Nội', { point: { lat: 21.0245, lon: 105.84117 } })]),
    ...puts('links', [aLink('l2', 'letter', 'Huế'), aLink('l1', 'letter', 'Hà Nội')]),
  ]
  await archive.writer.apply(changes)
  return archive
}
