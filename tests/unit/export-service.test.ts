import 'fake-indexeddb/auto'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { createExportService } from '../../renderer/app/services/export.ts'
import type { ExportFormat, Progress } from '../../renderer/ports/services.ts'
import { NAME_PATTERNS } from '../../shared/arrangement/names-by-code.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { readXmp } from '../../shared/formats/xmp/read-xmp.ts'
import type { ExportTarget } from '../../shared/platform/platform.ts'
import { AT, aCollection, aDescription, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'
import { describedArchive } from '../support/described-archive.ts'
import { freshArchive } from '../support/archive.ts'
import { exportImaging } from '../support/export-imaging.ts'
import { writerHere } from '../support/sqlite-writer.ts'
import { memoryTarget } from '../support/memory-target.ts'

const ALL: readonly ExportFormat[] = ['csv', 'geojson', 'jsonld', 'text']
const request = (unitIds: readonly string[] | null = null, formats = ALL) => ({
  collectionId: COLLECTION,
  unitIds: unitIds?.map((id) => idFrom<UnitId>(id)) ?? null,
  formats,
  name: 'thư',
})
const context = (
  onProgress: (progress: Progress) => void = () => undefined,
  signal = new AbortController().signal,
) => ({
  signal,
  onProgress,
})
const imaging = exportImaging
const clock = { now: () => AT }
const onto = (target: ExportTarget | null) => ({ exportTarget: () => Promise.resolve(target) })

describe('an export', () => {
  it('writes every format and the text of each page that was read', async () => {
    const target = memoryTarget()
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(target),
    })
    const paths = (await service.run(request(), context()))?.paths
    expect(paths).toEqual([
      'items.csv',
      'items.geojson',
      'items.jsonld',
      'text/thư/a.jpg.txt',
      'text/thư/b.pdf.1.txt',
      'text/thư/b.pdf.2.txt',
    ])
    expect(target.visible.get('text/thư/b.pdf.2.txt')).toBe('ba\n')
    expect(target.visible.get('items.csv')?.trim().split('\r\n').length).toBe(5)
    expect(JSON.parse(target.visible.get('items.geojson') ?? '').features).toHaveLength(1)
    expect(JSON.parse(target.visible.get('items.jsonld') ?? '')['@graph']).toHaveLength(4)
  })

  it('says how much of it nobody has reviewed', async () => {
    const repositories = await freshArchive()
    const machine = { by: 'machine', at: AT, engine: 'E 1', confidence: 0.6 } as const
    const description = {
      title: [{ text: 'Thư', by: { by: 'person', at: AT } }],
      subject: [
        { text: 'lúa', by: machine },
        { text: 'chè', by: { by: 'person', at: AT, from: machine } },
      ],
    } as const
    const corrected = { state: 'corrected', by: 'An', at: AT } as const
    const pages = [aPage('p', 'u'), { ...aPage('q', 'u'), review: [corrected] }, aPage('unread', 'u')]
    await repositories.writer.apply([
      ...puts('collections', [aCollection()]),
      ...puts('units', [aUnit('u', { description })]),
      ...puts('pages', pages),
    ])
    for (const page of ['p', 'q']) await repositories.readings.add(aReading(`r-${page}`, page))
    const target = memoryTarget()
    const service = createExportService({ imaging, repositories, clock, platform: onto(target) })
    await service.run(request(null, ['ead3', 'jsonld']), context())
    expect(target.visible.get('ead3.xml')).toContain(
      '<eventdescription>Not reviewed by a person: 1 of 2 texts of pages; 1 of 3 values, made by machine.</eventdescription>',
    )
    const [node] = JSON.parse(target.visible.get('items.jsonld') ?? '')['@graph']
    expect(node['fonds:fields'].subject).toEqual([[0, { unreviewed: true }], 1])
  })

  it('goes over the pages of a collection once, however many files tell of them', async () => {
    const repositories = await describedArchive()
    const asked: string[] = []
    const pages: typeof repositories.pages = {
      ...repositories.pages,
      ofCollection(id) {
        asked.push('pages')
        return repositories.pages.ofCollection(id)
      },
    }
    const readings: typeof repositories.readings = {
      ...repositories.readings,
      pagesRead(ids) {
        asked.push('read')
        return repositories.readings.pagesRead(ids)
      },
    }
    const target = memoryTarget()
    const service = createExportService({
      imaging,
      repositories: { ...repositories, pages, readings },
      clock,
      platform: onto(target),
    })
    const report = await service.run(request(null, ['csv', 'ead3', 'jsonld']), context())
    expect(asked).toEqual(['pages', 'read'])
    expect(report?.unreviewed.texts.all).toBe(3)
  })

  it('writes what is on the map for other programs, each as one file', async () => {
    const sql = await initSqlJs()
    const target = memoryTarget()
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(target),
      sqlite: () => writerHere(sql),
    })
    const told: Progress[] = []
    const report = await service.run(
      request(null, ['kml', 'gpkg', 'lpf', 'lptsv']),
      context((progress) => told.push(progress)),
    )
    const paths = report?.paths
    expect(paths).toEqual(['items.kml', 'places.lpf.json', 'places-lp.tsv', 'items.gpkg'])
    expect(target.visible.get('items.gpkg')).toMatch(/^SQLite format 3/)
    expect(told.at(-1)).toMatchObject({ done: 16, total: 16 })
  })

  it('writes a sidecar beside each original, once for a file of several pages', async () => {
    const target = memoryTarget()
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(target),
    })
    expect((await service.run(request(null, ['xmp']), context()))?.paths).toEqual([
      'thư/a.jpg.xmp',
      'thư/b.pdf.xmp',
      'Ảnh.JPG.xmp',
    ])
    expect(readXmp(target.visible.get('thư/a.jpg.xmp') ?? '').tags.map((tag) => tag.name)).toContain('dc:title')
  })

  it('gives originals the names of reference codes, with a table of both names; what has no code keeps its name', async () => {
    const repositories = await describedArchive()
    const coded = async (id: string, referenceCode: string): Promise<void> => {
      const unit = await repositories.units.get(idFrom<UnitId>(id))
      if (!unit) throw new Error(id)
      const description = { ...unit.description, ...aDescription({ referenceCode }) }
      await repositories.writer.apply(puts('units', [{ ...unit, description }]))
    }
    await coded('folder', 'РГИА. Ф. 223. Оп. 1')
    await coded('letter', 'Д. 25. Л. 9 об.')
    await coded('report', 'Д. 26')
    // Both pages of the report are of one file.
    const [first, second] = await repositories.pages.ofUnit(idFrom<UnitId>('report'))
    if (first && second) await repositories.writer.apply(puts('pages', [{ ...second, original: first.original }]))
    for (const { original, path } of await repositories.pages.ofCollection(COLLECTION))
      await repositories.originals.put({ sha256: original, bytes: new Blob([path]), mediaType: 'image/jpeg' })
    const target = memoryTarget()
    const service = createExportService({ imaging, repositories, clock, platform: onto(target) })
    const names = NAME_PATTERNS.ru
    await service.run({ ...request(null, ['originals', 'text']), names }, context())
    expect([...target.visible.keys()]).toEqual([
      'names.csv',
      'originals/РГИА_Ф223_Оп1_Д25_Л009об.jpg',
      'originals/РГИА_Ф223_Оп1_Д26.pdf',
      'originals/Ảnh.JPG',
      'text/РГИА_Ф223_Оп1_Д25_Л009об.jpg.txt',
      'text/РГИА_Ф223_Оп1_Д26.pdf.1.txt',
      'text/РГИА_Ф223_Оп1_Д26.pdf.2.txt',
    ])
    expect(target.visible.get('originals/РГИА_Ф223_Оп1_Д26.pdf')).toBe('thư/b.pdf')
    expect(target.visible.get('names.csv')?.split('\r\n').slice(1, 4)).toEqual([
      'РГИА_Ф223_Оп1_Д25_Л009об.jpg,thư/a.jpg,Д. 25. Л. 9 об.',
      'РГИА_Ф223_Оп1_Д26.pdf,thư/b.pdf,Д. 26',
      'Ảnh.JPG,Ảnh.JPG,',
    ])
  })

  it('of chosen units takes what is below them, once, in the order of the tree', async () => {
    const target = memoryTarget()
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(target),
    })
    await service.run(request(['report', 'folder'], ['csv']), context())
    const rows = target.visible.get('items.csv')?.split('\r\n') ?? []
    expect(rows.slice(1, 4).map((row) => row.split(',')[0])).toEqual(['folder', 'letter', 'report'])
    expect([...target.visible.keys()]).toEqual(['items.csv'])
  })

  it('tells what went wrong first, though taking back fails too', async () => {
    const refused = new Error('refused')
    const target = {
      label: '',
      write: () => Promise.reject(refused),
      finish: () => Promise.resolve([]),
      abort: () => Promise.reject(new Error('nothing to take back')),
    }
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(target),
    })
    await expect(service.run(request(), context())).rejects.toBe(refused)
  })

  it('writes nothing where the user chose no target', async () => {
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(null),
    })
    expect(await service.run(request(), context())).toBeNull()
  })

  it('tells how far it is, and ends at the whole', async () => {
    const told: Progress[] = []
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(memoryTarget()),
    })
    await service.run(
      request(),
      context((progress) => told.push(progress)),
    )
    expect(told[0]).toEqual({ done: 0, total: 16 })
    expect(told.at(-1)).toMatchObject({ done: 16, total: 16 })
  })

  it('takes everything back when a file is refused', async () => {
    const target = memoryTarget()
    const refusing = { ...target, write: (path: string, chunks: AsyncIterable<string | Uint8Array>) => {
      if (path.startsWith('text/')) return Promise.reject(new Error('refused'))
      return target.write(path, chunks, new AbortController().signal)
    } } // prettier-ignore
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(refusing),
    })
    await expect(service.run(request(), context())).rejects.toThrow('refused')
    expect([target.state, target.written.size]).toEqual(['aborted', 0])
  })

  it('takes everything back when it is cancelled', async () => {
    const target = memoryTarget()
    const abort = new AbortController()
    const service = createExportService({
      imaging,
      repositories: await describedArchive(),
      clock,
      platform: onto(target),
    })
    const cancelAtFirst = (): void => abort.abort(new Error('cancelled'))
    await expect(service.run(request(), context(cancelAtFirst, abort.signal))).rejects.toThrow('cancelled')
    expect(target.state).toBe('aborted')
  })

  it('of 10,000 units asks for the readings of a few units at a time, never for all', async () => {
    const archive = await freshArchive()
    const ids = Array.from({ length: 10_000 }, (_, index) => `u${String(index).padStart(5, '0')}`)
    await archive.db.units.bulkPut(ids.map((id, order) => ({ ...aUnit(id, { order }), parentKey: 'top' })))
    await archive.writer.apply([
      ...puts('collections', [aCollection()]),
      ...puts(
        'pages',
        ids.slice(0, 100).map((id) => aPage(`p-${id}`, id)),
      ),
      ...puts('readings', [aReading('r1', 'p-u00000')]),
    ])
    let most = 0
    const best: typeof archive.readings.best = (pageIds) => {
      most = Math.max(most, pageIds.length)
      return archive.readings.best(pageIds)
    }
    const target = memoryTarget()
    const repositories = { ...archive, readings: { ...archive.readings, best } }
    const service = createExportService({ imaging, repositories, clock, platform: onto(target) })
    await service.run(request(null, ['csv', 'text']), context())
    expect(target.visible.get('items.csv')?.trim().split('\r\n').length).toBe(10_001)
    expect(most).toBe(20)
  }, 60_000)
})
