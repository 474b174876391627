import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { readingText, type Line } from '../../shared/domain/reading.ts'
import { patchReadingBytes, patchReadingFile } from '../../shared/formats/patch/patch-reading-file.ts'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'

const bytes = (name: string): Uint8Array => readFileSync(`tests/fixtures/companions/${name}`)
const textOf = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(name))
const linesIn = (text: string, page = 0): readonly Line[] =>
  readReadingFile(new TextEncoder().encode(text)).pages[page]?.lines ?? []
const corrected = (lines: readonly Line[], change: (text: string) => string): readonly Line[] =>
  linesFromText(change(readingText({ lines })), lines)
const patch = (text: string, lines: readonly Line[], of = { frame: 0, frames: 1 }): string =>
  patchReadingFile(text, { reading: { lines }, ...of })

/** The lines of the file that differ, before and after: all others must be the same, letter for letter. */
function difference(before: string, after: string): readonly (readonly [string | undefined, string | undefined])[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  expect(now.length).toBe(old.length)
  return old.flatMap((line, index) => (line === now[index] ? [] : [[line.trim(), now[index]?.trim()] as const]))
}

const FILES = [
  'transkribus.page.xml',
  'escriptorium.page.xml',
  'nested.page.xml',
  'escriptorium.alto.xml',
  'ordered.alto.xml',
  'rus.xml',
  'vie.hocr',
  'ocropus.html',
]

describe.each(FILES)('%s', (name) => {
  it('with nothing corrected is the same, letter for letter', () => {
    expect(patch(textOf(name), linesIn(textOf(name)))).toBe(textOf(name))
  })

  it('with a line corrected says it when it is read again, and every other line as before', () => {
    const before = linesIn(textOf(name))
    for (let index = 0; index < before.length; index += 1) {
      for (const typed of [
        'ѣ',
        'một hai ba bốn năm sáu bảy tám chín mười <&">',
        `${before[index]?.text} 1`,
        `x ${before[index]?.text}`,
      ]) {
        const lines = corrected(before, (text) => text.split('\n').with(index, typed).join('\n'))
        const after = linesIn(patch(textOf(name), lines))
        expect(after.map(({ text }) => text)).toEqual(lines.map(({ text }) => text))
        expect(after.map(({ box }) => box)).toEqual(before.map(({ box }) => box))
      }
    }
  })

  it('without a line says the others when it is read again', () => {
    const before = linesIn(textOf(name))
    for (let index = 0; index < before.length; index += 1) {
      const lines = before.toSpliced(index, 1)
      expect(linesIn(patch(textOf(name), lines)).map(({ text }) => text)).toEqual(lines.map(({ text }) => text))
    }
  })

  it('with a new line has it behind the one before it', () => {
    const before = linesIn(textOf(name))
    const added: Line = { text: 'dòng mới', box: { x: 0.1, y: 0.8, w: 0.3, h: 0.1 }, words: [] }
    const after = linesIn(patch(textOf(name), before.toSpliced(1, 0, added)))
    expect(after.map(({ text }) => text)).toContain('dòng mới')
    expect(after).toHaveLength(before.length + 1)
  })
})

