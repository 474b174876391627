import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../shared/domain/geometry.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { jpegHeader } from '../../shared/formats/pdf/jpeg-header.ts'
import type { PdfAbout } from '../../shared/formats/pdf/pdf-metadata.ts'
import { isPdfJpeg } from '../../shared/formats/pdf/pdf-picture.ts'
import { pdfChunks, type PdfPage } from '../../shared/formats/pdf/write-pdf.ts'
import { AT } from '../support/builders.ts'
import { collected, streamed } from '../support/exported-units.ts'
import { aPdfPage } from '../support/pdf-pages.ts'
import { wordsOfPdf } from '../support/pdf-words.ts'
import { hasProgram, outputOf, preflightPath } from '../support/tools.ts'

const about: PdfAbout = {
  title: 'Письмо ѣ – Thư từ Huế',
  author: 'С. Р. Минцлов',
  language: 'vi',
  tool: 'Fonds',
  at: AT,
  id: '0e3c7a527f8e4f0a9d396f3b0d8d1a02',
}

async function written(pages: readonly PdfPage[]): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'fonds-pdf-')), 'a.pdf')
  const chunks = await collected(pdfChunks(streamed(pages), about))
  writeFileSync(file, Buffer.concat(chunks))
  return file
}

/** A line of letters of which each is a hundredth of the page wide; `slope` is how far each word lies below the last. */
const line = (text: string, y: number, slope = 0): Line => {
  let x = 0.1
  const words = text.split(' ').map((word, index) => {
    const box = { x, y: y + index * slope, w: word.length / 100, h: 0.016 }
    x += box.w + 0.006
    return { text: word, box, confidence: 1 }
  })
  return { text, box: { x: 0.1, y, w: x - 0.106, h: 0.016 + slope * (words.length - 1) }, words }
}

const TEXTS = [
  'Kính gửi Ủy ban hành chính thành phố Hà Nội nghĩa ễ ượng',
  'Прошеніе крестьянъ дѣла ѳеодора мѵро Объ открытіи школы',
  'ſi l’œuvre “d’été” — 100 % (A&B) <c>',
  '漢喃𡗶𠀧',
]
const scan = readFileSync('tests/fixtures/companions/vie.jpg')

async function manyPages(): Promise<string> {
  const header = jpegHeader(scan)
  if (!header) throw new Error('the fixture is no JPEG')
  return written([
    aPdfPage(TEXTS.map((text, index) => line(text, 0.1 + index * 0.05))),
    aPdfPage([{ text: 'không có ô', box: null, words: [] }], { turn: 90 }),
    aPdfPage([line('trang ba', 0.3)], {
      size: { width: 840, height: 221 },
      picture: { kind: 'jpeg', bytes: scan, header },
    }),
    aPdfPage([]),
  ])
}

describe('a searchable PDF', () => {
  it.skipIf(!hasProgram('qpdf', '--version'))('has no fault that qpdf finds', async () => {
    expect(outputOf('qpdf', ['--check', await manyPages()])).toContain('No syntax or stream encoding errors found')
  })

  it.skipIf(preflightPath === null)(
    'is a valid PDF/A-1b to PDFBox',
    async () => {
      const words = ['-cp', preflightPath ?? '', 'org.apache.pdfbox.preflight.Validator_A1b', await manyPages()]
      expect(outputOf('java', words)).toContain('is a valid PDF/A-1b file')
    },
    60_000,
  )

  describe.skipIf(!hasProgram('pdftotext', '-v'))('by pdftotext', () => {
    const textOf = (file: string, ...words: readonly string[]): string => outputOf('pdftotext', [...words, file, '-'])

    it('gives every text out as it went in: Vietnamese, pre-1918 Russian, signs of XML, Nôm beyond the basic plane', async () => {
      const pages = textOf(await manyPages()).split('\f')
      expect(pages[0]?.trim().split(/\n+/)).toEqual(TEXTS)
      expect(pages[1]?.split(/\s+/).filter(Boolean)).toEqual(['không', 'có', 'ô'])
      expect(pages[2]?.split(/\s+/).filter(Boolean)).toEqual(['trang', 'ba'])
    })

    it('has each word exactly where its box is', async () => {
      const [found = []] = wordsOfPdf(await manyPages())
      const inPoints = ({ x, y, w, h }: Box) =>
        [x * 595, y * 842, (x + w) * 595, (y + h) * 842].map((each) => Math.round(each))
      line(TEXTS[0] ?? '', 0.1).words.forEach((word, index) => {
        expect(found[index]?.text).toBe(word.text)
        expect(found[index] && inPoints(found[index].box)).toEqual(inPoints(word.box))
      })
    })

    it('keeps the words of a sloping line together', async () => {
      const lines = [line('một dòng chữ hơi nghiêng xuống', 0.2, 0.0015), line('dòng sau', 0.24)]
      expect(
        textOf(await written([aPdfPage(lines)]))
          .trim()
          .split(/\n+/),
      ).toEqual(lines.map(({ text }) => text))
    })

    it('has a vertical line in one piece', async () => {
      const vertical: Line = { text: '南國山河', box: { x: 0.8, y: 0.1, w: 0.03, h: 0.2 }, words: [] }
      expect(textOf(await written([aPdfPage([vertical])])).replaceAll(/\s/g, '')).toBe('南國山河')
    })
  })

  it('takes no JPEG as it is whose colours are told by a profile that PDF/A-1 does not know', () => {
    const header = jpegHeader(scan)
    const profile = (version: number): Uint8Array => {
      const bytes = new Uint8Array(132)
      bytes[8] = version
      bytes.set(Buffer.from('RGB '), 16)
      bytes.set(Buffer.from('acsp'), 36)
      return bytes
    }
    expect([null, profile(2), profile(4)].map((each) => header && isPdfJpeg({ ...header, profile: each }))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is written page by page: none is asked for before the one before it has gone out', async () => {
    let asked = 0
    const pages = async function* (): AsyncIterable<PdfPage> {
      for (; asked < 500; asked += 1) yield await Promise.resolve(aPdfPage([line('trang', 0.3)]))
    }
    let [held, most] = [0, 0]
    for await (const chunk of pdfChunks(pages(), about)) {
      if (Buffer.from(chunk).includes('/Type /Page ')) held += 1
      most = Math.max(most, asked + 1 - held)
    }
    expect([held, most]).toEqual([500, 1])
  })

  it.skipIf(!hasProgram('pdfimages', '-v'))('holds a JPEG byte for byte as it came', async () => {
    const file = await manyPages()
    const folder = mkdtempSync(join(tmpdir(), 'fonds-pdf-'))
    outputOf('pdfimages', ['-j', '-f', '3', '-l', '3', file, join(folder, 'p')])
    expect(readFileSync(join(folder, 'p-000.jpg')).equals(scan)).toBe(true)
  })
})
