import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createCsvImportService } from '../../renderer/app/services/csv-import.ts'
import { createExportService } from '../../renderer/app/services/export.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { firstText } from '../../shared/domain/description.ts'
import type { Template } from '../../shared/domain/fields/template.ts'
import type { FieldName } from '../../shared/domain/fields/field.ts'
import { idFrom, type NewId, type UnitId } from '../../shared/domain/ids.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { AT, COLLECTION } from '../support/builders.ts'
import { describedArchive } from '../support/described-archive.ts'
import { exportImaging } from '../support/export-imaging.ts'
import { memoryTarget } from '../support/memory-target.ts'

const NOW = '2026-05-06T00:00:00.000Z'

const candidate = (parts: Partial<PlaceCandidate> & Pick<PlaceCandidate, 'name'>): PlaceCandidate => ({
  geonamesId: 1583992,
  matched: parts.name,
  point: { lat: 16.06778, lon: 108.22083 },
  country: 'VN',
  population: 1_000_000,
  names: [],
  score: 1,
  ...parts,
})

/** Knows Da Nang by two names, and two places called Tân An of like size. */
const gazetteer = {
  search: (typed: string): Promise<readonly PlaceCandidate[]> =>
    Promise.resolve(
      {
        tourane: [candidate({ name: 'Đà Nẵng', matched: 'Tourane' })],
        'đà nẵng': [candidate({ name: 'Đà Nẵng' })],
        'tân an': [candidate({ name: 'Tân An', population: 5 }), candidate({ name: 'Tân An', population: 4, geonamesId: 2 })],
      }[typed.toLowerCase()] ?? [],
    ),
} // prettier-ignore

const CROSSWALK = { dc: 'description', ead3: 'odd' } as const
/** A field of several values and a date that users made. */
const PARISHES: Template = {
  id: idFrom('parishes'),
  name: { vi: 'Sổ giáo xứ' },
  levels: [],
  fields: [
    { field: 'own:giáo-xứ', section: 'content' },
    { field: 'own:baptised', section: 'content' },
  ],
  own: [
    { name: 'own:giáo-xứ', kind: 'text', repeatable: true, column: 'own:giáo-xứ', crosswalk: CROSSWALK },
    { name: 'own:baptised', kind: 'date', repeatable: false, column: 'own:baptised', crosswalk: CROSSWALK },
  ],
}

async function desk() {
  const repositories = await describedArchive()
  const undo = createUndoStack(repositories.writer)
  let made = 0
  const newId: NewId = () => idFrom(`new${(made += 1)}`)
  const service = createCsvImportService({
    repositories,
    gazetteer,
    undo,
    clock: { now: () => NOW },
    newId,
  })
  const unit = async (id: string) => (await repositories.units.get(idFrom<UnitId>(id)))!
  return {
    repositories,
    undo,
    unit,
    text: async (id: string, field: FieldName) => firstText((await unit(id)).description, field),
    apply: (csv: string | Uint8Array<ArrayBuffer>) =>
      service.apply(COLLECTION, new Blob([csv]), { fileName: 'mota.csv' }),
    rescue: (csv: string) => service.rescue(new Blob([csv])),
    applyRescued: async (csv: string) =>
      service.apply(COLLECTION, new Blob([csv]), {
        fileName: 'mota.csv',
        rescued: await service.rescue(new Blob([csv])),
      }),
    links: async (id: string) => repositories.places.linksOf([idFrom<UnitId>(id)]),
  }
}

async function exportedCsv(repositories: Awaited<ReturnType<typeof describedArchive>>): Promise<string> {
  const target = memoryTarget()
  const platform = { exportTarget: () => Promise.resolve(target) }
  const request = { collectionId: COLLECTION, unitIds: null, formats: ['csv' as const], name: 'x' }
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  await createExportService({ imaging: exportImaging, repositories, clock: { now: () => AT }, platform }).run(
    request,
    context,
  )
  return target.visible.get('items.csv') ?? ''
}

