import { expect, test } from 'vitest'
import {
  descriptionsAlone,
  descriptionsBeside,
  isWithoutScans,
} from '../../renderer/features/import/descriptions-among.ts'
import { textsOfNoScan } from '../../shared/arrangement/companions-in.ts'

function* listed(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) yield { path, open: () => Promise.resolve(new Blob([text])) }
}

async function* source(files: Readonly<Record<string, string>>) {
  yield* await Promise.resolve([...listed(files)])
}

const alone = async (files: Readonly<Record<string, string>>) =>
  (await descriptionsAlone(source(files)))?.map(({ path }) => path) ?? null

test.each([
  [{ 'list.csv': '' }],
  [{ 'Опись.XLSX': '', 'b.ods': '' }],
  [{ 'project.tpy': '', 'words.ttl': '' }],
  [{ 'aid.xml': '<?xml version="1.0"?>\n<ead xmlns="http://ead3.archivists.org/schema/">' }],
  [{ 'aid.xml': '<!DOCTYPE ead>\n<ead:ead>' }],
  [{ 'words.xml': '<rdf:RDF xmlns:skos="http://www.w3.org/2004/02/skos/core#">' }],
  [{ 'letters.json': '{ "@context": { "@vocab": "https://tropy.org/v1/tropy#" } }' }],
  [{ 'aid.xml': Array.from('<?xml version="1.0" encoding="UTF-16"?><ead>', (letter) => `${letter}\0`).join('') }],
])('%j is nothing but descriptions', async (files) => {
  expect(await alone(files)).toEqual(Object.keys(files))
})

test.each([
  [{}],
  [{ 'list.csv': '', '001.jpg': '' }],
  [{ '001.xml': '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">' }],
  [{ 'a.json': '{}' }],
  [{ 'letter.txt': 'Dear Sir' }],
])('%j has something else', async (files) => {
  expect(await alone(files)).toBeNull()
})

test('what systems leave in a folder is nothing else', async () => {
  expect(await alone({ 'desktop.ini': '', 'list.csv': '', 'Thumbs.db': '', '.DS_Store': '' })).toEqual(['list.csv'])
  expect(await alone({ 'Thumbs.db': '' })).toBeNull()
})

test('so many files of descriptions are no longer opened one by one', async () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${String(at).padStart(2, '0')}.csv`, '']))
  expect(await alone(many(20))).toHaveLength(20)
  expect(await alone(many(21))).toBeNull()
})

const EAD = '<ead xmlns="http://ead3.archivists.org/schema/">'
const ALTO = '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">'
const FONDS = '{"@context":{"skos":"http://www.w3.org/2004/02/skos/core#"},"@graph":[]}'

async function beside(files: Readonly<Record<string, string>>) {
  const opened: string[] = []
  const all = new Map(
    [...listed(files)].map(({ path, open }) => [path, { path, open: () => (opened.push(path), open()) }]),
  )
  const found = await descriptionsBeside(all, textsOfNoScan([...all.keys()]), (path) => expect.unreachable(path))
  return { found: found.map(({ path }) => path), opened, alone: isWithoutScans([...all.keys()], found) }
}

test('scans, a spreadsheet, a finding aid and a folder dropped together are told apart by name and by content', async () => {
  const { found, opened, alone } = await beside({
    'aid.xml': EAD,
    'list.xlsx': '',
    'снимок.jpg': '',
    'Фонд 7/001.jpg': '',
    'Фонд 7/001.xml': ALTO,
    'Фонд 7/002.jpg': '',
    'Фонд 7/002.jpg.json': '{}',
    'Фонд 7/page/002.xml': EAD,
    'Фонд 7/places.json': '{"type": "FeatureCollection"}',
    'Фонд 7/items.jsonld': FONDS,
    'Фонд 7/manifest.json': '{}',
    'Фонд 7/mets.xml': '<mets>',
    'Фонд 7/other.xml': ALTO,
    'Фонд 7/README.json': FONDS,
    'Фонд 7/опись.CSV': '',
    'Фонд 7/.опись.csv': '',
  })
  expect(found).toEqual(['aid.xml', 'list.xlsx', 'Фонд 7/places.json', 'Фонд 7/items.jsonld', 'Фонд 7/опись.CSV'])
  // What is called as a scan is its own, and most sources have one such file for each.
  expect(opened).toEqual([
    'aid.xml', 'Фонд 7/places.json', 'Фонд 7/items.jsonld', 'Фонд 7/manifest.json', 'Фонд 7/other.xml',
  ]) // prettier-ignore
  expect(alone).toBe(false)
})

test('scans alone have no file opened; descriptions beside a README have no scan', async () => {
  expect(await beside({ '001.jpg': '', '001.xml': ALTO, '002.tif': '' })).toEqual({
    found: [],
    opened: [],
    alone: false,
  })
  expect(await beside({ 'list.csv': '', 'README.txt': '', 'Thumbs.db': '' })).toMatchObject({
    found: ['list.csv'],
    alone: true,
  })
  expect(await beside({ 'list.csv': '', 'report.pdf': '' })).toMatchObject({ found: ['list.csv'], alone: false })
})

test('a file that can’t be opened is told and is no description; the others are found', async () => {
  const told: string[] = []
  const file = (path: string, open: () => Promise<Blob>) => [path, { path, open }] as const
  const files = new Map([
    file('aid.xml', () => Promise.resolve(new Blob([EAD]))),
    file('torn.xml', () => Promise.reject(new Error('gone'))),
    file('list.ods', () => Promise.reject(new Error('gone'))),
  ])
  const found = await descriptionsBeside(files, ['aid.xml', 'torn.xml'], (path) => told.push(path))
  expect([found.map(({ path }) => path), told]).toEqual([['aid.xml', 'list.ods'], ['torn.xml']])
})
