import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxFile } from '../../shared/formats/docx/write-docx.ts'
import { metsFile } from '../../shared/formats/mets/write-mets.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { DocumentAbout, DocumentPage, TextForm } from '../../shared/formats/readings/document-page.ts'
import { teiChunks } from '../../shared/formats/tei/write-tei.ts'
import { readXml, type XmlElement } from '../../shared/formats/xml/read-xml.ts'
import { descendants, localName, plainText } from '../../shared/formats/xml/xml-find.ts'
import { normalise } from '../../shared/text/orthography/normalise.ts'
import { shippedRules } from '../../shared/text/orthography/shipped-rules.ts'
import { AT } from '../support/builders.ts'
import { gathered, streamed } from '../support/exported-units.ts'
import { randomReading } from '../support/random-readings.ts'
import { hasProgram, hasSchemas, outputOf, validate } from '../support/tools.ts'

const SIZE = { width: 1240, height: 1754 }
const about: DocumentAbout = {
  title: 'Дѣло № 5 & <thư>',
  creators: ['С. Р. Минцлов'],
  date: '14 мая 1906 г.',
  referenceCode: '12-1-5',
  languages: ['ru', 'vi'],
  tool: 'Fonds',
  at: AT,
}

const LINES = ['Прошеніе крестьянъ дѣ-', 'ла Ѳеодора', 'Kính gửi Ủy ban']
const aDocumentPage = (label: string, texts = LINES): DocumentPage => {
  const lines = texts.map((text, index) => ({ text, box: { x: 0.1, y: 0.1 * index, w: 0.5, h: 0.05 }, words: [] }))
  const normal = normalise(lines, shippedRules('russian-1918')).lines
  return { label, image: `images/${label}`, size: SIZE, reading: { lines }, normal }
}
const many = (): readonly DocumentPage[] =>
  Array.from({ length: 8 }, (_, seed) => ({ ...aDocumentPage(`p ${seed}#.jpg`), reading: randomReading(seed + 7, SIZE), normal: null })) // prettier-ignore

/** A page with a table of two rows, of which the first is one cell. */
const aTablePage = (): DocumentPage => {
  const cells = [
    ['Harbours', { row: 0, column: 0, columns: 2 }],
    ['Huế', { row: 1, column: 0 }],
    ['412', { row: 1, column: 1 }],
  ] as const
  const box = { x: 0.1, y: 0.1, w: 0.5, h: 0.05 }
  const id = idFrom<BlockId>('t')
  const lines = cells.map(([text, cell]) => ({ text, box, words: [], block: id, cell }))
  return { ...aDocumentPage('t.jpg'), reading: { lines, blocks: [{ id, kind: 'table', box }] }, normal: null }
}

const tei = (pages: readonly DocumentPage[], form: TextForm): Promise<string> =>
  gathered(teiChunks(() => streamed(pages), about, form))
const all = (root: XmlElement, name: string): readonly XmlElement[] =>
  descendants(root, (element) => localName(element) === name)

