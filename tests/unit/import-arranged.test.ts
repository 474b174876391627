import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Arrangement } from '../../shared/domain/arrangement.ts'
import { puts } from '../../shared/domain/changes.ts'
import { firstText } from '../../shared/domain/description.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { leafNumber } from '../../shared/domain/leaf.ts'
import { nameOf } from '../../shared/domain/unit.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection, aDescription, aPage, aUnit } from '../support/builders.ts'
import { textImport } from '../support/text-import.ts'
import { sourceOf } from '../support/text-files.ts'

type Archive = Awaited<ReturnType<typeof freshArchive>>
let archive: Archive

beforeEach(async () => {
  archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
})

const RUSSIAN: Arrangement = {
  kind: 'pattern',
  pattern: 'Ф{fonds}_Оп{series}_Д{file}_Л{leaf}{side}',
  tradition: 'ru',
  others: true,
}

const imports = () => textImport(archive)

/** Files called so, each of other content. */
const named = (...names: readonly string[]) => sourceOf(Object.fromEntries(names.map((name) => [name, name])))

const begin = (names: readonly string[], arrangement: Arrangement = RUSSIAN, parentId: UnitId | null = null) =>
  imports().begin({
    collectionId: COLLECTION,
    source: named(...names),
    parentId,
    read: false,
    languages: ['vie'],
    arrangement,
  })

/** Units with their level and code, and the leaves that they hold. */
async function outline(): Promise<readonly string[]> {
  const lines: string[] = []
  for (const unit of await archive.units.tree(COLLECTION)) {
    const pages = await archive.pages.ofUnit(unit.id)
    const leaves = pages.map(({ leaf, path }) =>
      leaf ? `${leafNumber(leaf)}${leaf.side === 'verso' ? 'об' : ''}` : path,
    )
    lines.push([unit.level, firstText(unit.description, 'referenceCode') || nameOf(unit), ...leaves].join(' '))
  }
  return lines
}

test('files go into the units that their names tell, as leaves in order, and the record keeps the rule', async () => {
  const record = await begin(['Ф1_Оп2_Д3_Л2.tif', 'Ф1_Оп2_Д3_Л1об.tif', 'Ф1_Оп2_Д3_Л10.tif', 'Ф1_Оп2_Д3_Л1.tif'])
  expect(record).toMatchObject({ state: 'done', pagesAdded: 4, arrangement: RUSSIAN })
  expect(await outline()).toEqual(['fonds Ф. 1', 'series Ф. 1. Оп. 2', 'file Ф. 1. Оп. 2. Д. 3 1 1об 2 10'])
  const [fonds] = await archive.units.tree(COLLECTION)
  expect(fonds?.description.title?.[0]).toEqual({
    text: 'Фонд 1',
    by: { by: 'import', at: AT, file: 'Ф1_Оп2_Д3_Л2.tif' },
  })
})

test('the rest of a file goes on in its unit, each leaf at its place', async () => {
  await begin(['Ф1_Оп2_Д3_Л1.tif', 'Ф1_Оп2_Д3_Л4.tif'])
  await begin(['Ф1_Оп2_Д3_Л3.tif', 'Ф1_Оп2_Д3_Л2об.tif', 'Ф1_Оп2_Д3_Л5.tif', 'Ф1_Оп2_Д4_Л1.tif'])
  expect(await outline()).toEqual([
    'fonds Ф. 1',
    'series Ф. 1. Оп. 2',
    'file Ф. 1. Оп. 2. Д. 3 1 2об 3 4 5',
    'file Ф. 1. Оп. 2. Д. 4 1',
  ])
})

test('a unit that a person made and coded is gone on with, however the code is spaced', async () => {
  const file = aUnit('hand', {
    level: 'file',
    description: aDescription({ referenceCode: 'Ф.1 Оп.2 Д.3', title: 'Письма' }),
  })
  await archive.writer.apply(puts('units', [file]))
  await archive.writer.apply(puts('pages', [aPage('p', 'hand')]))
  await begin(['Ф01_Оп02_Д003_Л1.tif'])
  expect(await outline()).toContain('file Ф.1 Оп.2 Д.3 p.jpg 1')
  expect((await archive.units.tree(COLLECTION)).filter(({ level }) => level === 'file')).toHaveLength(1)
})

test('a file that is divided into items takes leaves in as one more item', async () => {
  const file = aUnit('hand', { level: 'file', description: aDescription({ referenceCode: 'Ф. 1. Оп. 2. Д. 3' }) })
  await archive.writer.apply(puts('units', [file, aUnit('letter', { parentId: file.id })]))
  await begin(['Ф1_Оп2_Д3_Л1.tif'])
  expect(await outline()).toEqual(expect.arrayContaining(['file Ф. 1. Оп. 2. Д. 3', 'item letter', 'item Дело 3 1']))
})

test('a code without a fonds is another unit elsewhere', async () => {
  const rule: Arrangement = { ...RUSSIAN, pattern: 'Д{file}_Л{leaf}' }
  await archive.writer.apply(puts('units', [aUnit('a', { level: 'series' }), aUnit('b', { level: 'series' })]))
  await begin(['Д1_Л1.tif'], rule, idFrom('a'))
  await begin(['Д1_Л2.tif'], rule, idFrom('b'))
  await begin(['Д1_Л3.tif'], rule, idFrom('b'))
  expect([...(await outline())].sort()).toEqual(['file Д. 1 1', 'file Д. 1 2 3', 'series a', 'series b'])
})

test('an import that was stopped goes on by its own rule', async () => {
  const stop = new AbortController()
  const names = ['Ф1_Оп2_Д3_Л1.tif', 'Ф1_Оп2_Д3_Л2.tif', 'Ф1_Оп2_Д3_Л3.tif']
  const service = imports()
  const stopped = await service.begin(
    {
      collectionId: COLLECTION,
      source: named(...names),
      parentId: null,
      read: false,
      languages: ['vie'],
      arrangement: RUSSIAN,
    },
    { signal: stop.signal, onProgress: ({ done }) => done >= 1 && stop.abort() },
  )
  expect(stopped.state).toBe('cancelled')
  expect(stopped.pagesAdded).toBeLessThan(3)
  const ended = await service.resume(stopped.id, named(...names))
  expect(ended).toMatchObject({ state: 'done', pagesAdded: 3 })
  expect(await outline()).toEqual(['fonds Ф. 1', 'series Ф. 1. Оп. 2', 'file Ф. 1. Оп. 2. Д. 3 1 2 3'])
})

test('files that do not fit go in by their folders, or stay out', async () => {
  const names = ['x/Ф1_Оп2_Д3_Л1.tif', 'x/обложка.jpg']
  await begin(names, { ...RUSSIAN, others: false })
  expect(await archive.pages.count(COLLECTION)).toBe(1)
  await begin(names)
  expect((await outline()).slice(-2)).toEqual(['file x', 'item обложка x/обложка.jpg'])
})

test('leaves of a plain folder are a file, and more of the same folder go on in it', async () => {
  const rule: Arrangement = { ...RUSSIAN, pattern: '{leaf}{side}' }
  await begin(['Дело 3/1.jpg', 'Дело 3/3.jpg'], rule)
  await begin(['Дело 3/1.jpg', 'Дело 3/2.jpg', 'Дело 3/3.jpg'], rule)
  expect(await outline()).toEqual(['file Дело 3 1 2 3'])
})
