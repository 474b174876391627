import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importedReading } from '../../shared/domain/imported-text.ts'
import type { LineLayers } from '../../shared/domain/layer.ts'
import type { Line, Reading } from '../../shared/domain/reading.ts'
import { altoFile } from '../../shared/formats/alto/write-alto.ts'
import { readCsv } from '../../shared/formats/csv/read-csv.ts'
import { docxFile } from '../../shared/formats/docx/write-docx.ts'
import { hocrFile } from '../../shared/formats/hocr/write-hocr.ts'
import { pageFile } from '../../shared/formats/page/write-page.ts'
import { patchReadingFile } from '../../shared/formats/patch/patch-reading-file.ts'
import type { DocumentAbout, DocumentPage } from '../../shared/formats/readings/document-page.ts'
import type { PageOfText } from '../../shared/formats/readings/page-of-text.ts'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'
import type { ReadPage } from '../../shared/formats/readings/reading-file.ts'
import { textOfFrame } from '../../shared/formats/readings/text-of-frame.ts'
import { teiChunks } from '../../shared/formats/tei/write-tei.ts'
import { interlinearText, layersTable, pageText } from '../../shared/formats/text/write-text.ts'
import { readXml, type XmlElement } from '../../shared/formats/xml/read-xml.ts'
import { descendants, localName, plainText } from '../../shared/formats/xml/xml-find.ts'
import { AT, aReading } from '../support/builders.ts'
import { gathered, streamed } from '../support/exported-units.ts'

const SIZE = { width: 640, height: 840 }
const column = (text: string, from: number, layers?: LineLayers): Line => ({
  text,
  box: { x: 0.8 - from * 0.2, y: 0.1, w: 0.1, h: 0.6 },
  words: Array.from(text, (sign, at) => ({ text: sign, box: { x: 0.8 - from * 0.2, y: 0.1 + at * 0.1, w: 0.1, h: 0.1 }, confidence: 1 })),
  ...(layers ? { layers } : {}),
}) // prettier-ignore
const LINES: readonly Line[] = [
  column('道可道', 0, { transliteration: 'đạo khả đạo', translation: 'Đạo <nói> ra được; "không" & \'phải\'' }),
  column('非常道', 1, { transliteration: '=phi thường đạo', joined: true }),
  column('𡨸⿰木南□', 2, { translation: 'chữ, nôm' }),
  column('名可名', 3),
]
const LANGUAGES = { text: 'vi-Hani', transliteration: 'vi', translation: 'ru' } as const
const reading: PageOfText['reading'] = { kind: 'person', engine: null, languages: [], lines: LINES, layerLanguages: LANGUAGES } // prettier-ignore
const page = (parts: Partial<PageOfText['reading']> = {}): PageOfText => ({
  ...{ image: 'a.png', frame: 0, size: SIZE, dpi: null, at: AT },
  reading: { ...reading, ...parts },
})
const read = (text: string): ReadPage => {
  const [found] = readReadingFile(new TextEncoder().encode(text)).pages
  if (!found) throw new Error('no page')
  return found
}
const said = (of: { readonly lines: readonly Line[] }) => of.lines.map(({ text, layers }) => [text, layers])

