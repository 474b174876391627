import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/domain/layout.ts'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'
import type { ReadPage } from '../../shared/formats/readings/reading-file.ts'

const readText = (text: string): ReadPage => {
  const [page] = readReadingFile(new TextEncoder().encode(text)).pages
  if (!page) throw new Error('no page')
  return page
}
const read = (name: string): ReadPage => readText(readFileSync(`tests/fixtures/companions/${name}`, 'utf8'))
const blocks = (page: ReadPage) => page.blocks.map(({ ref, kind }: Block) => [ref, kind])
const linesOf = (page: ReadPage) => page.lines.map(({ text, block }) => [page.blocks.find(({ id }) => id === block)?.ref, text]) // prettier-ignore

describe('the blocks of a page', () => {
  it('of Transkribus come in reading order, with the ids of lines, baselines and outlines that are no rectangles', () => {
    const page = read('transkribus.page.xml')
    expect(blocks(page)).toEqual([
      ['r_main', 'text'],
      ['r_margin', 'text'],
    ])
    expect(linesOf(page).map(([ref]) => ref)).toEqual(['r_main', 'r_main', 'r_margin'])
    const [line] = page.lines
    expect(line?.ref).toBe('l_1')
    expect(line?.baseline?.map(({ x, y }) => [Math.round(x * 840), Math.round(y * 221)])).toEqual([
      [42, 70],
      [798, 72],
    ])
    expect(line?.outline).toHaveLength(4)
  })

  it('of Transkribus have the structure that a person gave them', () => {
    const text = readFileSync('tests/fixtures/companions/transkribus.page.xml', 'utf8')
    const page = readText(text.replace('structure {type:paragraph;}', 'structure {type:heading;}'))
    expect(blocks(page)[0]).toEqual(['r_main', 'heading'])
  })

  it('of eScriptorium leave out the one that only holds lines', () => {
    const page = read('escriptorium.page.xml')
    expect(blocks(page)).toEqual([['eSc_textblock_1', 'text']])
    expect(linesOf(page)).toEqual([
      ['eSc_textblock_1', 'Kính gửi'],
      [undefined, 'lề dưới'],
    ])
    expect(page.lines[0]?.words.map(({ ref }) => ref)).toEqual(['segment_1', 'segment_2'])
    expect(blocks(read('escriptorium.alto.xml'))).toEqual([['b1', 'text']])
  })

  it('of a table of Transkribus know their cells, row by row, and which go over several', () => {
    const cell = (at: string, text: string) =>
      `<TableCell id="c${text}" ${at}><Coords points="0,0 9,9"/>
        <TextLine id="l${text}"><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TableCell>`
    const page = readText(`<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">
      <Page imageFilename="a.jpg" imageWidth="100" imageHeight="100"><TableRegion id="t"><Coords points="0,0 99,99"/>
      ${cell('row="1" col="0" rowSpan="1"', '1896')}${cell('row="0" col="0" colSpan="2"', 'Year')}
      ${cell('row="1" col="1" rowSpan="2" colSpan="1"', '412')}</TableRegion></Page></PcGts>`)
    expect(page.lines.map(({ text, cell: at }) => [text, at])).toEqual([
      ['Year', { row: 0, column: 0, columns: 2 }],
      ['1896', { row: 1, column: 0 }],
      ['412', { row: 1, column: 1, rows: 2 }],
    ])
  })

  it('within blocks, of tables and pictures: a table is one with all its cells', () => {
    const page = read('nested.page.xml')
    expect(blocks(page)).toEqual([
      ['r2a', 'text'],
      ['r3', 'text'],
      ['table', 'table'],
      ['r1', 'text'],
      ['r4', 'text'],
    ])
    expect(linesOf(page).filter(([ref]) => ref === 'table')).toEqual([['table', 'cell']])
  })

  it('of Tesseract are its areas, in hOCR and in ALTO', () => {
    const [hocr, alto] = [read('vie.hocr'), read('rus.xml')]
    expect(blocks(hocr)).toEqual([
      ['block_1_1', 'text'],
      ['block_1_2', 'text'],
    ])
    expect(linesOf(hocr).map(([ref]) => ref)).toEqual(['block_1_1', 'block_1_1', 'block_1_2'])
    expect(hocr.lines[0]?.ref).toBe('line_1_1')
    expect(hocr.lines[0]?.baseline?.map(({ y }) => Math.round(y * 221))).toEqual([65, 65])
    expect(blocks(alto)).toEqual([['block_0', 'text']])
  })

  it('of Tesseract are headings where their lines are, and pictures where it saw some', () => {
    const block = (id: string, type: string, line: string) =>
      `<div class='${type}' id='${id}' title="bbox 0 0 50 20">${line}</div>`
    const line = (type: string, text: string) => `<span class='${type}' title="bbox 0 0 50 20">${text}</span>`
    const page = readText(
      `<html><body><div class='ocr_page' title='bbox 0 0 100 100'>${block('a', 'ocr_carea', line('ocr_header', 'Tên'))}${block('b', 'ocr_photo', '')}${block('c', 'ocr_carea', line('ocr_caption', 'Hình 1'))}</div></body></html>`,
    )
    expect(blocks(page)).toEqual([
      ['a', 'heading'],
      ['b', 'picture'],
      ['c', 'caption'],
    ])
    expect(page.lines.map(({ text }) => text)).toEqual(['Tên', 'Hình 1'])
  })

  it('of ALTO have the kinds of their tags, and of SegmOnto’s zones', () => {
    const page = readText(
      `<alto><Tags><OtherTag ID="T1" LABEL="MarginTextZone"/><LayoutTag ID="T2" LABEL="footnote"/></Tags><Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="100" HEIGHT="100"><PrintSpace>` +
        `<TextBlock ID="a" HPOS="0" VPOS="0" WIDTH="10" HEIGHT="10" TAGREFS="T1"><TextLine BASELINE="8" HPOS="0" VPOS="0" WIDTH="10" HEIGHT="10"><String CONTENT="lề"/></TextLine></TextBlock>` +
        `<TextBlock ID="b" HPOS="0" VPOS="20" WIDTH="10" HEIGHT="10" TAGREFS="T0 T2" BASEDIRECTION="ttb" LANG="fr"><TextLine><String CONTENT="chú"/></TextLine></TextBlock>` +
        `<Illustration ID="c" HPOS="0" VPOS="40" WIDTH="10" HEIGHT="10"/><GraphicalElement ID="d" HPOS="0" VPOS="60" WIDTH="10" HEIGHT="1"/>` +
        `</PrintSpace></Page></Layout></alto>`,
    )
    expect(blocks(page)).toEqual([
      ['a', 'marginalia'],
      ['b', 'footnote'],
      ['c', 'picture'],
    ])
    expect(page.lines[0]?.baseline).toEqual([
      { x: 0, y: 0.08 },
      { x: 0.1, y: 0.08 },
    ])
    expect(page.blocks[1]).toMatchObject({ vertical: true })
  })
})
