import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type Sha256 } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aUnit, COLLECTION } from '../support/builders.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'
import { tropyExport, tropyPhoto } from '../support/tropy-projects.ts'

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const undo = createUndoStack(archive.writer)
  const service = fileIntakeOn({ repositories: archive, undo })
  const open = (content: string | Uint8Array<ArrayBuffer>, name = 'file') =>
    service.open(new Blob([content]), name, heardContext())
  return { archive, undo, open }
}

test.each(['lcsh-like.rdf', 'aat-like.ttl', 'unesco-like.jsonld'])(
  '%s is known by its content; a look at it writes nothing; it goes in as one step to undo',
  async (name) => {
    const { archive, undo, open } = await desk()
    const session = await open(await readFile(`tests/fixtures/skos/${name}`, 'utf8'), 'words')
    expect(session.kind).toBe('skos')
    const report = await session.dryRun(A_WISH, heardContext())
    expect(report).toMatchObject({ written: false, added: report.rows })
    expect(await archive.authorities.all(COLLECTION)).toEqual([])
    expect(await session.takeIn(A_WISH, heardContext())).toMatchObject({ ...report, written: true })
    expect(await archive.authorities.all(COLLECTION)).toHaveLength(report.rows)
    expect(await session.dryRun(A_WISH, heardContext())).toMatchObject({ added: 0, same: report.rows })
    await undo.undo()
    expect(await archive.authorities.all(COLLECTION)).toEqual([])
  },
)

test('an export of Tropy finds the file with the same bytes, whatever it is called here', async () => {
  const { archive, undo, open } = await desk()
  const bytes = new TextEncoder().encode('a picture')
  const original = idFrom<Sha256>('sha-here')
  await archive.originals.put({ sha256: original, bytes: new Blob([bytes]), mediaType: 'image/jpeg' })
  await archive.writer.apply([
    ...puts('units', [aUnit('u', { description: {} })]),
    ...puts('pages', [aPage('p', 'u', { original, path: 'renamed.jpg', size: { width: 4032, height: 3024 } })]),
  ])
  const checksum = createHash('md5').update(bytes).digest('hex')
  const photo = tropyPhoto({ checksum, size: bytes.length })
  const text = JSON.stringify(tropyExport({ items: [{ title: 'Thư', photo: [photo] }] }))
  const session = await open(text, 'letters.json')
  expect(await session.takeIn(A_WISH, heardContext())).toMatchObject({
    added: 0,
    problems: [],
    written: true,
    parts: { pages: 0, regions: 0, readings: 1 },
  })
  expect(await archive.readings.ofPage(aPage('p', 'u').id)).toMatchObject([{ lines: [{ text: 'Dear Sir' }] }])
  await undo.undo()
  expect(await archive.readings.ofPage(aPage('p', 'u').id)).toEqual([])
})

test.each([
  ['a picture', 'not any of these', 'intake-unknown-file'],
  ['a web page', '<html><body/></html>', 'intake-unknown-file'],
  ['JSON that is cut short', '{ "@graph": [', 'json-damaged'],
  ['JSON of something else', '{ "a": 1 }', 'rdf-none'],
  ['Turtle that is cut short', '@prefix a: <http://a/> . a:b', 'rdf-damaged'],
  ['XML that is cut short', '<ead><archdesc>', 'xml-damaged'],
  ['entities that grow', '<!DOCTYPE ead [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><ead>&b;</ead>', 'xml-entities'],
  [
    'entities of other files',
    '<!DOCTYPE ead [<!ENTITY a SYSTEM "file:///etc/hostname">]><ead>&a;</ead>',
    'xml-entities',
  ],
])('%s is refused with what to do, and nothing is written', async (_, content, code) => {
  const { archive, open } = await desk()
  await expect(open(content)).rejects.toMatchObject({ code })
  expect(await archive.units.tree(COLLECTION)).toEqual([])
})

test('of XML that ends too early the place is told', async () => {
  const { open } = await desk()
  await expect(open('<ead>\n<archdesc><did>')).rejects.toThrow('<did> is not closed (2:16)')
})

test('work that was stopped writes nothing', async () => {
  const { archive, open } = await desk()
  const session = await open(await readFile('tests/fixtures/skos/aat-like.ttl', 'utf8'))
  const stop = new AbortController()
  stop.abort()
  await expect(session.takeIn(A_WISH, { signal: stop.signal, onProgress: () => undefined })).rejects.toThrow()
  expect(await archive.authorities.all(COLLECTION)).toEqual([])
})
