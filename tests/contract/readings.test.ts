import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'
import { folderWith } from '../support/folders.ts'

/** The official schemas, where the developer has them. */
const SCHEMAS = '../shared/schemas'
const FIXTURES = 'tests/fixtures/companions'

const hasXmllint = ((): boolean => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
})()

const judged = existsSync(SCHEMAS) && hasXmllint

function validate(schema: string, file: string): string {
  try {
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', `${SCHEMAS}/${schema}`, file], {
      env: { ...process.env, XML_CATALOG_FILES: `${SCHEMAS}/catalog.xml` },
      stdio: 'pipe',
      encoding: 'utf8',
    })
    return 'valid'
  } catch (error) {
    return String(error)
  }
}

describe.skipIf(!judged)('What we read is what the schemas allow', () => {
  it.each([
    ['alto/alto-2-1.xsd', 'newspaper.alto.xml'],
    ['alto/alto-3-1.xsd', 'rus.xml'],
    ['alto/alto-4-2.xsd', 'escriptorium.alto.xml'],
    ['alto/alto-4-4.xsd', 'ordered.alto.xml'],
    ['page-xml/pagecontent-2024-07-15.xsd', 'nested.page.xml'],
  ])('by %s: %s', (schema, name) => expect(validate(schema, `${FIXTURES}/${name}`)).toBe('valid'))

  it('PAGE of Transkribus, but for the element of its own that it adds', async () => {
    const text = readFileSync(`${FIXTURES}/transkribus.page.xml`, 'utf8').replace(/<TranskribusMetadata[^>]*\/>/, '')
    const folder = await folderWith({ 'page.xml': text })
    expect(validate('page-xml/pagecontent-2013-07-15.xsd', `${folder}/page.xml`)).toBe('valid')
  })

  it('a file that the schema refuses is told', () => {
    expect(validate('alto/alto-4-4.xsd', `${FIXTURES}/newspaper.alto.xml`)).not.toBe('valid')
  })
})

describe.skipIf(!existsSync(SCHEMAS))('Samples of the standards’ own', () => {
  const samples = ['alto/samples', 'page-xml/samples'].flatMap((folder) =>
    existsSync(`${SCHEMAS}/${folder}`) ? readdirSync(`${SCHEMAS}/${folder}`).map((name) => `${folder}/${name}`) : [],
  )

  it.each(samples.filter((name) => name.endsWith('.xml')))('%s is read with lines and boxes on the page', (name) => {
    const { pages } = readReadingFile(readFileSync(`${SCHEMAS}/${name}`))
    const lines = pages.flatMap((page) => page.lines)
    expect(lines.length).toBeGreaterThan(0)
    for (const { box, text } of lines) {
      expect(text).not.toBe('')
      if (box) expect([box.x, box.y, 1 - box.x - box.w, 1 - box.y - box.h].every((part) => part > -1e-9)).toBe(true)
    }
  })
})
