import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Authority } from '../../shared/domain/authority.ts'
import { idFrom, type AuthorityId } from '../../shared/domain/ids.ts'
import { jsonLdStatements } from '../../shared/formats/rdf/expand-json-ld.ts'
import { parseJson } from '../../shared/formats/rdf/parse-json.ts'
import { readRdfXml } from '../../shared/formats/rdf/read-rdf-xml.ts'
import { readTurtle } from '../../shared/formats/rdf/read-turtle.ts'
import { readSkos, type SkosScheme } from '../../shared/formats/skos/read-skos.ts'
import { readXml } from '../../shared/formats/xml/read-xml.ts'
import { planSkos, type SkosInto } from '../../shared/intake/skos/plan-skos.ts'
import { AT, COLLECTION } from '../support/builders.ts'

const LATER = '2026-02-03T04:05:06.000Z'
const fixture = (name: string): Promise<string> => readFile(`tests/fixtures/skos/${name}`, 'utf8')
const turtle = (text: string): SkosScheme =>
  readSkos(readTurtle(`@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix x: <http://x/> . ${text}`))

/** What a plan leaves behind, by the name of each record. */
function desk() {
  let records: readonly Authority[] = []
  let made = 0
  const take = (scheme: SkosScheme, parts: Partial<SkosInto> = {}) => {
    const { report, changes } = planSkos(scheme, {
      collectionId: COLLECTION,
      authorities: records,
      kind: 'subject',
      languages: ['vi', 'ru', 'en'],
      file: 'words.ttl',
      at: LATER,
      newId: () => idFrom(`new-${(made += 1)}`),
      ...parts,
    })
    const put = new Map(changes.map(({ id, to }) => [id as AuthorityId, to as Authority]))
    records = [...records.filter(({ id }) => !put.has(id)), ...put.values()]
    return report
  }
  const find = (name: string) => records.find((each) => each.name === name)
  return { take, find, all: () => records, set: (next: readonly Authority[]) => (records = next) }
}

test('RDF/XML: labels, also those of SKOS-XL, notes, notations, ties and the name of the scheme', async () => {
  const { title, concepts } = readSkos(readRdfXml(readXml(await fixture('lcsh-like.rdf'))))
  expect(title).toBe('Headings')
  expect(concepts.map(({ iri, preferred }) => [iri.split('/').at(-1), preferred[0]?.text])).toEqual([
    ['sh1', 'Letters'],
    ['sh3', 'Diaries'],
    ['sh2', 'Written works & papers'],
  ])
  expect(concepts[0]).toMatchObject({
    alternative: [{ text: 'Correspondence' }, { text: 'Epistles', language: 'en' }],
    broader: ['http://id.example.org/headings/sh2'],
    related: ['http://id.example.org/headings/sh3'],
    matches: ['http://data.example.org/letters'],
  })
  expect(concepts[2]).toMatchObject({ notations: ['L 2'], scopeNotes: [{ text: 'Of any kind.', language: 'en' }] })
})

test('Turtle: concepts become records with a name in the first language wished, others as variants, and their ties', async () => {
  const { take, find } = desk()
  expect(take(readSkos(readTurtle(await fixture('aat-like.ttl'))))).toMatchObject({ rows: 3, added: 3, problems: [] })
  expect(find('thư từ')).toMatchObject({
    kind: 'subject',
    variants: [
      { name: 'correspondence', kind: 'parallel', language: 'en' },
      { name: 'корреспонденция', kind: 'parallel', language: 'ru' },
      { name: 'letters (correspondence)', kind: 'other', language: 'en' },
    ],
    texts: { definition: 'Any forms of addressed and written communication\nsent and received.', sources: 'Thesaurus' },
    identifiers: ['http://vocab.example.org/aat/300026879'],
    ties: [{ to: find('record (documents)')?.id, tie: 'broader' }],
    by: { by: 'import', file: 'words.ttl', row: 1, at: LATER },
  })
  expect(find('official documents')?.ties).toEqual([{ to: find('record (documents)')?.id, tie: 'broader' }])
})

