import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { CALENDARS } from '../../shared/dates/date-reading.ts'
import { newAuthority } from '../../shared/domain/authority.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type AuthorityId, type PlaceId } from '../../shared/domain/ids.ts'
import { parseJson } from '../../shared/formats/rdf/parse-json.ts'
import { isFondsJson, readFondsJson } from '../../shared/formats/jsonld/read-jsonld.ts'
import { jsonldChunks } from '../../shared/formats/jsonld/write-jsonld.ts'
import { unitsOfAid } from '../../shared/formats/ead/units-of-aid.ts'
import type { ExportedUnit } from '../../shared/formats/exported-unit.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, AT, aUnit, COLLECTION } from '../support/builders.ts'
import { fixtureUnits, gathered, streamed } from '../support/exported-units.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'

const by = { by: 'import', at: AT, file: 'items.jsonld' } as const
const personId = idFrom<AuthorityId>('p')
const person = newAuthority({ id: personId, collectionId: COLLECTION, kind: 'person', name: 'Phan Bội Châu' }, AT)
const authorities = new Map([[personId, { ...person, identifiers: ['http://viaf.example.org/1'] }]])

function back(text: string): readonly Unit[] {
  const json = parseJson(text)
  if (!isFondsJson(json)) throw new Error('not ours')
  const into = { collectionId: COLLECTION, parentId: null, order: 0, file: 'items.jsonld', at: AT }
  let made = 0
  const newId = (() => idFrom(`n${(made += 1)}`)) as Parameters<typeof unitsOfAid>[1]['newId']
  return unitsOfAid(readFondsJson(json).units, { ...into, newId, recordId: () => personId }).map(({ unit }) => unit)
}

const word = fc.string({ minLength: 1, maxLength: 12 })
const said = <T extends object>(more: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ text: word, by: fc.constant(by), ...more }, { requiredKeys: ['text', 'by'] })
const plain = said({ language: fc.constantFrom('vi', 'ru', 'vi-Hani') })
const date = fc.record(
  {
    text: fc.constantFrom('25 октября 1917 г.', 'khoảng 1930', 's.d.', '1886–1890', 'xưa'),
    by: fc.constant(by),
    edtf: fc.constantFrom('1917-11-07', '1930~', '1886/1890', 'XXXX'),
    calendar: fc.constantFrom(...CALENDARS),
  },
  { requiredKeys: ['text', 'by'] },
)
const named = fc.oneof(plain, said({ authority: fc.constant(personId) }))
const one = <T>(of: fc.Arbitrary<T>) => fc.tuple(of)
const description = fc.record(
  {
    title: one(plain),
    description: one(plain),
    note: one(plain),
    adminHistory: one(plain),
    referenceCode: one(fc.record({ text: fc.constantFrom('Ф. 1. Оп. 2. Д. 3', 'Q3-5-1-10'), by: fc.constant(by) })),
    date: one(date),
    created: one(date),
    creator: fc.array(named, { minLength: 1, maxLength: 3 }),
    subject: fc.array(named, { minLength: 1, maxLength: 3 }),
    type: one(fc.record({ text: fc.constantFrom('Text', 'StillImage', 'письмо'), by: fc.constant(by) })),
    rights: one(fc.record({ text: fc.constantFrom('https://example.org/r', 'tự do'), by: fc.constant(by) })),
    'own:ink': one(plain),
  },
  { requiredKeys: [] },
)

test('what goes out as JSON-LD comes back the same: tree, levels, wordings, languages, dates with EDTF and calendar, records', async () => {
  await fc.assert(
    fc.asyncProperty(description, description, description, async (one, two, three) => {
      const tree = [
        aUnit('n1', { level: 'fonds', description: one }),
        aUnit('n2', { level: 'subseries', parentId: aUnit('n1').id, description: two }),
        aUnit('n3', { level: 'item', parentId: aUnit('n2').id, description: three }),
        aUnit('n4', { level: 'file', order: 1, description: {} }),
      ]
      const exported = tree.map((unit): ExportedUnit => ({ unit, places: [], pageCount: 0, authorities }))
      const found = back(await gathered(jsonldChunks(streamed(exported))))
      const shown = ({ id, parentId, level, description }: Unit) => ({ id, parentId, level, description })
      expect(found.map(shown)).toEqual(tree.map(shown))
    }),
    { numRuns: 80 },
  )
}, 60_000)

test('places come back with their points, names, countries and roles; what the file does not hold is told', async () => {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const service = fileIntakeOn({ repositories: archive, undo: createUndoStack(archive.writer) })
  const place = { id: idFrom<PlaceId>('h'), collectionId: COLLECTION, name: 'Huế', country: 'VN', names: [], by }
  const places = [
    {
      asWritten: 'Hué',
      role: 'sent-from',
      certainty: 'probable',
      place: { ...place, point: { lat: 16.46, lon: 107.59 } },
    },
  ] as const
  const unit = aUnit('u', { description: aDescription({ title: 'Thư' }), source: { path: 'a/1.jpg' } as never })
  const text = await gathered(jsonldChunks(streamed([{ unit, places, pageCount: 2 }])))
  const session = await service.open(new Blob([text]), 'items.jsonld', heardContext())
  expect(session.kind).toBe('fonds')
  const report = await session.takeIn(A_WISH, heardContext())
  expect(report).toMatchObject({ added: 1, written: true, parts: { places: 1 } })
  expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
    ['ead-unread', '<pages> × 1'],
    ['ead-unread', '<source> × 1'],
  ])
  const [link] = await archive.db.links.toArray()
  expect(link).toMatchObject({ asWritten: 'Hué', role: 'sent-from', certainty: 'probable' })
  expect(await archive.db.places.toArray()).toMatchObject([
    { name: 'Huế', country: 'VN', point: { lat: 16.46, lon: 107.59 } },
  ])
})

test('the fixture of the formats comes back with every wording', async () => {
  const units: Unit[] = []
  for await (const { unit } of fixtureUnits()) units.push(unit)
  const wordings = (all: readonly Unit[]) =>
    all.map(({ description }) =>
      Object.entries(description)
        .map(([name, values]) => [name, values.map(({ text, edtf }) => [text, edtf])])
        .sort(),
    )
  expect(wordings(back(await gathered(jsonldChunks(fixtureUnits()))))).toEqual(wordings(units))
})

test('units that lie in themselves, or none at all, are refused; what is no value is left aside', () => {
  const context = { fonds: 'urn:fonds-terms:' }
  const file = (graph: unknown) => ({ '@context': context, '@graph': graph })
  const cycle = [
    { '@id': 'a', isPartOf: 'b' },
    { '@id': 'b', isPartOf: 'a' },
  ]
  expect(() => readFondsJson(file(cycle))).toThrow('isPartOf')
  expect(() => readFondsJson(file([]))).toThrow('@graph')
  const chain = Array.from({ length: 100 }, (_, at) => ({ '@id': `${at}`, isPartOf: `${at - 1}` }))
  expect(() => readFondsJson(file(chain))).toThrow('isPartOf')
  const odd = {
    '@id': 'a',
    title: 7,
    'fonds:fields': { title: [3, 'x', [0, null]], nonsense: [0] },
    spatial: [{ lat: 'x' }],
  }
  const [unit] = readFondsJson(file([odd, 'x', null])).units
  expect(unit).toMatchObject({ level: 'file', places: [] })
  expect([...unit!.values]).toEqual([['title', [{ text: '7' }]]])
  expect(isFondsJson({ '@context': 'https://schema.org' })).toBe(false)
})
