import { expect, test } from 'vitest'
import { descriptionsAlone } from '../../renderer/features/import/descriptions-among.ts'

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
