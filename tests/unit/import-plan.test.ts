import { expect, test } from 'vitest'
import { isPassedOver, planImport, secondsLeft } from '../../shared/domain/import-plan.ts'

test('a folder of files is a file, a folder of folders a series, one within it a subseries', () => {
  const { folders } = planImport(['1905/a.jpg', '1906/letters/a.jpg', '1906/maps/large/b.tif', 'c.jpg'])
  expect([...folders.values()].map(({ path, level, parent }) => [path, level, parent])).toEqual([
    ['1905', 'file', ''],
    ['1906', 'series', ''],
    ['1906/letters', 'file', '1906'],
    ['1906/maps', 'subseries', '1906'],
    ['1906/maps/large', 'file', '1906/maps'],
  ])
})

test('files and folders beside each other keep the order in which they came', () => {
  const { files, items, folders } = planImport(['a.jpg', 'b/1.jpg', 'b/2.jpg', 'c.jpg'])
  expect(files.map(({ path, item }) => [path, items.get(item)?.folder, items.get(item)?.order])).toEqual([
    ['a.jpg', '', 0],
    ['b/1.jpg', 'b', 0],
    ['b/2.jpg', 'b', 1],
    ['c.jpg', '', 2],
  ])
  expect(folders.get('b')?.order).toBe(1)
})

test.each(['Thumbs.db', 'a/.DS_Store', 'desktop.ini', '.hidden/a.jpg', '__MACOSX/a.jpg', 'b/._a.jpg'])(
  '%s is passed over in silence',
  (path) => {
    expect(isPassedOver(path)).toBe(true)
    expect(planImport([path]).files).toEqual([])
  },
)

test('a scan is never passed over', () => expect(isPassedOver('1905/thumbs.jpg')).toBe(false))

test('what lies beside a scan and tells about it is passed over; a text of no scan is not', () => {
  const beside = ['a/1.jpg', 'a/1.txt', 'a/1.jpg.xmp', 'a/README.md', 'LICENSE.txt']
  expect(planImport(beside).files.map((file) => file.path)).toEqual(['a/1.jpg'])
  const alone = ['a/1.jpg', 'a/2.txt', 'b/1.txt', '1.docx', 'notes.xml']
  expect(planImport(alone).files.map((file) => file.path)).toEqual(alone)
})

test('companions go with their scan and make no unit of their folder', () => {
  const { files, folders } = planImport(['d/1.jpg', 'd/1.jpg.xmp', 'd/mets.xml', 'd/page/1.xml', 'd/page/2.xml'])
  // There is no scan that the last could belong to, which must be said.
  expect(files.map((file) => file.path)).toEqual(['d/1.jpg', 'd/page/2.xml'])
  expect([...folders.keys()]).toEqual(['d', 'd/page'])
  expect([...planImport(['d/1.jpg', 'd/page/1.xml']).folders.keys()]).toEqual(['d'])
})

test('how long it takes is told only when enough is done to tell', () => {
  expect(secondsLeft(2, 100, 10)).toBeUndefined()
  expect(secondsLeft(10, 100, 1)).toBeUndefined()
  expect(secondsLeft(10, 100, 20)).toBe(180)
  expect(secondsLeft(100, 100, 20)).toBeUndefined()
})
