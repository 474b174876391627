import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import type { Authority } from '../../shared/domain/authority.ts'
import { puts } from '../../shared/domain/changes.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { idFrom, type AuthorityId, type Sha256 } from '../../shared/domain/ids.ts'
import type { Place, PlaceLink } from '../../shared/domain/place.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { besideOf, survey } from '../../renderer/app/services/export/aid-beside.ts'
import { readEad } from '../../shared/formats/ead/read-ead.ts'
import { ead3Chunks } from '../../shared/formats/ead/write-ead3.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aPage, AT, aUnit, COLLECTION } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'
import { hasSchemas, validate } from '../support/tools.ts'

const by = { by: 'person', at: AT } as const

const aRecord = (id: string, parts: Partial<Authority> = {}): Authority => ({
  id: idFrom<AuthorityId>(id),
  collectionId: COLLECTION,
  kind: 'person',
  name: 'Phan Bội Châu',
  variants: [],
  texts: {},
  identifiers: ['http://viaf.example.org/1'],
  ties: [],
  by,
  createdAt: AT,
  updatedAt: AT,
  ...parts,
})

const hue = (id: string, parts: Partial<Place> = {}): Place =>
  aPlace(id, { name: 'Huế', point: { lat: 16.4637, lon: 107.5909 }, by, ...parts })

const linked = (
  id: string,
  { unit, place, as }: { readonly unit: string; readonly place: string; readonly as: string },
): PlaceLink => ({ ...aLink(id, unit, place), asWritten: as, by })

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const service = fileIntakeOn({ repositories: archive, undo: createUndoStack(archive.writer) })
  const take = async (text: string) =>
    (await service.open(new Blob([text]), 'aid.xml', heardContext())).takeIn(A_WISH, heardContext())
  return { archive, take }
}

async function written(archive: Repositories): Promise<string> {
  const units = await archive.units.tree(COLLECTION)
  const aid = { recordId: 'r', title: 'Thư', agency: 'III', at: AT, book: SHIPPED_BOOK }
  const { pages } = await survey(archive, COLLECTION, units)
  return [...ead3Chunks(units, { ...aid, beside: await besideOf(archive, COLLECTION, { units, pages }) })].join('')
}

const scan = (name: string, frame = 0) =>
  aPage(`${name}-${frame}`, `scan-${name}`, {
    path: `box 1/${name}`,
    frame,
    order: frame,
    original: idFrom<Sha256>(`sha-${name}`),
  })

/** The scans as an import by folders leaves them: a unit each, called as its file. */
const loose = (...names: readonly string[]) => [
  ...puts(
    'units',
    names.map((name, order) =>
      aUnit(`scan-${name}`, {
        order,
        description: { title: [{ text: name, by: { by: 'import', at: AT, file: name } }] },
      }),
    ),
  ),
  ...puts(
    'pages',
    names.flatMap((name) => (name.endsWith('.pdf') ? [scan(name), scan(name, 1)] : [scan(name)])),
  ),
]

test('places, pages and records go out and come in the same, where the scans are', async () => {
  const { archive } = await desk()
  const value = (text: string, record: string) => [{ text, authority: idFrom<AuthorityId>(record), by }]
  await archive.writer.apply([
    ...puts('authorities', [
      aRecord('a1'),
      aRecord('a2', { kind: 'corporateBody', name: 'Tòa Khâm sứ', identifiers: ['urn:x:2'] }),
      aRecord('a3', { kind: 'subject', name: 'Cảng', identifiers: ['http://aat.example.org/3'] }),
      aRecord('a4', { kind: 'family', name: 'Họ Phan', identifiers: [] }),
    ]),
    ...puts('units', [
      aUnit('f', {
        level: 'fonds',
        description: { ...aDescription({ title: 'Phông' }), creator: value('Tòa Khâm', 'a2') },
      }),
      aUnit('d', { parentId: aUnit('f').id, level: 'file', description: {
        ...aDescription({ title: 'Hồ sơ' }), creator: value('Phan', 'a1'), subject: value('cảng', 'a3'),
        recipient: value('nhà Phan', 'a4'), rightsHolder: value('Phan', 'a1'),
      } }), // prettier-ignore
      aUnit('i', { parentId: aUnit('f').id, order: 1 }),
    ]),
    ...puts('pages', [
      { ...scan('Thư số 1.jpg'), unitId: aUnit('d').id },
      { ...scan('sách.pdf', 1), unitId: aUnit('d').id, order: 1 },
      { ...scan('sách.pdf'), unitId: aUnit('i').id },
    ]),
    ...puts('places', [
      hue('p1', { geonamesId: 1_580_240 }),
      hue('p2', { name: 'Bến', country: '', point: { lat: -0.5, lon: -180 } }),
    ]),
    ...puts('links', [
      linked('l1', { unit: 'd', place: 'p1', as: 'Thuận Hóa' }),
      linked('l2', { unit: 'd', place: 'p2', as: 'Bến' }),
      linked('l3', { unit: 'i', place: 'p1', as: 'Huế' }),
    ]),
  ])
  const first = await written(archive)
  if (hasSchemas) validate('ead3/ead3.xsd', [first])
  const other = await desk()
  await other.archive.writer.apply(loose('Thư số 1.jpg', 'sách.pdf'))
  const report = await other.take(first)
  // Of the book one picture is the file's and one the item's, so the book stays as it is: the next test parts it.
  expect(report.problems.map(({ code }) => code)).toEqual(['ead-page-elsewhere', 'ead-page-elsewhere'])
  const authorities = await other.archive.authorities.all(COLLECTION)
  expect(authorities.map(({ kind, name, identifiers }) => [kind, name, identifiers[0]]).sort()).toEqual([
    ['corporateBody', 'Tòa Khâm sứ', 'urn:x:2'],
    ['family', 'Họ Phan', 'urn:fonds:a4'],
    ['person', 'Phan Bội Châu', 'http://viaf.example.org/1'],
    ['subject', 'Cảng', 'http://aat.example.org/3'],
  ])
  const places = await other.archive.places.all(COLLECTION)
  expect(places.map(({ name, country, point, geonamesId }) => [name, country, point.lat, geonamesId]).sort()).toEqual([
    ['Bến', '', -0.5, undefined],
    ['Huế', 'VN', 16.4637, 1_580_240],
  ])
})