describe('a corrected file', () => {
  it('of Transkribus differs in the corrected line alone, and in the text of its region that repeats it', () => {
    const before = textOf('transkribus.page.xml')
    const lines = corrected(linesIn(before), (text) => text.replace('крестьянъ', 'крестьянѣ'))
    expect(difference(before, patch(before, lines))).toEqual([
      [
        '<TextEquiv><Unicode>Прошеніе крестьянъ &lt;села&gt; &amp; деревни</Unicode></TextEquiv>',
        '<TextEquiv><Unicode>Прошеніе крестьянѣ &lt;села&gt; &amp; деревни</Unicode></TextEquiv>',
      ],
      [
        'Прошеніе крестьянъ &lt;села&gt; &amp; деревни</Unicode></TextEquiv>',
        'Прошеніе крестьянѣ &lt;села&gt; &amp; деревни</Unicode></TextEquiv>',
      ],
    ])
    const margin = corrected(linesIn(before), (text) => text.replace('№ 7', '№ 8'))
    expect(difference(before, patch(before, margin)).map(([, after]) => after)).toEqual([
      '<TextEquiv><Unicode>вх. № 8</Unicode></TextEquiv>',
      '<TextEquiv><Unicode>вх. № 8</Unicode></TextEquiv>',
    ])
  })

  it('of eScriptorium differs in the word, which is certain from then on, and in its line', () => {
    const before = textOf('escriptorium.page.xml')
    const lines = corrected(linesIn(before), (text) => text.replace('gửi', 'gởi'))
    const after = difference(before, patch(before, lines)).map(([, line]) => line)
    expect(after).toEqual([
      expect.stringMatching(/^<Word id="segment_2">.*conf="1"><Unicode>gởi</),
      '<TextEquiv conf="1"><Unicode>Kính gởi</Unicode></TextEquiv>',
    ])
  })

  it('of Tesseract differs in the word alone, in ALTO and in hOCR', () => {
    const alto = textOf('rus.xml')
    const inAlto = corrected(linesIn(alto), (text) => text.replace('епископу', 'епископѹ'))
    expect(difference(alto, patch(alto, inAlto)).map(([, line]) => line)).toEqual([
      '<String ID="string_2" HPOS="435" VPOS="51" WIDTH="127" HEIGHT="19" WC="1" CONTENT="епископѹ"/><SP WIDTH="9" VPOS="51" HPOS="562"/>',
    ])
    const hocr = textOf('vie.hocr')
    const inHocr = corrected(linesIn(hocr), (text) => text.replace('Úy', 'Ủy'))
    expect(difference(hocr, patch(hocr, inHocr)).map(([, line]) => line)).toEqual([
      "<span class='ocrx_word' id='word_1_3' title='bbox 160 40 196 70; x_wconf 100'>Ủy</span>",
    ])
  })

  // A reader of the file marks words where the boxes are: one box with a space in it would be one word to it.
  it('has two words with the parts of the box where one was cut, and one in the box around two that were joined', () => {
    const before = textOf('vie.hocr')
    const boxes = (text: string) =>
      linesIn(text)[0]?.words.map(({ text: word, box }) => [
        word,
        Math.round(box.x * 840),
        Math.round((box.x + box.w) * 840),
      ])
    const parted = corrected(linesIn(before), (text) => text.replace('thành', 'thà nh'))
    expect(boxes(patch(before, parted))?.slice(5, 9)).toEqual([
      ['chính', 338, 410],
      ['thà', 420, 465],
      ['nh', 465, 495],
      ['phố', 505, 553],
    ])
    const joined = corrected(linesIn(before), (text) => text.replace('Hà Nội.', 'HàNội.'))
    expect(boxes(patch(before, joined))?.slice(7)).toEqual([
      ['phố', 505, 553],
      ['HàNội.', 563, 662],
    ])
  })

  it.each([
    ['rus.xml', 'епископу', 'еписко пу'],
    ['vie.hocr', 'thành', 'thà nh'],
    ['escriptorium.page.xml', 'gửi', 'gử i'],
    ['nested.page.xml', 'better', 'bet ter'],
  ])('%s gives back the words of a line whose spaces changed as they are', (name, old, parted) => {
    const before = linesIn(textOf(name))
    const lines = corrected(before, (text) => text.replace(old, parted))
    const rounded = (list: readonly Line[]) =>
      list.map(({ words }) => words.map(({ text, box: { x, w } }) => [text, x.toFixed(2), (x + w).toFixed(2)]))
    const after = linesIn(patch(textOf(name), lines))
    expect(rounded(after)).toEqual(rounded(lines))
    expect(after.flatMap(({ words }) => words)).toHaveLength(before.flatMap(({ words }) => words).length + 1)
    const back = corrected(lines, (text) => text.replace(parted, old))
    expect(rounded(linesIn(patch(textOf(name), back)))).toEqual(rounded(before))
  })

  it('has a word that was drawn behind the one before it', () => {
    const before = linesIn(textOf('rus.xml'))
    const [first, ...more] = before
    const [word, ...words] = first?.words ?? []
    if (!first || !word) throw new Error('no word')
    const drawn = { text: 'Ѵ', box: { ...word.box, w: word.box.w / 3 }, confidence: 1 }
    const text = first.text.replace(word.text, `${word.text} ${drawn.text}`)
    const after = linesIn(patch(textOf('rus.xml'), [{ ...first, text, words: [word, drawn, ...words] }, ...more]))
    expect(after[0]?.text).toBe(text)
    expect(after[0]?.words.map(({ text: each }) => each)).toEqual([word, drawn, ...words].map(({ text: each }) => each))
  })

  it('of several pages differs on the page that was corrected', () => {
    const before = textOf('book.alto.xml')
    const lines = corrected(linesIn(before, 1), (text) => text.replace('Его', 'Ея'))
    const after = patch(before, lines, { frame: 1, frames: 2 })
    expect(difference(before, after)).toHaveLength(1)
    expect(linesIn(after, 1)[0]?.text).toMatch(/^Ея/)
    expect(linesIn(after, 0)).toEqual(linesIn(before, 0))
  })

  it('stays in its encoding, behind its byte order mark; what that has no sign for is written as a number', () => {
    const old = bytes('newspaper.alto.xml')
    const [page] = readReadingFile(old).pages
    const lines = corrected(page?.lines ?? [], (text) => text.replace('первый', 'первый ѣ'))
    const patched = patchReadingBytes(old, [{ reading: { lines }, frame: 0, frames: 1 }])
    expect(readReadingFile(patched).pages[0]?.lines[0]?.text).toBe('первый ѣ столбец')
    expect(new TextDecoder('latin1').decode(patched)).toContain('&#1123;')
    const utf16 = Buffer.from(`\uFEFF${textOf('rus.xml').replace('UTF-8', 'UTF-16')}`, 'utf16le')
    const same = patchReadingBytes(utf16, [{ reading: { lines: linesIn(textOf('rus.xml')) }, frame: 0, frames: 1 }])
    expect(Buffer.from(same).equals(utf16)).toBe(true)
    const ya = corrected(linesIn(textOf('rus.xml')), (text) => text.replace('Его', 'Ея'))
    const changed = patchReadingBytes(utf16, [{ reading: { lines: ya }, frame: 0, frames: 1 }])
    expect([changed[0], changed[1], readReadingFile(changed).pages[0]?.lines[0]?.text.slice(0, 2)]).toEqual([
      0xff,
      0xfe,
      'Ея',
    ])
  })
})
