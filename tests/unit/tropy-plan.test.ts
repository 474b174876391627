import { expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type Sha256 } from '../../shared/domain/ids.ts'
import { readingText } from '../../shared/domain/reading.ts'
import { TROPY, type TropyItem, type TropyPhoto, type TropyProject } from '../../shared/formats/tropy/tropy-project.ts'
import { planTropy } from '../../shared/intake/tropy/plan-tropy.ts'
import { USUAL_TROPY, type TropyChoice, type TropyInto } from '../../shared/intake/tropy/tropy-into.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aPage, AT, aUnit, COLLECTION } from '../support/builders.ts'

const DC = 'http://purl.org/dc/elements/1.1/'
const LATER = '2026-02-03T04:05:06.000Z'

const aPhoto = (path: string, parts: Partial<TropyPhoto> = {}): TropyPhoto => ({
  metadata: new Map(),
  notes: [],
  transcriptions: [],
  edited: false,
  path,
  page: 0,
  checksum: '',
  size: null,
  width: 1000,
  height: 1400,
  orientation: 1,
  selections: [],
  ...parts,
})

const anItem = (said: Readonly<Record<string, string>>, parts: Partial<TropyItem> = {}): TropyItem => ({
  metadata: new Map(Object.entries(said).map(([uri, text]) => [uri, { text }])),
  tags: [],
  lists: [],
  photos: [],
  ...parts,
})

async function desk(choice: TropyChoice = USUAL_TROPY) {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [
      aUnit('s', { level: 'series' }),
      ...['1', '2', '3'].map((name, order) =>
        aUnit(name, {
          parentId: aUnit('s').id,
          order,
          description: { title: [{ text: `IMG_${name}`, by: { by: 'import', at: AT, file: `IMG_${name}.jpg` } }] },
        }),
      ),
    ]),
    ...puts(
      'pages',
      ['1', '2', '3'].map((name) => aPage(`p${name}`, name, { path: `box 1/IMG_${name}.jpg` })),
    ),
  ])
  let made = 0
  const into = async (): Promise<TropyInto> => {
    const pages = await archive.pages.ofCollection(COLLECTION)
    const regions = await archive.regions.ofCollection(COLLECTION)
    const texts = await Promise.all(pages.map(async ({ id }) => [id, await archive.readings.ofPage(id)] as const))
    return {
      collectionId: COLLECTION,
      units: await archive.units.tree(COLLECTION),
      pages,
      regions: new Map(pages.map(({ id }) => [id, regions.filter(({ pageId }) => pageId === id)])),
      readings: new Map(texts),
      templates: await archive.templates.all(),
      md5s: new Map(),
      file: 'letters.tpy',
      at: LATER,
      newId: () => idFrom(`new-${(made += 1)}`),
      choice,
    }
  }
  const plan = async (project: TropyProject) => planTropy(project, await into())
  const take = async (...items: readonly TropyItem[]) => {
    const planned = await plan({ items })
    await archive.writer.apply(planned.changes)
    return planned.report
  }
  const tree = async () =>
    (await archive.units.tree(COLLECTION)).map(({ id, parentId, level, description }) => [
      id, parentId, level, description.title?.[0]?.text,
    ]) // prettier-ignore
  return { archive, into, take, tree }
}

test('an item of one photo describes the unit that has it; properties are fields, tags and lists subjects', async () => {
  const { archive, take } = await desk()
  const said = { [`${DC}title`]: 'Thư', [`${DC}date`]: '1871-05~', [`${TROPY}box`]: '12', 'http://x.org/v#Ink': 'đen' }
  const item = anItem(said, { tags: ['cảng'], lists: [['Fonds', 'A']], photos: [aPhoto('C:/scans/Box 1/img_2.JPG')] })
  expect(await take(item)).toMatchObject({ rows: 1, added: 0, changed: 1, same: 0, problems: [] })
  const unit = await archive.units.get(aUnit('2').id)
  const texts = Object.entries(unit?.description ?? {}).map(([field, values]) => [
    field,
    values.map(({ text }) => text),
  ])
  expect(Object.fromEntries(texts)).toEqual({
    title: ['Thư'],
    date: ['1871-05~'],
    boxNumber: ['12'],
    'own:Ink': ['đen'],
    subject: ['cảng', 'Fonds / A'],
  })
  expect(unit?.description.date?.[0]).toMatchObject({
    edtf: '1871-05~',
    by: { by: 'import', file: 'letters.tpy', row: 1, at: LATER },
  })
  expect((await archive.templates.all()).flatMap(({ own }) => own.map(({ name }) => name))).toEqual(['own:Ink'])
})