describe('TEI', () => {
  it('has a surface a page, and every pointer of the text points to a zone', async () => {
    const root = readXml(await tei(many(), 'diplomatic'))
    expect(all(root, 'surface')).toHaveLength(8)
    const ids = new Set<string>()
    const pointers: string[] = []
    const walk = (element: XmlElement): void => {
      const { 'xml:id': id, facs } = element.attributes
      if (id) {
        expect(ids.has(id)).toBe(false)
        ids.add(id)
      }
      if (facs) pointers.push(facs.slice(1))
      for (const child of element.children) if (typeof child !== 'string') walk(child)
    }
    walk(root)
    const lines = many().reduce((sum, page) => sum + page.reading.lines.length, 0)
    expect(pointers.length).toBeGreaterThan(lines)
    expect(pointers.filter((pointer) => !ids.has(pointer))).toEqual([])
  })

  it('has the text as it is written, normalised, or both', async () => {
    const page = [aDocumentPage('a.jpg')]
    const textOf = async (form: TextForm) => plainText(all(readXml(await tei(page, form)), 'body')[0])
    expect(await textOf('diplomatic')).toBe(LINES.join(' '))
    expect(await textOf('normalised')).toBe('Прошение крестьян дела Феодора Kính gửi Ủy ban')
    const both = readXml(await tei(page, 'both'))
    expect(all(both, 'choice').map((choice) => [plainText(all(choice, 'orig')[0]), plainText(all(choice, 'reg')[0])])).toEqual([
      ['Прошеніе крестьянъ дѣ-', 'Прошение крестьян дела'],
      ['ла Ѳеодора', 'Феодора'],
    ]) // prettier-ignore
  })

  it('has a table as rows of cells', async () => {
    const [table] = all(readXml(await tei([aTablePage()], 'diplomatic')), 'table')
    expect(table && all(table, 'row').map((row) => all(row, 'cell').map((cell) => [plainText(cell), cell.attributes]))).toEqual([
      [['Harbours', { cols: '2' }]],
      [['Huế', {}], ['412', {}]],
    ]) // prettier-ignore
  })

  it.skipIf(!hasProgram('xmllint', '--version'))('is well-formed', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'fonds-tei-')), 'a.xml')
    writeFileSync(file, await tei(many(), 'both'))
    outputOf('xmllint', ['--noout', file])
  })
})

describe('METS', () => {
  const pages = ['a 1.jpg', 'b.tif', 'b.tif'].map((name, index) => ({
    label: `${name} · ${index}`,
    image: { path: `images/${name}`, mediaType: 'image/jpeg', size: 12, sha256: 'ab'.repeat(32) },
    text: index === 1 ? null : { path: `alto/${index}.xml`, mediaType: 'text/xml' },
  }))

  it('names each picture once, and each page with its picture and text', () => {
    const root = readXml(metsFile(pages, about))
    expect(all(root, 'FLocat').map((file) => file.attributes['xlink:href'])).toEqual([
      'images/a%201.jpg',
      'images/b.tif',
      'alto/0.xml',
      'alto/2.xml',
    ])
    const leaves = all(root, 'div').length
    expect(leaves).toBeGreaterThan(0)
    expect(all(root, 'fptr').map((pointer) => pointer.attributes['FILEID'])).toEqual([
      'image-1',
      'text-1',
      'image-2',
      'image-2',
      'text-2',
    ])
  })

  it.skipIf(!hasSchemas)('is valid METS 1.12.1', () => {
    validate('mets/mets-1.12.1.xsd', [metsFile(pages, about), metsFile([], { ...about, creators: [], date: '' })])
    expect(() => validate('mets/mets-1.12.1.xsd', [metsFile(pages, about).replace('FILEID', 'FILE')])).toThrow(/FILE/)
  })
})

describe('DOCX', () => {
  it('holds well-formed parts that its relationships name', async () => {
    const files = unzipSync(await docxFile(streamed(many()), about, 'both'))
    expect(Object.keys(files)).toContain('word/document.xml')
    for (const bytes of Object.values(files)) readXml(new TextDecoder().decode(bytes))
  })

  it.skipIf(!hasProgram('soffice', '--version'))(
    'opens in LibreOffice with every line',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'fonds-docx-'))
      writeFileSync(
        join(folder, 'a.docx'),
        await docxFile(streamed([aDocumentPage('a.jpg'), aTablePage(), aDocumentPage('b.jpg')]), about, 'both'),
      )
      const profile = `-env:UserInstallation=file://${folder}/profile`
      outputOf('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'a.docx'),
      ])
      const text = readFileSync(join(folder, 'a.txt'), 'utf8').replace('\uFEFF', '')
      const page = (label: string) => [label, ...LINES, 'Прошение крестьян дела Феодора Kính gửi Ủy ban']
      const table = ['t.jpg', 'Harbours', 'Huế', '412']
      expect(text.trim().split(/[\n\f\t]+/)).toEqual([about.title, ...page('a.jpg'), ...table, ...page('b.jpg')])
    },
    120_000,
  )
})