test('JSON-LD with a context of its own', async () => {
  const { take, find } = desk()
  take(readSkos(await jsonLdStatements(parseJson(await fixture('unesco-like.jsonld')))), { kind: 'genre' })
  expect(find('Образование')).toMatchObject({
    kind: 'genre',
    variants: [
      { name: 'Education', language: 'en' },
      { name: 'Éducation', language: 'fr' },
      { name: 'Pedagogy' },
      { name: 'Schooling' },
    ],
  })
  expect(find('Adult education')?.ties).toEqual([{ to: find('Образование')?.id, tie: 'broader' }])
})

test('what goes in again changes nothing; what is new in it is brought up to date, and no record is doubled', async () => {
  const { take, find, all } = desk()
  const text = await fixture('aat-like.ttl')
  take(readSkos(readTurtle(text)))
  const before = all()
  expect(take(readSkos(readTurtle(text)))).toMatchObject({ added: 0, changed: 0, same: 3 })
  expect(all()).toEqual(before)
  const renamed = text.replace('"official documents"@en,', '"official records"@en,')
  expect(take(readSkos(readTurtle(renamed)))).toMatchObject({ added: 0, changed: 1, same: 2 })
  expect(all()).toHaveLength(3)
  expect(find('official records')?.variants.map(({ name }) => name)).toEqual(['official documents'])
})

test('a record that a person made keeps its name and what else is in it', async () => {
  const { take, find, set } = desk()
  const own: Authority = {
    id: idFrom<AuthorityId>('mine'),
    collectionId: COLLECTION,
    kind: 'genre',
    name: 'Công văn, thư từ',
    variants: [{ name: 'thư tín', kind: 'other' }],
    texts: { note: 'của ta' },
    identifiers: ['http://vocab.example.org/aat/300026879'],
    ties: [],
    by: { by: 'person', at: AT },
    createdAt: AT,
    updatedAt: AT,
  }
  set([own])
  expect(take(readSkos(readTurtle(await fixture('aat-like.ttl'))))).toMatchObject({ added: 2, changed: 1 })
  const after = find('Công văn, thư từ')
  expect(after).toMatchObject({ id: 'mine', kind: 'genre', texts: { note: 'của ta' }, createdAt: AT })
  expect(after?.variants.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['thư từ', 'thư tín', 'correspondence', 'letters (correspondence)']),
  )
})

test('ties to nowhere, circles, withdrawn and nameless concepts are left out and told with their place in the file', () => {
  const { take, find } = desk()
  const { problems, added } = take(
    turtle(`
      x:a a skos:Concept ; skos:prefLabel "a" ; skos:broader x:b, x:gone .
      x:b a skos:Concept ; skos:prefLabel "b" ; skos:broader x:c .
      x:c a skos:Concept ; skos:prefLabel "c" ; skos:broader x:a .
      x:d a skos:Concept .
      x:e a skos:Concept ; skos:prefLabel "e" ; <http://www.w3.org/2002/07/owl#deprecated> true .`),
  )
  expect(added).toBe(3)
  expect(problems.map(({ weight, row, code, message }) => [weight, row, code, message])).toEqual([
    ['doubt', 1, 'skos-unknown-tie', 'http://x/gone'],
    ['doubt', 3, 'skos-circle', 'http://x/a'],
    ['doubt', 4, 'skos-no-label', 'http://x/d'],
    ['doubt', 5, 'skos-withdrawn', 'http://x/e'],
  ])
  expect(find('c')?.ties).toEqual([])
})

test('files that are damaged or of something else are refused, with the place of the fault', () => {
  expect(() => readTurtle('@prefix x: <http://x/> .\nx:a x:b "open .')).toThrow(
    expect.objectContaining({ code: 'rdf-damaged', message: expect.stringMatching(/line 2/) as string }),
  )
  const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
  expect(() => readRdfXml(readXml('<a/>'))).toThrow(expect.objectContaining({ code: 'rdf-damaged' }))
  expect(() => readRdfXml(readXml(`<rdf:RDF ${rdf}><skos:Concept/></rdf:RDF>`))).toThrow(/xmlns:skos/)
  expect(() => readSkos(readRdfXml(readXml(`<rdf:RDF ${rdf}/>`)))).toThrow(
    expect.objectContaining({ code: 'rdf-none' }),
  )
  expect(() => readXml(`<!DOCTYPE a [<!ENTITY b "b">]><rdf:RDF ${rdf}>&b;</rdf:RDF>`)).toThrow(/1:14/)
})
