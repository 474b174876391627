import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { altoFile } from '../../shared/formats/alto/write-alto.ts'
import { hocrFile } from '../../shared/formats/hocr/write-hocr.ts'
import { pageFile } from '../../shared/formats/page/write-page.ts'
import type { PageOfText } from '../../shared/formats/readings/page-of-text.ts'
import { AT } from '../support/builders.ts'
import { randomReading } from '../support/random-readings.ts'
import { hasProgram, hasSchemas, outputOf, validate } from '../support/tools.ts'

const SIZE = { width: 1240, height: 1754 }
/** Something beside every other line, and a translation of two lines. */
const withLayers = (reading: PageOfText['reading']): PageOfText['reading'] => ({
  ...reading,
  layerLanguages: { text: 'vi-Hani' },
  lines: reading.lines.map((line, index) =>
    index % 2 === 0
      ? { ...line, layers: { transliteration: 'chữ "&" <nôm>', translation: 'знак' } }
      : { ...line, layers: { joined: true } },
  ),
})

const pages = (): readonly PageOfText[] =>
  Array.from({ length: 12 }, (_, seed) => ({
    image: 'thư "1" & 2.jpg',
    frame: seed,
    size: SIZE,
    dpi: seed % 2 === 0 ? 300 : null,
    reading: withLayers(randomReading(seed + 100, SIZE)),
    at: AT,
  }))

describe.skipIf(!hasSchemas)('by the schemas of the standards', () => {
  it('ALTO is valid ALTO 4.4', () => {
    validate('alto/alto-4-4.xsd', pages().map(altoFile))
    expect(() => validate('alto/alto-4-4.xsd', [altoFile(pages()[0]!).replace('PHYSICAL_IMG_NR', 'NR')])).toThrow(/NR/)
  })

  it('PAGE is valid PAGE content of 2019-07-15', () => {
    validate('page-xml/pagecontent-2019-07-15.xsd', pages().map(pageFile))
    const broken = pageFile(pages()[0]!).replace('imageWidth', 'width')
    expect(() => validate('page-xml/pagecontent-2019-07-15.xsd', [broken])).toThrow(/width/)
  })
})

it.skipIf(!hasProgram('xmllint', '--version'))('hOCR is well-formed XHTML', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-hocr-'))
  for (const [index, page] of pages().entries()) {
    const file = join(folder, `${index}.hocr`)
    writeFileSync(file, hocrFile(page))
    outputOf('xmllint', ['--noout', file])
  }
})
