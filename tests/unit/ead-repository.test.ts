import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { readEad } from '../../shared/formats/ead/read-ead.ts'
import { ead3Chunks } from '../../shared/formats/ead/write-ead3.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, AT, COLLECTION } from '../support/builders.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'

const aidOf = (repository: string): string =>
  `<ead><archdesc level="fonds"><did><unittitle>Письма</unittitle>${repository}</did></archdesc></ead>`

const NAMED = '<repository><corpname><part>РГИА</part></corpname></repository>'
const KNOWN =
  '<repository><corpname identifier="http://www.wikidata.org/entity/Q1" normal="РГИА"><part>РГИА</part></corpname></repository>'

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const undo = createUndoStack(archive.writer)
  const service = fileIntakeOn({ repositories: archive, undo })
  const take = async (text: string) => {
    const session = await service.open(new Blob([text]), 'aid.xml', heardContext())
    return await session.takeIn(A_WISH, heardContext())
  }
  const keeper = async () => {
    const collection = await archive.collections.get(COLLECTION)
    return collection?.repository === undefined ? undefined : await archive.authorities.get(collection.repository)
  }
  return { archive, undo, take, keeper }
}

test.each([
  [NAMED, []],
  [KNOWN, ['http://www.wikidata.org/entity/Q1']],
])('the archive of a finding aid is the archive of the collection: %s', async (repository, identifiers) => {
  const { archive, undo, take, keeper } = await desk()
  expect(await take(aidOf(repository))).toMatchObject({ written: true, problems: [] })
  expect(await keeper()).toMatchObject({ kind: 'repository', name: 'РГИА', identifiers })
  const [unit] = await archive.units.tree(COLLECTION)
  expect(Object.keys(unit?.description ?? {})).toEqual(['title'])
  await take(aidOf(repository))
  expect(await archive.authorities.all(COLLECTION)).toHaveLength(1)
  await undo.undo()
  await undo.undo()
  expect(await keeper()).toBeUndefined()
})

test('a collection that has another archive keeps it, and the unit says where it lies', async () => {
  const { archive, take, keeper } = await desk()
  await take(aidOf(NAMED))
  await take(aidOf('<repository>ГАРФ</repository>'))
  expect((await keeper())?.name).toBe('РГИА')
  const units = await archive.units.tree(COLLECTION)
  expect(units.map(({ description }) => description.repositoryCode?.[0]?.text)).toEqual([undefined, 'ГАРФ'])
})

test('the archive of a collection goes out and comes in the same, apart from what units say of theirs', async () => {
  const { archive, take, keeper } = await desk()
  await take(aidOf(NAMED))
  await take(aidOf('<repository>ГАРФ</repository>'))
  const keeping = await keeper()
  const written = (title: string, units = archive.units.tree(COLLECTION)) =>
    units.then((all) =>
      [
        ...ead3Chunks(all, {
          recordId: 'r',
          title,
          agency: 'РГИА',
          at: AT,
          book: SHIPPED_BOOK,
          ...(keeping ? { archive: keeping } : {}),
        }),
      ].join(''),
    )
  const aid = readEad(await written('Письма двух архивов'))
  expect(aid.repository).toMatchObject({ text: 'РГИА', record: { name: 'РГИА' } })
  expect(aid.units.map(({ values }) => values.get('repositoryCode')?.[0]?.text)).toEqual([undefined, 'ГАРФ'])
  const [first] = await archive.units.tree(COLLECTION)
  const one = readEad(await written('Письма', Promise.resolve(first ? [first] : [])))
  expect(one).toMatchObject({ repository: { text: 'РГИА' } })
  expect(one.units[0]?.values.has('repositoryCode')).toBe(false)
})