describe('taking descriptions from a CSV', () => {
  it('changes nothing when it is the export of the same collection', async () => {
    const { repositories, apply, undo } = await desk()
    const before = JSON.stringify(await repositories.units.tree(COLLECTION))
    const report = await apply(await exportedCsv(repositories))
    expect(report).toEqual({ changed: 0, unchanged: 4, failed: [], doubts: [], unknownColumns: [] })
    expect(JSON.stringify(await repositories.units.tree(COLLECTION))).toBe(before)
    undo.state().subscribe(
      (state) => expect(state.undo).toBeNull(),
      () => undefined,
    )
  })

  it('reads the UTF-16 that spreadsheets save as Unicode text', async () => {
    const { apply, text } = await desk()
    const rows = 'file\ttitle\nb.pdf\tBáo cáo Tourane\n'
    const units = Uint8Array.from(
      Array.from(rows, (letter) => letter.charCodeAt(0)).flatMap((unit) => [unit & 0xff, unit >> 8]),
    )
    expect(await apply(Uint8Array.from([0xff, 0xfe, ...units]))).toMatchObject({ changed: 1, failed: [] })
    expect(await text('report', 'title')).toBe('Báo cáo Tourane')
    const swapped = units.map((_, index) => units[index ^ 1] ?? 0)
    expect(await apply(Uint8Array.from([0xfe, 0xff, ...swapped]))).toMatchObject({ unchanged: 1, failed: [] })
  })

  it('puts descriptions of an older encoding right where that is asked for, and leaves the names of files', async () => {
    const { rescue, apply, applyRescued, text } = await desk()
    const csv = 'file,title,subject\nb.pdf,hép møt tÕt,Sè 5\nẢnh.JPG,Thµnh phè Hå ChÝ Minh,'
    expect(await rescue(csv)).toMatchObject({ kind: 'tcvn3', text: 'hộp mứt tết\nSố 5\nThành phố Hồ Chí Minh' })
    expect(await rescue('file,title\nhép møt tÕt.pdf,Báo cáo')).toBeNull()
    await apply(csv)
    expect(await text('report', 'title')).toBe('hép møt tÕt')
    expect(await applyRescued(csv)).toMatchObject({ changed: 2, failed: [] })
    expect([await text('report', 'title'), await text('report', 'subject')]).toEqual(['hộp mứt tết', 'Số 5'])
    expect(await text('photo', 'title')).toBe('Thành phố Hồ Chí Minh')
  })

  it('finds units by file: whole path, name alone, other case and composition, folders above', async () => {
    const { apply, text } = await desk()
    const decomposed = 'thư/a.jpg'.normalize('NFD')
    const report = await apply(`file,title\n${decomposed},A\nB.PDF,B\nscans/2024/ảnh.jpg,C\n`)
    expect(report).toMatchObject({ changed: 3, failed: [] })
    expect([await text('letter', 'title'), await text('report', 'title'), await text('photo', 'title')]).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  it('takes the fields of templates that users made as the export has them, and by their names', async () => {
    const { repositories, apply, rescue, unit } = await desk()
    const { description, ...letter } = await unit('letter')
    const by = { by: 'person', at: AT } as const
    const own = {
      'own:giáo-xứ': [
        { text: 'Kim Long', language: 'vi', by },
        { text: 'Phú Cam', by },
      ],
      'own:baptised': [{ text: '1 мая 1906 г.', edtf: '1906-05-14', calendar: 'julian', by }],
    }
    await repositories.writer.apply([
      ...puts('templates', [PARISHES]),
      ...puts('units', [{ ...letter, description: { ...description, ...own } }]),
    ])
    const csv = await exportedCsv(repositories)
    expect(csv).toContain('own:giáo-xứ,own:giáo-xứ@language,own:baptised,own:baptised@calendar,own:baptised@edtf')
    expect(await apply(csv)).toEqual({ changed: 0, unchanged: 4, failed: [], doubts: [], unknownColumns: [] })
    expect(await apply(csv.replace('Phú Cam', 'Dương Sơn'))).toMatchObject({ changed: 1, failed: [] })
    expect((await unit('letter')).description['own:giáo-xứ']).toMatchObject([
      { text: 'Kim Long', language: 'vi', by },
      { text: 'Dương Sơn', by: { by: 'import', file: 'mota.csv', row: 3 } },
    ])
    const plain = await apply('file,Giao xu,BAPTISED,shelf\nb.pdf,Huế | Kim Long,14/5/1906,7\n')
    expect(plain).toMatchObject({ changed: 1, failed: [], unknownColumns: ['shelf'] })
    expect((await unit('report')).description).toMatchObject({
      'own:giáo-xứ': [{ text: 'Huế' }, { text: 'Kim Long' }],
      'own:baptised': [{ text: '14/5/1906', edtf: '1906-05-14' }],
    })
    expect(await rescue('file,own:baptised\nb.pdf,Thµnh phè Hå ChÝ Minh')).toMatchObject({ kind: 'tcvn3' })
  })

  it('says which values do not keep to what fields of one’s own ask, and takes them in', async () => {
    const { apply, repositories, text } = await desk()
    const [parish, baptised] = PARISHES.own
    const own = [
      { ...parish!, checks: { oneOf: ['Huế', 'Kim Long'] } },
      { ...baptised!, checks: { from: '1900' } },
    ]
    const fields = PARISHES.fields.map((asked, at) => (at === 0 ? { ...asked, required: true } : asked))
    const letter = { ...(await repositories.units.get(idFrom<UnitId>('letter')))!, template: PARISHES.id }
    await repositories.writer.apply([...puts('templates', [{ ...PARISHES, fields, own }]), ...puts('units', [letter])])
    const early = { line: 2, code: 'intake-check-from', message: '14/5/1896 → 1900' }
    const lacking = { line: 2, code: 'intake-check-required', message: 'giáo-xứ' }
    const report = await apply('id,own:baptised\nletter,14/5/1896\n')
    expect(report).toMatchObject({ changed: 1, failed: [], doubts: [early, lacking] })
    expect(await text('letter', 'own:baptised')).toBe('14/5/1896')
    const unknown = { line: 2, code: 'intake-check-one-of', message: 'Phú Cam → Huế | Kim Long' }
    expect((await apply('id,own:giáo-xứ\nletter,Huế | Phú Cam\n')).doubts).toEqual([unknown])
  })

  it('says who said it, with the file and the row, only where something changed', async () => {
    const { apply, unit } = await desk()
    await apply('file;dc:title;dcterms:subject\na.jpg;Thư số 1;đường sắt | cầu\n')
    const { title, subject } = (await unit('letter')).description
    expect(title?.[0]?.by).toMatchObject({ by: 'person' })
    expect(subject?.map((value) => value.by)).toEqual([
      expect.objectContaining({ by: 'person' }),
      { by: 'import', at: NOW, file: 'mota.csv', row: 2 },
    ])
  })

  it('reads the EDTF of a plain date, takes a given one, and lists a wrong one', async () => {
    const { apply, unit } = await desk()
    const report = await apply(
      'file\tdate\tedtf\na.jpg\t4/5/1906\t\nb.pdf\tThành Thái 18\t1906\nẢnh.JPG\tvào hè\thè 1906\n',
    )
    const dates = [await unit('letter'), await unit('report'), await unit('photo')].map(
      ({ description }) => description.date?.[0],
    )
    expect(dates.map((date) => [date?.text, date?.edtf])).toEqual([
      ['4/5/1906', '1906-05-04'],
      ['Thành Thái 18', '1906'],
      ['vào hè', undefined],
    ])
    expect(report).toMatchObject({ changed: 3, failed: [{ line: 4, code: 'csv-edtf', message: 'hè 1906' }] })
  })

  it('takes good rows in and lists bad ones with row and reason', async () => {
    const { apply } = await desk()
    const report = await apply('file,id,title,màu\na.jpg,,X,đỏ\nkhông có.jpg,,Y,\n,zz,Z,\n,,W,\nb.pdf,,"V\n')
    expect(report).toEqual({
      changed: 1,
      unchanged: 0,
      failed: [
        { line: 3, code: 'csv-unknown-file', message: 'không có.jpg' },
        { line: 4, code: 'csv-unknown-id', message: 'zz' },
        { line: 5, code: 'csv-no-unit', message: '' },
        { line: 6, code: 'csv-quotes', message: expect.any(String) },
      ],
      doubts: [],
      unknownColumns: ['màu'],
    })
  })

  it('refuses a name that several files have', async () => {
    const { apply, repositories } = await desk()
    const page = (await repositories.pages.ofCollection(COLLECTION))[0]!
    await repositories.db.pages.put({ ...page, id: idFrom('p9'), unitId: idFrom('photo'), path: 'khác/a.jpg' })
    expect((await apply('file,title\na.jpg,X\n')).failed).toEqual([
      { line: 2, code: 'csv-ambiguous-file', message: 'a.jpg' },
    ])
    expect((await apply('file,title\nthư/a.jpg,X\n')).failed).toEqual([])
  })

  it('is one step to undo', async () => {
    const { apply, undo, text, repositories } = await desk()
    await apply('file,title,place\na.jpg,X,Tourane\nb.pdf,Y,Tourane\n')
    expect(await repositories.places.all(COLLECTION)).toHaveLength(3)
    await undo.undo()
    expect([await text('letter', 'title'), await text('report', 'title')]).toEqual(['Thư số 1', ''])
    expect(await repositories.places.all(COLLECTION)).toHaveLength(2)
    expect(await repositories.places.links(COLLECTION)).toHaveLength(2)
  })

  it('resolves a place it is sure of, once for all rows, and lists one it is not sure of', async () => {
    const { apply, links, repositories } = await desk()
    const report = await apply('file,place\nb.pdf,Tourane\nẢnh.JPG,Đà Nẵng | Tân An\n')
    expect(report.failed).toEqual([{ line: 3, code: 'csv-unsure-place', message: 'Tân An' }])
    const [ofReport] = await links('report')
    const [ofPhoto] = await links('photo')
    expect(ofReport?.asWritten).toBe('Tourane')
    expect(ofReport?.placeId).toBe(ofPhoto?.placeId)
    expect((await repositories.places.all(COLLECTION)).filter((place) => place.geonamesId === 1583992)).toHaveLength(1)
  })

  it('lets coordinates win over the name, decimal commas too, and refuses impossible ones', async () => {
    const { apply, links, repositories } = await desk()
    const report = await apply(
      'file;place;latitude;longitude\nb.pdf;Tân An;10,5;106,4\nẢnh.JPG;Ở đâu;96;210\na.jpg;Huế;16.46;107.59\n',
    )
    expect(report).toMatchObject({ changed: 2, failed: [{ line: 3, code: 'csv-coordinates' }] })
    const swapped = await apply('file,latitude,longitude\nẢnh.JPG,107.59,16.46\n')
    expect(swapped.failed).toEqual([{ line: 2, code: 'csv-coordinates-swapped', message: '107.59, 16.46' }])
    const place = (await repositories.places.all(COLLECTION)).find(({ name }) => name === 'Tân An')
    expect(place?.point).toEqual({ lat: 10.5, lon: 106.4 })
    expect((await links('letter')).map((link) => link.asWritten)).toEqual(['Huế'])
  })

  it('knows its own places again in another collection by their points', async () => {
    const { apply, repositories } = await desk()
    await apply('file,place,latitude,longitude\nb.pdf,Tourane,16.06778,108.22083\n')
    const place = (await repositories.places.all(COLLECTION)).find(({ geonamesId }) => geonamesId === 1583992)
    expect(place?.name).toBe('Đà Nẵng')
  })

  it('changes nothing the second time', async () => {
    const { apply } = await desk()
    const csv = 'file,title,date,creator,place\na.jpg,X,c. 1930,An | Bình,Tourane\n'
    expect(await apply(csv)).toMatchObject({ changed: 1, unchanged: 0 })
    expect(await apply(csv)).toMatchObject({ changed: 0, unchanged: 1 })
  })

  it.each([
    ['csv-not-utf8', new Uint8Array([0x66, 0x69, 0x6c, 0x65, 0x0a, 0xcf, 0xe8, 0xf1])],
    ['csv-not-utf8', new Uint8Array([0x66, 0x00, 0x69, 0x00])],
    ['csv-empty', new Uint8Array()],
    ['csv-no-key', new TextEncoder().encode('title\nX\n')],
  ])('says %s for a file that cannot be used at all', async (code, bytes) => {
    const { apply } = await desk()
    await expect(apply(bytes)).rejects.toMatchObject({ code })
  })

  it('reads a byte order mark and quoted line breaks', async () => {
    const { apply, text } = await desk()
    await apply('\uFEFF"file","description"\r\n"a.jpg","một\r\nhai"\r\n')
    expect(await text('letter', 'description')).toBe('một\nhai')
  })
})