describe.each([
  ['PAGE', pageFile],
  ['hOCR', hocrFile],
])('%s', (_name, write) => {
  it('keeps what stands beside lines and its languages, the text being read as before', () => {
    const found = read(write(page()))
    expect(said(found)).toEqual(said({ lines: LINES }))
    expect(found.layerLanguages).toEqual(LANGUAGES)
    expect(write(page({ ...found, kind: 'person', engine: null }))).toBe(write(page({ ...found, kind: 'person', engine: null }))) // prettier-ignore
  })

  it('says nothing of layers where there are none', () => {
    const { layerLanguages: _none, ...plain } = reading
    const text = write(page({ ...plain, lines: LINES.map(({ layers: _layers, ...line }) => line) }))
    const file = write({ ...page(), reading: { ...plain, lines: LINES.map(({ layers: _layers, ...line }) => line) } })
    expect(file).not.toMatch(/translat|transliter|joined|languages:|data-/)
    expect(said(read(text)).map(([, layers]) => layers)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('that came in is given back with what people set beside its lines since, and nothing else changed', () => {
    const before = LINES.map((line, index): Line => {
      const { layers: _layers, ...plain } = line
      return index === 2 ? { ...plain, layers: { translation: 'cũ' } } : plain
    })
    const file = write(page({ lines: before }))
    const refs = read(file).lines
    const lines = LINES.map((line, index) => ({ ...line, ref: refs[index]?.ref ?? '' }))
    const patched = patchReadingFile(file, { reading: { lines }, frame: 0, frames: 1 })
    expect(said(read(patched))).toEqual(said({ lines: LINES }))
    const bare = lines.map(({ layers: _layers, ...line }) => line)
    const back = patchReadingFile(patched, { reading: { lines: bare }, frame: 0, frames: 1 })
    expect(said(read(back)).map(([, layers]) => layers)).toEqual([undefined, undefined, undefined, undefined])
    expect(patchReadingFile(patched, { reading: { lines }, frame: 0, frames: 1 })).toBe(patched)
  })
})

it('a text that came with layers has them when it is taken in', () => {
  const file = readReadingFile(new TextEncoder().encode(pageFile(page())))
  const text = textOfFrame(file, 'a.xml', { frame: 0, frames: 1, size: SIZE, turned: 0 })
  const { id, collectionId, pageId, at } = aReading('r', 'p')
  const taken = text && importedReading(text, { id, collectionId, pageId, at })
  expect(taken).toMatchObject({ kind: 'imported', layerLanguages: LANGUAGES })
  expect(said(taken ?? { lines: [] })).toEqual(said({ lines: LINES }))
})

it('ALTO has the text alone', () => {
  expect(said(read(altoFile(page())))).toEqual(LINES.map(({ text }) => [text, undefined]))
})

const about: DocumentAbout = { title: 'Thơ', creators: [], date: '', referenceCode: '', languages: ['vi'], tool: 'Fonds', at: AT } // prettier-ignore
const documentPage = (parts: Partial<Reading> = {}): DocumentPage => ({
  ...{ label: 'a.png', image: 'a.png', size: SIZE, normal: null },
  reading: { lines: LINES, layerLanguages: LANGUAGES, ...parts },
})

describe('TEI', () => {
  const tei = async (pages: readonly DocumentPage[]): Promise<XmlElement> =>
    readXml(await gathered(teiChunks(() => streamed(pages), about, 'diplomatic')))
  const all = (root: XmlElement, name: string) => descendants(root, (element) => localName(element) === name)

  it('has each layer as a division in its language, whose segments point to their lines', async () => {
    const root = await tei([documentPage(), documentPage({ lines: LINES.slice(3) })])
    const ids = new Map(all(root, 'seg').flatMap((seg) => (seg.attributes['xml:id'] ? [[seg.attributes['xml:id'], plainText(seg)]] : []))) // prettier-ignore
    const layers = all(root, 'div').filter(({ attributes }) => attributes['type'])
    expect(layers.map(({ attributes }) => [attributes['type'], attributes['xml:lang']])).toEqual([
      ['transliteration', 'vi'],
      ['translation', 'ru'],
    ])
    const pairs = layers.map((layer) =>
      all(layer, 'seg').map((seg) => [
        (seg.attributes['corresp'] ?? '').split(' ').map((pointer) => ids.get(pointer.slice(1))),
        plainText(seg),
      ]),
    )
    expect(pairs).toEqual([
      [
        [['道可道'], 'đạo khả đạo'],
        [['非常道'], '=phi thường đạo'],
      ],
      [
        [['道可道', '非常道'], 'Đạo <nói> ra được; "không" & \'phải\''],
        [['𡨸⿰木南□'], 'chữ, nôm'],
      ],
    ])
    expect(all(root, 'seg').find((seg) => seg.attributes['xml:id'])?.attributes['xml:lang']).toBe('vi-Hani')
  })

  it('has none where nothing stands beside any line', async () => {
    const root = await tei([documentPage({ lines: LINES.slice(3) })])
    expect([all(root, 'seg'), all(root, 'div').length]).toEqual([[], 1])
  })
})

it('DOCX has the layers beside each other, a translation of several lines over their rows', async () => {
  const bytes = await docxFile(streamed([documentPage()]), about, 'diplomatic')
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const rows = descendants(readXml(document), (element) => localName(element) === 'tr')
  const texts = rows.map((row) => descendants(row, (element) => localName(element) === 'tc').map(plainText))
  expect(texts.map((row) => row[0])).toEqual(LINES.map(({ text }) => text))
  expect(texts[0]).toEqual(['道可道', 'đạo khả đạo', 'Đạo <nói> ra được; "không" & \'phải\''])
  expect(document.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
  expect(document.match(/<w:vMerge\/>/g)).toHaveLength(1)
})

describe('plain text', () => {
  it('is the original; interlinear it has what stands beside a line below it', () => {
    expect(pageText({ lines: LINES })).toBe('道可道\n非常道\n𡨸⿰木南□\n名可名\n')
    expect(interlinearText({ lines: LINES.slice(1) })).toBe(
      '非常道\n=phi thường đạo\n\n𡨸⿰木南□\nchữ, nôm\n\n名可名\n',
    )
    expect([interlinearText({ lines: LINES.slice(3) }), layersTable({ lines: LINES.slice(3) })]).toEqual(['', ''])
  })

  it('as a table has a line a row, guarded, and says with which line a translation stands', () => {
    const table = layersTable({ lines: LINES })
    expect(table.split('\r\n')[1]).toBe('1,道可道,đạo khả đạo,"Đạo <nói> ra được; ""không"" & \'phải\'",')
    expect(table.split('\r\n')[2]).toBe("2,非常道,'=phi thường đạo,,1")
    expect(readCsv(table)).toBeDefined()
  })
})
