import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { CALENDARS } from '../../shared/dates/date-reading.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { readEad } from '../../shared/formats/ead/read-ead.ts'
import { unitsOfAid } from '../../shared/formats/ead/units-of-aid.ts'
import { ead3Chunks } from '../../shared/formats/ead/write-ead3.ts'
import { freshArchive } from '../support/archive.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'
import { aCollection, aDescription, aUnit, AT, COLLECTION } from '../support/builders.ts'

const aid = { recordId: 'r', title: 'Thư', agency: 'III', at: AT, book: SHIPPED_BOOK }
const tree = [
  aUnit('f', { level: 'fonds', description: aDescription({ title: 'Phông', adminHistory: 'Một\nHai' }) }),
  aUnit('d', { level: 'file', parentId: aUnit('f').id, description: aDescription({ title: 'Hồ sơ' }) }),
  aUnit('i', { level: 'item', parentId: aUnit('d').id, order: 1, description: aDescription({ leaves: '3–4 об.' }) }),
]

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply([...puts('collections', [aCollection()]), ...puts('units', [aUnit('old', { order: 4 })])])
  const undo = createUndoStack(archive.writer)
  const service = fileIntakeOn({ repositories: archive, undo })
  const open = (text: string) => service.open(new Blob([text]), 'aid.xml', heardContext())
  const apply = async (text: string) => (await open(text)).takeIn(A_WISH, heardContext())
  return { archive, undo, open, apply }
}

test('a finding aid becomes a tree beside what is there, as one step to undo', async () => {
  const { archive, undo, apply } = await desk()
  expect(await apply([...ead3Chunks(tree, aid)].join(''))).toMatchObject({ rows: 3, added: 3, written: true })
  const units = await archive.units.tree(COLLECTION)
  expect(units.map(({ id, level, parentId, order }) => [id, level, parentId, order])).toEqual([
    ['old', 'item', null, 4],
    ['new-1', 'fonds', null, 5],
    ['new-2', 'file', 'new-1', 0],
    ['new-3', 'item', 'new-2', 0],
  ])
  expect(units[1]?.description.adminHistory).toEqual([
    { text: 'Một\nHai', by: { by: 'import', at: AT, file: 'aid.xml' } },
  ])
  await undo.undo()
  expect((await archive.units.tree(COLLECTION)).map(({ id }) => id)).toEqual(['old'])
})

test('what several elements of another maker say of one field is all kept; a date is read from its words', async () => {
  const { archive, apply } = await desk()
  const report = await apply(
    '<ead><archdesc level="fonds"><did><unittitle>A</unittitle><unitdate>khoảng 1930</unitdate></did>' +
      '<odd><p>x</p></odd><odd><p>y</p></odd><index><p>z</p></index></archdesc></ead>',
  )
  expect(report.problems).toMatchObject([{ weight: 'doubt', code: 'ead-unread', message: '<index> × 1' }])
  const { description } = (await archive.units.tree(COLLECTION)).at(-1)!
  expect(description.note?.map(({ text }) => text)).toEqual(['x\ny'])
  expect(description.date?.[0]).toMatchObject({ text: 'khoảng 1930', edtf: '1930~' })
})

test('a Russian date before February 1918 is read as Julian, and says so', async () => {
  const { archive, apply } = await desk()
  await apply('<ead><archdesc level="item"><did><unitdate>25 октября 1917 г.</unitdate></did></archdesc></ead>')
  const { description } = (await archive.units.tree(COLLECTION)).at(-1)!
  expect(description.date?.[0]).toMatchObject({ edtf: '1917-11-07', calendar: 'julian' })
})

test('of a file that is damaged nothing goes in', async () => {
  const { archive, apply } = await desk()
  await expect(apply('<ead><archdesc><did>')).rejects.toMatchObject({ code: 'xml-damaged' })
  expect(await archive.units.tree(COLLECTION)).toHaveLength(1)
})

test('dates come back as they went out: wording, EDTF and calendar, read or not', () => {
  const date = fc.record(
    {
      text: fc.constantFrom('25 октября 1917 г.', 'khoảng 1930', '1886–1890', 's.d.', 'in my youth'),
      edtf: fc.constantFrom('1917-11-07', '1930~', '1886/1890', 'XXXX'),
      calendar: fc.constantFrom(...CALENDARS),
    },
    { requiredKeys: ['text'] },
  )
  const fields = fc.record({ date: fc.array(date, { maxLength: 1 }), created: fc.array(date, { maxLength: 1 }) })
  fc.assert(
    fc.property(fields, (said) => {
      const by = { by: 'import', at: AT, file: 'aid.xml' } as const
      const filled = Object.entries(said).filter(([, values]) => values.length > 0)
      const description = Object.fromEntries(
        filled.map(([name, values]) => [name, values.map((value) => ({ ...value, by }))]),
      )
      const { units } = readEad([...ead3Chunks([aUnit('f', { level: 'fonds', description })], aid)].join(''))
      const into = { collectionId: COLLECTION, parentId: null, order: 0, file: 'aid.xml', at: AT }
      const [back] = unitsOfAid(units, { ...into, newId: () => idFrom('new'), recordId: () => idFrom('record') })
      expect(back?.unit.description).toEqual(description)
    }),
    { numRuns: 60 },
  )
})

test('the calendar that another maker says is kept, but not that it is the Gregorian one', () => {
  const date = (calendar: string): string =>
    `<unitdate calendar="${calendar}" normal="1905-05-16">3 мая 1905</unitdate>`
  const text = `<ead><archdesc level="item"><did>${date('julian')}${date('gregorian')}</did></archdesc></ead>`
  expect(readEad(text).units[0]?.values.get('date')).toEqual([
    { text: '3 мая 1905', edtf: '1905-05-16', calendar: 'julian' },
    { text: '3 мая 1905', edtf: '1905-05-16' },
  ])
})
