import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import type { Georeference } from '../../shared/domain/georeference.ts'
import { idFrom, type CollectionId, type MapLayerId, type MentionId, type PageId } from '../../shared/domain/ids.ts'
import type { MapLayer } from '../../shared/domain/map-layer.ts'
import type { Mention } from '../../shared/domain/mention.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, AT, aUnit, COLLECTION } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'

const now = <T>(watched: Watched<T>): Promise<T> => new Promise((resolve, reject) => watched.subscribe(resolve, reject))

const HUE = aPlace('p1', { name: 'Huế', names: ['Phú Xuân'] })

const aMention = (id: string, more: Partial<Mention> = {}): Mention => ({
  id: idFrom<MentionId>(id),
  collectionId: COLLECTION,
  unitId: idFrom('u1'),
  source: { kind: 'field', field: 'title', value: 0 },
  text: 'Письмо из Верного',
  start: 10,
  end: 17,
  candidates: [],
  confidence: 0.8,
  state: 'open',
  foundAt: AT,
  ...more,
})

const aGeoreference = (id: string, more: Partial<Georeference> = {}): Georeference => ({
  id: idFrom<PageId>(id),
  collectionId: COLLECTION,
  points: [{ image: { x: 0.1, y: 0.2 }, geo: { lat: 16.46, lon: 107.6 } }],
  method: 'polynomial1',
  opacity: 0.8,
  shown: true,
  by: { by: 'person', at: AT },
  updatedAt: AT,
  ...more,
})

const aLayer = (id: string, order: number): MapLayer => ({
  id: idFrom<MapLayerId>(id),
  name: id,
  kind: 'pmtiles',
  source: { from: 'file', fileName: `${id}.pmtiles`, bytes: 3 },
  shown: true,
  opacity: 1,
  order,
})

describe('what belongs to the map', () => {
  test('an archive from before it opens with its places, and takes it', async () => {
    const older = new ArchiveDb('from-version-7', 7)
    await older.open()
    await older.places.put(HUE)
    await older.units.put({ ...aUnit('u1'), parentKey: 'top' })
    older.close()
    const db = new ArchiveDb('from-version-7')
    await db.openChecked()
    const archive = repositoriesOf(db)
    expect(await archive.places.all(COLLECTION)).toEqual([HUE])
    expect(await archive.mentions.ofCollection(COLLECTION)).toEqual([])
    await archive.writer.apply([...puts('mentions', [aMention('m1')]), ...puts('georeferences', [aGeoreference('g1')])])
    expect(await archive.mentions.ofCollection(COLLECTION, 'open')).toEqual([aMention('m1')])
    expect(await archive.georeferences.get(idFrom('g1'))).toEqual(aGeoreference('g1'))
  })

  test('suggestions are found by their state, and undone', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('mentions', [aMention('m1'), aMention('m2', { state: 'deferred' })]))
    const undo = await archive.writer.apply(puts('mentions', [aMention('m1', { state: 'rejected' })]))
    expect(await archive.mentions.ofCollection(COLLECTION, 'open')).toEqual([])
    expect(await now(archive.mentions.watchCount(COLLECTION, 'rejected'))).toBe(1)
    await archive.writer.apply(undo)
    expect((await archive.mentions.ofUnits([idFrom('u1')])).map(({ state }) => state)).toEqual(['open', 'deferred'])
  })

  test('maps that users add come in order; their files stay while a removal can be undone', async () => {
    const { mapLayers, writer } = await freshArchive()
    const [first, second] = [aLayer('first', 1), aLayer('second', 2)]
    await mapLayers.keepFile(second.id, new Blob(['two']))
    await writer.apply(puts('mapLayers', [second, first]))
    expect((await mapLayers.all()).map(({ name }) => name)).toEqual(['first', 'second'])
    const undoing = await writer.apply([{ table: 'mapLayers', id: second.id, to: null }])
    expect(await mapLayers.all()).toEqual([first])
    await writer.apply(undoing)
    await mapLayers.prune()
    expect(await (await mapLayers.file(second.id))?.text()).toBe('two')
    await writer.apply([{ table: 'mapLayers', id: second.id, to: null }])
    await mapLayers.prune()
    expect(await mapLayers.file(second.id)).toBeUndefined()
  })

  test('suggestions and control points go with their collection, and with what is emptied from the trash', async () => {
    const archive = await freshArchive()
    const other = idFrom<CollectionId>('c2')
    await archive.writer.apply([
      ...puts('collections', [aCollection()]),
      ...puts('units', [aUnit('u1', { deletedAt: AT })]),
      ...puts('pages', [aPage('g1', 'u1')]),
      ...puts('mentions', [
        aMention('m1'),
        aMention('m2', { unitId: idFrom('u2') }),
        aMention('m3', { collectionId: other, unitId: idFrom('u3') }),
      ]),
      ...puts('georeferences', [
        aGeoreference('g1'),
        aGeoreference('g2'),
        aGeoreference('g3', { collectionId: other }),
      ]),
    ])
    await archive.trash.remove({ units: [], pages: [idFrom('g1')] })
    await archive.trash.remove({ units: [idFrom('u1')], pages: [] })
    expect((await archive.mentions.ofCollection(COLLECTION)).map(({ id }) => id)).toEqual(['m2'])
    expect((await archive.georeferences.ofCollection(COLLECTION)).map(({ id }) => id)).toEqual(['g2'])
    await archive.collections.remove(COLLECTION)
    expect(await archive.mentions.ofCollection(COLLECTION)).toEqual([])
    expect(await archive.georeferences.ofCollection(COLLECTION)).toEqual([])
    expect(await archive.mentions.ofCollection(other)).toHaveLength(1)
    expect(await now(archive.georeferences.watchCollection(other))).toHaveLength(1)
  })
})