test('photos that came in as units of their own become the pages of one, in the order of the item; going in again changes nothing', async () => {
  const { archive, take, tree } = await desk()
  const item = anItem({ [`${DC}title`]: 'Album' }, { photos: [aPhoto('/x/IMG_3.jpg'), aPhoto('/x/IMG_1.jpg')] })
  expect(await take(item)).toMatchObject({ changed: 1, problems: [] })
  expect(await tree()).toEqual([
    ['s', null, 'series', 's'],
    ['2', 's', 'item', 'IMG_2'],
    ['3', 's', 'item', 'Album'],
  ])
  expect((await archive.pages.ofUnit(aUnit('3').id)).map(({ id }) => id)).toEqual(['p3', 'p1'])
  expect((await archive.units.trashed(COLLECTION)).map(({ id }) => id)).toEqual(['1'])
  expect(await take(item)).toMatchObject({ added: 0, changed: 0, same: 1 })
})

test('an item without scans here is a new unit in the units of its list, found again the next time', async () => {
  const { take, tree } = await desk()
  const item = anItem({ [`${DC}title`]: 'Lá thư' }, { lists: [['Fonds', 'Box']], photos: [aPhoto('/x/other.jpg')] })
  const report = await take(item)
  expect(report).toMatchObject({ added: 3, changed: 0 })
  expect(report.problems).toEqual([
    { weight: 'doubt', row: 1, title: 'Lá thư', column: '', code: 'tropy-no-page', message: '/x/other.jpg' },
  ])
  const after = await tree()
  expect(after.slice(-3).map(([, , level, title]) => [level, title])).toEqual([
    ['series', 'Fonds'],
    ['file', 'Box'],
    ['item', 'Lá thư'],
  ])
  expect(await take(item)).toMatchObject({ added: 0, changed: 0, same: 1 })
  expect(await tree()).toEqual(after)
})

test('of a unit with more pages than the item has, the item becomes a unit of its own beside it', async () => {
  const { archive, take } = await desk()
  await archive.writer.apply(puts('pages', [aPage('p9', '1', { order: 1, path: 'box 1/IMG_9.jpg' })]))
  expect(await take(anItem({ [`${DC}title`]: 'Một trang' }, { photos: [aPhoto('IMG_9.jpg')] }))).toMatchObject({
    added: 1,
  })
  const page = await archive.pages.get(aPage('p9', '1').id)
  const unit = page && (await archive.units.get(page.unitId))
  expect(unit).toMatchObject({ parentId: 's', level: 'item', description: { title: [{ text: 'Một trang' }] } })
})

test('an item is told by its title, else by its number, else by the file of its first photo', async () => {
  const { take } = await desk()
  const { problems } = await take(
    anItem({ [`${DC}identifier`]: 'Ф. 1', [`${DC}title`]: ' ' }, { photos: [aPhoto('/x/a.jpg')] }),
    anItem({}, { photos: [aPhoto('C:\\x\\b.jpg')] }),
  )
  expect(problems.map(({ row, title }) => [row, title])).toEqual([
    [1, 'Ф. 1'],
    [2, 'b.jpg'],
  ])
})

test('what a person wrote stays, and is told', async () => {
  const { archive, take } = await desk()
  await archive.writer.apply(puts('units', [aUnit('1', { description: aDescription({ title: 'Tay' }) })]))
  const report = await take(anItem({ [`${DC}title`]: 'Tropy' }, { photos: [aPhoto('IMG_1.jpg')] }))
  expect(report.problems).toEqual([
    { weight: 'doubt', row: 1, title: 'Tropy', column: 'title', code: 'tropy-kept-value', message: 'Tropy' },
  ])
  expect((await archive.units.get(aUnit('1').id))?.description.title?.[0]?.text).toBe('Tay')
})