test('a file of scans that lies there as units of single files becomes what the finding aid says; out again it is the same', async () => {
  const { archive } = await desk()
  await archive.writer.apply([
    ...puts('units', [
      aUnit('f', { level: 'fonds' }),
      aUnit('d', { parentId: aUnit('f').id, level: 'file' }),
      aUnit('i', { parentId: aUnit('f').id, order: 1 }),
    ]),
    ...puts('pages', [
      { ...scan('b.jpg'), unitId: aUnit('d').id },
      { ...scan('a.jpg'), unitId: aUnit('d').id, order: 1 },
      { ...scan('sách.pdf'), unitId: aUnit('i').id },
      { ...scan('sách.pdf', 1), unitId: aUnit('i').id, order: 1 },
    ]),
    ...puts('places', [hue('p1')]),
    ...puts('links', [linked('l1', { unit: 'i', place: 'p1', as: 'Kinh thành' })]),
  ])
  const first = await written(archive)
  const other = await desk()
  await other.archive.writer.apply(loose('a.jpg', 'b.jpg', 'sách.pdf'))
  expect(await other.take(first)).toMatchObject({ added: 3, problems: [], parts: { pages: 4, places: 1 } })
  expect(await written(other.archive)).toBe(first)
})

test('pages that a person described stay, and so do the pages of another unit; files that are not here are told', async () => {
  const { archive, take } = await desk()
  await archive.writer.apply([
    ...puts('units', [aUnit('mine')]),
    ...puts('pages', [{ ...scan('a.jpg'), unitId: aUnit('mine').id }]),
  ])
  const text =
    '<ead><archdesc level="item"><did><unittitle>x</unittitle>\n<daoset><dao daotype="derived" href="box%201/a.jpg"/><dao daotype="derived" href="b.jpg"/><dao daotype="unknown" href="https://example.org/c.jpg"/></daoset></did></archdesc></ead>'
  expect((await take(text)).problems).toMatchObject([
    { row: 1, code: 'ead-no-page', message: 'b.jpg' },
    { row: 1, code: 'ead-page-elsewhere', message: 'box 1/a.jpg' },
  ])
  expect((await archive.pages.ofUnit(aUnit('mine').id)).map(({ path }) => path)).toEqual(['box 1/a.jpg'])
})

test('any place comes back as it was written, at the point that it was at', () => {
  const degrees = (most: number) =>
    fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((millionths) => millionths / 1e6)
  const name = fc.constantFrom('Huế', 'A & B', '<x>', 'Санктъ-Петербургъ', 'a, b')
  fc.assert(
    fc.property(fc.record({ lat: degrees(90), lon: degrees(180), name, as: name }), ({ lat, lon, name: own, as }) => {
      const exported = { asWritten: as, place: hue('p', { name: own, point: { lat, lon } }) }
      const unit = aUnit('a')
      const beside = { places: new Map([[unit.id, [exported]]]), pages: new Map(), authorities: new Map() }
      const aid = { recordId: 'r', title: 't', agency: 'a', at: AT, book: SHIPPED_BOOK, beside }
      const [read] = readEad([...ead3Chunks([unit], aid)].join('')).units
      expect(read?.places).toEqual([{ asWritten: as, name: own, country: 'VN', point: { lat: lat + 0, lon: lon + 0 } }])
    }),
    { numRuns: 200, seed: 20261126 },
  )
})

test('bad input: codes that are there twice are told with their lines; depth without end and loops of entities are refused with the place', async () => {
  const { take } = await desk()
  const c = (code: string) => `<c level="file"><did><unitid>${code}</unitid></did></c>`
  const aid = (inner: string) =>
    `<ead><archdesc level="fonds"><did><unittitle>x</unittitle></did><dsc>\n${inner}\n</dsc></archdesc></ead>`
  const twice = await take(aid([c('Д. 1'), c('Д. 2'), c('Д. 1')].join('\n')))
  expect(twice.problems).toMatchObject([{ row: 4, code: 'ead-double-code', message: 'Д. 1 (2)' }])
  const again = await take(aid(c('Д. 2')))
  expect(again.problems).toMatchObject([{ row: 2, code: 'ead-known-code', message: 'Д. 2' }])
  const deep = '<c>'.repeat(5000) + '</c>'.repeat(5000)
  await expect(take(aid(deep))).rejects.toMatchObject({ code: 'xml-damaged' })
  const loop = '<!DOCTYPE ead [<!ENTITY a "&b;">\n<!ENTITY b "&a;">]>'
  await expect(take(loop + aid('&a;'))).rejects.toMatchObject({ code: 'xml-entities', message: /\(1:15\)|\(1:\d+\)/ })
})
