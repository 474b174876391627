import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../shared/domain/geometry.ts'
import type { ReadPage } from '../../shared/formats/readings/reading-file.ts'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'

const fixture = (name: string): Uint8Array => readFileSync(`tests/fixtures/companions/${name}`)
const read = (name: string) => readReadingFile(fixture(name))
const readText = (text: string) => readReadingFile(new TextEncoder().encode(text))
const texts = (page: ReadPage | undefined): readonly string[] => (page?.lines ?? []).map((line) => line.text)
/** Corners in units of the page: easier to compare with the file than fractions. */
const corners = (box: Box | null | undefined, width: number, height: number): readonly number[] | undefined =>
  box ? [box.x * width, box.y * height, (box.x + box.w) * width, (box.y + box.h) * height].map(Math.round) : undefined

describe('hOCR', () => {
  it('of Tesseract gives lines, words with boxes and confidence, the engine and the language', () => {
    const file = read('vie.hocr')
    const [page] = file.pages
    expect(file).toMatchObject({ format: 'hocr', engine: { name: 'tesseract', version: '5.3.0' } })
    expect(page).toMatchObject({ image: 'vie.jpg', frame: 0, size: { width: 840, height: 221 }, transcribed: false })
    expect(page?.languages).toContain('vie')
    expect(texts(page)[0]).toBe('Kính gửi Úy ban hành chính thành phố Hà Nội.')
    const word = page?.lines[0]?.words[1]
    expect(word).toMatchObject({ text: 'gửi', confidence: 0.93 })
    expect(corners(word?.box, 840, 221)).toEqual([110, 42, 151, 70])
  })

  it('of several pages keeps them apart, each with its frame', () => {
    const { pages } = read('book.hocr')
    expect(pages.map((page) => page.frame)).toEqual([0, 1])
    expect(texts(pages[1]).join(' ')).toMatch(/Прошение жителей/)
  })

  it('of OCRopus, with elements left open and no words, gives its lines', () => {
    const file = read('ocropus.html')
    const [page] = file.pages
    expect(file.engine).toEqual({ name: 'ocropus', version: '', model: '' })
    expect(page?.image).toBe('book/0001.bin.png')
    expect(texts(page)).toEqual(['trang thứ nhất «m &»', 'dòng hai'])
    expect(corners(page?.lines[1]?.box, 500, 1000)).toEqual([50, 200, 450, 250])
  })

  it('without marked lines gives a line for each innermost block', () => {
    const { pages } = readText(
      `<html><body><div class="ocr_page" title="bbox 0 0 10 10"><div class="ocr_carea"><p class="ocr_par">một</p><p class="ocr_par">hai</p></div></div></body></html>`,
    )
    expect(texts(pages[0])).toEqual(['một', 'hai'])
  })
})

describe('ALTO', () => {
  it('of Tesseract gives lines and words; several pages stand in their order', () => {
    const { engine, pages } = read('book.alto.xml')
    expect(engine).toEqual({ name: 'tesseract', version: '5.3.0', model: '' })
    expect(pages.map((page) => [page.image, page.frame])).toEqual([
      ['book.tif', 0],
      ['book.tif', 1],
    ])
    expect(texts(pages[1]).join(' ')).toMatch(/епископу Казанскому/)
    const word = pages[1]?.lines[0]?.words[0]
    expect(word?.text).toBe('Его')
    expect(word?.confidence).toBeGreaterThan(0.8)
  })

  it('in tenths of a millimetre and CP1251 gives the same fractions, columns along IDNEXT', () => {
    const { engine, pages } = read('newspaper.alto.xml')
    const [page] = pages
    expect(engine).toEqual({ name: 'FineReader', version: '11', model: '' })
    expect(texts(page)).toEqual(['первый столбец', 'второй стол-'])
    expect(page?.languages).toEqual(['rus'])
    expect(corners(page?.lines[0]?.box, 2100, 2970)).toEqual([105, 297, 945, 445])
  })

  it('of which all is marked as corrected by hand counts as people’s, with full confidence', () => {
    const [page] = read('newspaper.alto.xml').pages
    expect(page?.transcribed).toBe(true)
    expect(page?.lines[0]?.words[0]?.confidence).toBe(1)
  })

  it('of which only a part is marked as corrected stays a machine’s', () => {
    const text = new TextDecoder('windows-1251').decode(fixture('newspaper.alto.xml')).replace('windows-1251', 'utf-8')
    expect(readText(text.replace('language="ru" CS="true"', 'language="ru"')).pages[0]?.transcribed).toBe(false)
  })

  it('4.4 follows its ReadingOrder, and takes the page’s size from its spaces where it has none', () => {
    const { engine, pages } = read('ordered.alto.xml')
    expect(engine).toEqual({ name: 'kraken', version: '5.2.9', model: '' })
    expect(pages[0]?.size).toEqual({ width: 9600, height: 12000 })
    expect(texts(pages[0])).toEqual(['premier', 'deuxième'])
    expect(corners(pages[0]?.lines[0]?.box, 9600, 12000)).toEqual([4800, 1200, 9600, 2400])
  })

  it('of eScriptorium, one string a line, names no engine', () => {
    const { engine, pages } = read('escriptorium.alto.xml')
    expect(engine).toBeNull()
    expect(pages[0]).toMatchObject({ image: 'vie.jpg', languages: ['vie'], transcribed: false })
    expect(texts(pages[0])).toEqual(['Kính gửi Uỷ ban'])
  })
})