test('selections are regions of the upright page with what is said of them, once', async () => {
  const { archive, take } = await desk()
  const seal = {
    x: 125,
    y: 500,
    width: 250,
    height: 500,
    notes: [{ text: 'sáp đỏ' }],
    transcriptions: [],
    edited: false,
  }
  const selections = [
    { ...seal, metadata: new Map([[`${DC}title`, { text: 'Dấu' }]]) },
    { ...seal, x: 5000, metadata: new Map() },
  ]
  const item = anItem({}, { photos: [aPhoto('IMG_1.jpg', { width: 2000, height: 1000, orientation: 6, selections })] })
  const report = await take(item)
  expect(report.problems.map(({ code, message }) => [code, message])).toEqual([['tropy-left-selections', '1']])
  await take(item)
  const regions = await archive.regions.ofPage(aPage('p1', '1').id)
  expect(regions).toMatchObject([
    { shape: { kind: 'rectangle', box: { x: 0.125, y: 0.25, w: 0.25, h: 0.25 } }, note: 'Dấu\nsáp đỏ' },
  ])
})

const ALTO = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="1000" HEIGHT="1000"><PrintSpace><TextBlock ID="b"><TextLine ID="l" HPOS="100" VPOS="200" WIDTH="300" HEIGHT="50"><String CONTENT="Kinh" HPOS="100" VPOS="200" WIDTH="100" HEIGHT="50"/><SP/><String CONTENT="gửi" HPOS="250" VPOS="200" WIDTH="150" HEIGHT="50"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`

test('the transcription that Tropy shows is a text of the page, with its places where an engine knew them', async () => {
  const { archive, take } = await desk()
  const transcriptions = [
    { text: 'cũ', alto: null },
    { text: 'Kính gửi', alto: ALTO },
  ]
  const item = anItem({}, { photos: [aPhoto('IMG_1.jpg', { transcriptions })] })
  expect((await take(item)).problems.map(({ code, message }) => [code, message])).toEqual([['tropy-left-texts', '1']])
  await take(item)
  const readings = await archive.readings.ofPage(aPage('p1', '1').id)
  expect(readings.map(readingText)).toEqual(['Kính gửi'])
  expect(readings[0]).toMatchObject({
    kind: 'imported',
    source: { file: 'letters.tpy', format: 'tropy', transcribed: true },
    lines: [{ box: { x: 0.1, y: 0.2, w: 0.3, h: 0.05 }, words: [{ text: 'Kính' }, { text: 'gửi' }] }],
  })
})

test.each(['note', 'transcription'] as const)('notes of photos go in as %s, as was chosen', async (notes) => {
  const { archive, take } = await desk({ ...USUAL_TROPY, notes })
  const photos = [
    aPhoto('IMG_1.jpg', { notes: [{ text: 'Trang một' }] }),
    aPhoto('no.jpg', { notes: [{ text: 'lạc' }] }),
  ]
  await take(anItem({}, { photos }))
  const note = (await archive.units.get(aUnit('1').id))?.description.note?.[0]?.text
  const texts = (await archive.readings.ofPage(aPage('p1', '1').id)).map(readingText)
  expect([note, texts]).toEqual(
    notes === 'note' ? ['IMG_1.jpg: Trang một\n\nno.jpg: lạc', []] : ['no.jpg: lạc', ['Trang một']],
  )
})

test('two files of one name are told apart by their folders, else by their bytes', async () => {
  const { archive, into } = await desk()
  await archive.writer.apply(puts('pages', [aPage('q1', '1', { order: 1, path: 'box 2/IMG_1.jpg' })]))
  const codes = async (photo: TropyPhoto, md5s: TropyInto['md5s'] = new Map()) =>
    planTropy({ items: [anItem({}, { photos: [photo] })] }, { ...(await into()), md5s }).report.problems.map(
      ({ code }) => code,
    )
  expect(await codes(aPhoto('/disk/box 2/IMG_1.jpg'))).toEqual([])
  expect(await codes(aPhoto('/disk/box 3/IMG_1.jpg', { checksum: 'ab' }))).toEqual(['tropy-which-page'])
  const md5s = new Map([[idFrom<Sha256>('sha-q1'), 'ab']])
  expect(await codes(aPhoto('/disk/box 3/IMG_1.jpg', { checksum: 'ab' }), md5s)).toEqual([])
  expect(await codes(aPhoto('/disk/renamed.jpg', { checksum: 'ab' }), md5s)).toEqual([])
})
