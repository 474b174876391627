import { describe, expect, test } from 'vitest'
import { createAnnotationsService } from '../../renderer/app/services/annotations/annotations-service.ts'
import { createExportService } from '../../renderer/app/services/export.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type NewId, type PageId } from '../../shared/domain/ids.ts'
import { aRegion, AT, COLLECTION } from '../support/builders.ts'
import { describedArchive } from '../support/described-archive.ts'
import { exportImaging } from '../support/export-imaging.ts'
import { memoryTarget } from '../support/memory-target.ts'

let made = 0
const newId: NewId = () => idFrom(`00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`)

async function desk() {
  const archive = await describedArchive()
  const undo = createUndoStack(archive.writer)
  const service = createAnnotationsService({ repositories: archive, undo, newId, clock: { now: () => AT } })
  const take = (annotations: unknown, page: string | null = null) =>
    service.apply(new Blob([typeof annotations === 'string' ? annotations : JSON.stringify(annotations)]), {
      fileName: 'notes.jsonld',
      collectionId: COLLECTION,
      pageId: page === null ? null : idFrom<PageId>(page),
    })
  const regions = () => archive.regions.ofCollection(COLLECTION)
  return { archive, undo, take, regions }
}

const about = (source: unknown, rest: object = {}) => ({
  type: 'Annotation',
  target: { source, selector: { type: 'FragmentSelector', value: 'xywh=percent:10,10,20,20' } },
  ...rest,
})

describe('annotations of pages of the collection', () => {
  test('find their page by the file and the number of the picture in it, however the address is written', async () => {
    const { take, regions } = await desk()
    const report = await take([
      about('https://archive.example/scans/th%C6%B0/a.jpg?v=2'),
      about({ id: 'urn:x', 'schema:name': 'thư/b.pdf', 'schema:position': 2 }),
    ])
    expect(report).toEqual({ added: 2, changed: 0, unchanged: 0, failed: [] })
    expect((await regions()).map(({ pageId }) => pageId).sort()).toEqual(['p1', 'p3'])
  })

  test('of a picture that nobody knows are told, and the others go in', async () => {
    const { take, regions } = await desk()
    const report = await take([about('https://x.example/none.jpg'), about('a.jpg'), { type: 'Canvas' }])
    expect(report.failed).toEqual([
      { row: 1, code: 'annotation-unknown-page', message: 'https://x.example/none.jpg' },
      { row: 3, code: 'annotation-unknown', message: 'Canvas' },
    ])
    expect(await regions()).toMatchObject([{ pageId: 'p1', by: { by: 'import', file: 'notes.jsonld', row: 2 } }])
  })

  test('of one picture from elsewhere are about the page in view; of several they are not', async () => {
    const { take, regions } = await desk()
    await take([about('https://x.example/page.jpg')], 'p4')
    expect(await regions()).toMatchObject([{ pageId: 'p4' }])
    const several = await take([about('https://x.example/1.jpg'), about('https://x.example/2.jpg')], 'p4')
    expect(several.failed).toHaveLength(2)
  })

  test('are one step to undo, with the places that they bring', async () => {
    const { archive, undo, take, regions } = await desk()
    const places = (await archive.places.all(COLLECTION)).length
    const vinh = {
      id: 'https://sws.geonames.org/1562798/',
      'schema:name': 'Vinh',
      'geo:lat': '18.67',
      'geo:long': '105.69',
    }
    const body = { type: 'SpecificResource', purpose: 'identifying', source: vinh }
    await take([about('a.jpg', { body }), about('Ảnh.JPG', { body })])
    expect((await regions()).map((region) => region.places)).toEqual(
      Array.from({ length: 2 }, () => [{ placeId: expect.any(String), asWritten: 'Vinh' }]),
    )
    expect((await archive.places.all(COLLECTION)).length).toBe(places + 1)
    await undo.undo()
    expect(await regions()).toEqual([])
    expect((await archive.places.all(COLLECTION)).length).toBe(places)
  })

  test('that are no JSON are refused, and nothing is changed', async () => {
    const { take, regions } = await desk()
    await expect(take('<html>')).rejects.toMatchObject({ code: 'annotations-not-json' })
    expect(await regions()).toEqual([])
  })
})

test('what was exported comes back as it is: nothing is doubled, and a change made elsewhere is taken over', async () => {
  const { archive, take, regions } = await desk()
  const seal = aRegion('7b8e2c10-5a1d-4c0e-8f55-0d1e2f3a4b01', 'p3', {
    note: 'Con dấu',
    tags: ['печать'],
    places: [{ placeId: idFrom('Huế'), asWritten: 'Thuận Hóa' }],
  })
  const polygon = [
    { x: 1 / 3, y: 0.1 },
    { x: 0.9, y: 0.2 },
    { x: 0.5, y: 2 / 3 },
  ]
  const line = aRegion('7b8e2c10-5a1d-4c0e-8f55-0d1e2f3a4b02', 'p1', { shape: { kind: 'polygon', points: polygon } })
  await archive.writer.apply(puts('regions', [seal, line]))
  const target = memoryTarget()
  const service = createExportService({
    imaging: exportImaging,
    clock: { now: () => AT },
    repositories: archive,
    platform: { exportTarget: () => Promise.resolve(target) },
  })
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  const request = { collectionId: COLLECTION, unitIds: null, formats: ['annotations'] as const, name: 'x' }
  expect((await service.run(request, context))?.paths).toEqual(['annotations.jsonld'])
  const text = target.visible.get('annotations.jsonld')!
  expect(await take(text)).toEqual({ added: 0, changed: 0, unchanged: 2, failed: [] })
  expect(await take(text.replace('Con dấu', 'Con dấu đỏ'))).toMatchObject({ changed: 1, unchanged: 1 })
  expect((await regions()).find(({ id }) => id === seal.id)).toMatchObject({
    note: 'Con dấu đỏ',
    createdAt: seal.createdAt,
  })
})

test('where no page has a region, no file of annotations is written', async () => {
  const { archive } = await desk()
  const target = memoryTarget()
  const service = createExportService({
    imaging: exportImaging,
    clock: { now: () => AT },
    repositories: archive,
    platform: { exportTarget: () => Promise.resolve(target) },
  })
  const request = { collectionId: COLLECTION, unitIds: null, formats: ['annotations'] as const, name: 'x' }
  await service.run(request, { signal: new AbortController().signal, onProgress: () => undefined })
  expect([...target.visible.keys()]).toEqual([])
})
