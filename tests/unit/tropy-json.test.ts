import { expect, test } from 'vitest'
import { JsonLdError } from '../../shared/formats/rdf/json-ld-error.ts'
import { parseJson } from '../../shared/formats/rdf/parse-json.ts'
import { isTropyJson, readTropyJson } from '../../shared/formats/tropy/read-tropy-json.ts'
import { tropyExport, tropyPhoto } from '../support/tropy-projects.ts'

const DC = 'http://purl.org/dc/elements/1.1/'

test('an export is read by what its names mean in its own context', async () => {
  const json = tropyExport({
    items: [
      {
        title: 'Letter to the harbour master',
        date: '1871-05~',
        box: '12',
        'dcterms:title': 'Alt title',
        list: ['Fonds/Box 1\\/A'],
        tag: ['harbour'],
        photo: [
          tropyPhoto({ selection: [{ '@type': 'Selection', x: 100, y: 200, width: 300, height: 400, title: 'Seal' }] }),
        ],
      },
    ],
  })
  expect(isTropyJson(json)).toBe(true)
  const { items } = await readTropyJson(json)
  const [item] = items
  expect(Object.fromEntries(item?.metadata ?? [])).toEqual({
    [`${DC}date`]: { text: '1871-05~' },
    [`${DC}title`]: { text: 'Letter to the harbour master' },
    'http://purl.org/dc/terms/title': { text: 'Alt title' },
    'https://tropy.org/v1/tropy#box': { text: '12' },
  })
  expect(item).toMatchObject({ tags: ['harbour'], lists: [['Fonds', 'Box 1/A']] })
  expect(item?.photos).toMatchObject([
    {
      path: '/scans/IMG_0001.jpg',
      page: 0,
      checksum: 'd41d8cd98f00b204e9800998ecf8427e',
      size: 2_183_345,
      width: 4032,
      height: 3024,
      orientation: 1,
      edited: false,
      notes: [{ text: 'See folio 2' }],
      transcriptions: [{ text: 'Dear Sir', alto: null }],
      selections: [{ x: 100, y: 200, width: 300, height: 400 }],
    },
  ])
  expect(item?.photos[0]?.selections[0]?.metadata.get(`${DC}title`)).toEqual({ text: 'Seal' })
})

test('before 1.18 a list is its name alone, whatever signs are in it', async () => {
  const { items } = await readTropyJson(
    tropyExport({ version: '1.17.3', items: [{ title: 'A', list: 'Box 1/A', photo: [] }] }),
  )
  expect(items[0]?.lists).toEqual([['Box 1/A']])
})

test('a bare list of objects without a context is read as old exports meant it', async () => {
  const { items } = await readTropyJson([
    { [`${DC}title`]: 'Old', photo: [{ path: 'C:\\scans\\1.jpg', negative: true }] },
  ])
  expect(items[0]?.metadata.get(`${DC}title`)).toEqual({ text: 'Old' })
  expect(items[0]?.photos[0]).toMatchObject({ path: 'C:/scans/1.jpg', edited: true, orientation: 1 })
})

test('a note that is HTML alone is read as its text, a line a paragraph', async () => {
  const html = { '@value': '<p>See <strong>folio</strong> 2 &amp; 3</p><p>and<br>4</p>', '@language': 'en' }
  const photo = [tropyPhoto({ note: [{ '@type': 'Note', html }] })]
  const { items } = await readTropyJson(tropyExport({ items: [{ title: 'A', photo }] }))
  expect(items[0]?.photos[0]?.notes).toEqual([{ text: 'See folio 2 & 3\nand\n4' }])
})

test('JSON that is cut short is refused with the place; a context elsewhere is not fetched; other JSON-LD is no project', async () => {
  const cut = '{\n "@graph": [{ "@type": "Item"'
  expect(() => parseJson(cut)).toThrow(JsonLdError)
  expect(() => parseJson(cut)).toThrow(/\(2:30\)$/)
  await expect(readTropyJson({ '@context': 'https://example.org/c', '@graph': [] })).rejects.toMatchObject({
    code: 'jsonld-remote',
    message: 'https://example.org/c',
  })
  await expect(readTropyJson({ '@context': { name: 'http://x/n' }, name: 'a' })).rejects.toMatchObject({
    code: 'tropy-none',
  })
})
