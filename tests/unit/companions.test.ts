import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { companionsOf } from '../../shared/domain/companions.ts'
import { pictureNamedIn } from '../../shared/formats/readings/picture-named.ts'

/** Each scan that has companions with all of them, as plain objects. */
const found = (paths: readonly string[], named: Readonly<Record<string, string>> = {}): object =>
  Object.fromEntries(
    [...companionsOf(paths, new Map(Object.entries(named)))].map(([scan, { readings, metadata }]) => [
      scan,
      [...readings, ...metadata],
    ]),
  )

test.each([
  'a.xml',
  'a.jpg.xml',
  'a.hocr',
  'a.html',
  'a.alto.xml',
  'a.page.xml',
  'a_alto.xml',
  'A.XML',
  'a.xmp',
  'a.jpg.xmp',
])('%s belongs to a.jpg beside it', (name) =>
  expect(found(['x/a.jpg', 'x/b.jpg', `x/${name}`])).toEqual({ 'x/a.jpg': [`x/${name}`] }),
)

test('a file of a scan’s name in another folder belongs to no scan', () =>
  expect(found(['x/a.jpg', 'y/a.xml', 'y/a.xmp'])).toEqual({}))

test('the folders of Transkribus belong to the scans above them, PAGE before ALTO', () => {
  const paths = ['doc/0001.jpg', 'doc/alto/0001.xml', 'doc/metadata.xml', 'doc/mets.xml', 'doc/page/0001.xml']
  expect(found(paths)).toEqual({ 'doc/0001.jpg': ['doc/page/0001.xml', 'doc/alto/0001.xml'] })
})

test('a folder of texts beside a folder of scans belongs to it, unless two folders hold the name', () => {
  expect(found(['b/images/1.tif', 'b/alto/1.xml'])).toEqual({ 'b/images/1.tif': ['b/alto/1.xml'] })
  expect(found(['b/images/1.tif', 'b/thumbs/1.jpg', 'b/alto/1.xml'])).toEqual({})
})

test('names are compared without case and however macOS composes them', () => {
  const [scan, text] = ['Thư/Huế.JPG'.normalize('NFD'), 'Thư/huế.xml'.normalize('NFC')]
  expect(found([scan, text])).toEqual({ [scan]: [text] })
})

test('a sidecar that has the scan’s whole name goes before one that several could mean', () =>
  expect(found(['a.jpg', 'a.tif', 'a.xmp', 'a.jpg.xmp'])).toEqual({
    'a.jpg': ['a.jpg.xmp', 'a.xmp'],
    'a.tif': ['a.xmp'],
  }))

test('a file of another name belongs to the scan that it names, wherever that was on another machine', () => {
  const paths = ['x/leaf 1.jpg', 'x/export_17.xml', 'y/leaf 1.jpg', 'y/z/t.xml', 'q/t.xml', 'y/leaf 2.jpg']
  const named = { 'x/export_17.xml': 'D:\\in\\leaf 1.jpg', 'y/z/t.xml': '/tmp/leaf 1.jpg', 'q/t.xml': 'leaf 2.jpg' }
  expect(found(paths, named)).toEqual({
    'x/leaf 1.jpg': ['x/export_17.xml'],
    'y/leaf 1.jpg': ['y/z/t.xml'],
    'y/leaf 2.jpg': ['q/t.xml'],
  })
})

test.each([
  ['vie.hocr', 'vie.jpg'],
  ['ocropus.html', null],
  ['book.alto.xml', 'book.tif'],
  ['escriptorium.alto.xml', 'vie.jpg'],
  ['transkribus.page.xml', 'rus.jpg'],
])('the picture that %s names is found without reading all of it', (name, picture) =>
  expect(pictureNamedIn(readFileSync(`tests/fixtures/companions/${name}`, 'utf8'))).toBe(picture),
)