describe('PAGE', () => {
  it('of Transkribus: regions and lines in reading order, a checked text as people’s', () => {
    const { engine, pages } = read('transkribus.page.xml')
    expect(engine).toEqual({ name: 'PyLaia@TranskribusPlatform', version: '2.5.0', model: '38440' })
    expect(texts(pages[0])).toEqual([
      'Его Высокопреосвященству епископу',
      'Прошеніе крестьянъ <села> & деревни',
      'вх. № 7',
    ])
    expect(pages[0]).toMatchObject({ image: 'rus.jpg', transcribed: true })
    expect(corners(pages[0]?.lines[2]?.box, 840, 221)).toEqual([700, 20, 820, 60])
  })

  it('of Transkribus in progress stays a machine’s', () => {
    const text = new TextDecoder()
      .decode(fixture('transkribus.page.xml'))
      .replace('status="GT"', 'status="IN_PROGRESS"')
    expect(readText(text).pages[0]?.transcribed).toBe(false)
  })

  it('of eScriptorium: words with confidence, empty lines left out, boxes cut at the page’s edge', () => {
    const [page] = read('escriptorium.page.xml').pages
    expect(texts(page)).toEqual(['Kính gửi', 'lề dưới'])
    expect(page?.lines[0]?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Kính', 0.98],
      ['gửi', 0.61],
    ])
    expect(corners(page?.lines[1]?.box, 840, 221)).toEqual([0, 200, 840, 221])
  })

  it('with groups in groups, regions in regions and a table is flattened in order', () => {
    const { engine, pages } = read('nested.page.xml')
    expect(engine).toEqual({ name: 'OCR-D/core', version: '2.62.0', model: '' })
    expect(texts(pages[0])).toEqual([
      'within r2',
      'and a second line',
      'better ok',
      'cell',
      'r1, one line',
      'not in the order',
    ])
    expect(pages[0]?.languages).toEqual(['fra'])
  })
})

describe('A file of readings', () => {
  const BOMB = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><alto><Layout><Page/></Layout>&b;</alto>`
  const codeOf = (work: () => unknown): unknown => {
    try {
      return work()
    } catch (error) {
      return (error as { readonly code?: unknown }).code
    }
  }

  it('in UTF-16 is read, with or without its mark', () => {
    const text = new TextDecoder().decode(fixture('rus.xml')).replace('UTF-8', 'UTF-16')
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, big, Buffer.concat([Buffer.from([0xff, 0xfe]), little])]) {
      expect(texts(readReadingFile(bytes).pages[0])[0]).toMatch(/^Его/)
    }
  })

  it('that declares entities is refused', () => {
    expect(codeOf(() => readText(BOMB))).toBe('xml-entities')
  })

  it('that is malformed is refused with the line and column of the fault', () => {
    const whole = new TextDecoder().decode(fixture('rus.xml'))
    const messageOf = (work: () => unknown): string => {
      try {
        work()
        return 'read'
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    }
    const faults: readonly (readonly [RegExp, string])[] = [
      [/\(25:15\)$/, whole.slice(0, 1500)],
      [/\(26:7\)$/, whole.replace('</TextLine>', '</TextLin>')],
      [/\(22:15\)$/, whole.replace('CONTENT="Его"', 'CONTENT="Его')],
      [/\(22:97\)$/, whole.replace('CONTENT="Его"', 'CONTENT="Его" CONTENT="x"')],
      [/\(48:\d+\)$/, whole + whole],
      [/\(1:1\)$/, 'no XML'],
      [/\(1:1\)$/, ''],
      [/\(1:38\)$/, BOMB],
    ]
    for (const [place, text] of faults) expect(messageOf(() => readText(text))).toMatch(place)
    const bytes = new TextEncoder().encode(whole)
    bytes[whole.indexOf('<Description')] = 0xff
    expect(messageOf(() => readReadingFile(bytes))).toBe('utf-8 (3:2)')
  })

  it('that is cut short, empty, in another encoding than it says, or other XML is refused with its reason', () => {
    const whole = new TextDecoder().decode(fixture('rus.xml'))
    expect(codeOf(() => readText(whole.slice(0, 1500)))).toBe('xml-damaged')
    expect(codeOf(() => readText(''))).toBe('xml-damaged')
    expect(codeOf(() => readReadingFile(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c])))).toBe('xml-encoding')
    expect(codeOf(() => readText('<?xml version="1.0" encoding="x-no-such"?><alto/>'))).toBe('xml-encoding')
    expect(codeOf(() => readText('<mods><title>a</title></mods>'))).toBe('not-a-reading')
    expect(codeOf(() => readText('<alto><Layout/></alto>'))).toBe('not-a-reading')
    expect(codeOf(() => readText('<html><body>a</body></html>'))).toBe('not-a-reading')
    expect(codeOf(() => readText('<a>'.repeat(5000) + '</a>'.repeat(5000)))).toBe('xml-damaged')
  })
})
