import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRecords } from '../../shared/formats/csv/read-csv.ts'
import { csvLine } from '../../shared/formats/csv/write-csv.ts'
import { fieldBook } from '../../shared/domain/fields/catalogue.ts'
import { decodeTable } from '../../shared/intake/decode-table.ts'
import { meaningOf, meaningsOf } from '../../shared/intake/meanings.ts'
import { readTable } from '../../shared/intake/table.ts'
import { plannedTable } from '../support/planned-table.ts'

const book = fieldBook()
const known = (row: readonly string[]): number => row.filter((heading) => meaningOf(heading, book) !== null).length
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Letters as CP1251 has them. */
const inCp1251 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })) // prettier-ignore

test('a cell comes back as it was written, whatever it begins with, and none begins as a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "''="), fc.string()).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const line = csvLine(['x', ...cells, 'x'])
      expect(csvRecords(line).records[0]?.cells).toEqual(['x', ...cells, 'x'])
      const written = Papa.parse<string[]>(line, { delimiter: ',' }).data[0] ?? []
      for (const each of written) expect(each).not.toMatch(/^[=+@\t\r]/)
    }),
  )
})

test('degrees stay numbers', () => {
  expect(csvLine(['-16.0678', '-1+1', '=1'])).toBe("-16.0678,'-1+1,'=1\r\n")
})

test('columns at the end without heading and cells are none', async () => {
  const table = await readTable(bytes('title;date;;\nA;1905;;\nB;;x;'), known)
  expect([table.header, table.faults]).toEqual([['title', 'date', ''], []])
})

test('the encoding is found', () => {
  expect(decodeTable(bytes('Письма'))).toEqual({ text: 'Письма', encoding: 'utf-8', guessed: false })
  const wide = Uint8Array.from('id\tx', (sign) => sign.charCodeAt(0))
  const utf16 = Uint8Array.from([...wide].flatMap((byte) => [byte, 0]))
  expect(decodeTable(utf16)).toEqual({ text: 'id\tx', encoding: 'utf-16le', guessed: false })
  const old = 'Заголовок;Дата\nПисьма к управляющему имением;нач. 1890-х\nСчета разных лиц;1891'
  expect(decodeTable(inCp1251(old))).toEqual({ text: old, encoding: 'cp1251', guessed: true })
})

test('bytes that are no letters are told by their cell', async () => {
  const table = await readTable(
    Uint8Array.from([...bytes('title\nПисьма '), 0xff, ...bytes(' и счета\nПисьма')]),
    known,
  )
  expect(table.faults).toEqual([
    { weight: 'error', line: 2, column: 0, code: 'intake-not-utf8', message: 'Письма \ufffd и счета' },
  ])
})

test('the header is found below titles', async () => {
  const table = await readTable(bytes('ОПИСЬ № 1;;\n;;\nДело;Заголовок;Дата\n25;Письма;1905'), known)
  expect(table.header).toEqual(['Дело', 'Заголовок', 'Дата'])
  expect(table.rows).toEqual([{ line: 4, cells: ['25', 'Письма', '1905'] }])
})

test('a million empty rows cost nothing', async () => {
  const began = process.cpuUsage()
  const table = await readTable(bytes(`title;date\nA;1905\n${';\n'.repeat(1_000_000)}`), known)
  expect(table.rows).toHaveLength(1)
  // A slow machine takes tens of milliseconds of its own time; parsing them would take seconds.
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2)
})

test('a sheet of XLSX that is coloured down to its last row is read', async () => {
  const files = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['title', 'date'], ['A', '1905']] }] })) // prettier-ignore
  const name = 'xl/worksheets/sheet1.xml'
  const coloured = Array.from({ length: 1_048_574 }, (_, at) => `<row r="${at + 3}" s="1" customFormat="1"/>`)
  const sheet = strFromU8(files[name] ?? new Uint8Array()).replace('</sheetData>', `${coloured.join('')}</sheetData>`)
  const packed = zipSync({ ...files, [name]: strToU8(sheet) }, { level: 1 })
  const began = process.cpuUsage()
  const table = await readTable(packed, known)
  expect([table.header, table.rows]).toEqual([['title', 'date'], [{ line: 2, cells: ['A', '1905'] }]]) // prettier-ignore
  // Of the processor's own time, whatever else it has to do.
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(10)
}, 120_000)

test('columns are known by names of fields and by the words of inventories', () => {
  const meanings = (header: string): readonly (string | null)[] => meaningsOf(header.split(';'), book)
  expect(meanings('№ п/п;№ дела;Заголовок дела;Крайние даты;Кол-во листов;Примечание')).toEqual([
    null, 'file', 'field:title', 'field:date', 'field:leafCount', 'field:note',
  ]) // prettier-ignore
  expect(meanings('Phông số;Mục lục số;Hồ sơ số;Tiêu đề hồ sơ;Thời hạn lưu trữ;Số lượng tờ')).toEqual([
    'fonds', 'series', 'file', 'field:title', 'field:retention', 'field:leafCount',
  ]) // prettier-ignore
  expect(meanings('legacyId;parentId;title;levelOfDescription;extentAndMedium;archivalHistory;scopeAndContent')).toEqual([
    'id', 'parent', 'field:title', 'level', 'field:extent', 'field:archivalHistory', 'field:description',
  ]) // prettier-ignore
  expect(meanings('Title;dc:title;dcterms:subject;Subjects')).toEqual([
    'field:title',
    null,
    'field:subject',
    'field:subject',
  ])
})

test.each(['inventory.xlsx', 'inventory.ods'])('%s is read as another program wrote it', async (name) => {
  const table = await readTable(new Uint8Array(await readFile(`tests/fixtures/sheets/${name}`)), known)
  expect(table.header.slice(0, 3)).toEqual(['Имя файла', 'Фонд', 'Опись'])
  expect([table.rows.map(({ line }) => line), table.faults, table.text]).toEqual([[2, 3, 5], [], null])
})

test.each(['xlsx', 'ods'] as const)('merged cells and formulas without a value of an %s are told', async (kind) => {
  const written = await workbook(kind)
  const table = await readTable(written, known)
  expect(table.header).toEqual(['Фонд', 'Дело', 'Заголовок'])
  expect(table.faults.map(({ line, column, code, message }) => [line, column, code, message])).toEqual([
    [3, 0, 'intake-merged', 'A3:A4'],
    [4, 2, 'intake-formula', '=B4&B3'],
  ])
})

test.each(['merged.xlsx', 'merged.ods'])(
  'merged cells of %s, made by LibreOffice, are told, each area once',
  async (name) => {
    const plan = await plannedTable(new Uint8Array(await readFile(`tests/fixtures/sheets/${name}`)))
    // The title above the header is nobody's concern; a formula with a value is its value.
    expect(plan.problems.map(({ weight, row, column, code, message }) => [weight, row, column, code, message])).toEqual(
      [
        ['error', 3, 'Фонд', 'intake-merged-across', 'A3:E3'],
        ['error', 4, 'Фонд', 'intake-merged', 'A4:A6'],
        ['error', 4, 'Опись', 'intake-merged', 'B4:B6'],
        ['error', 5, 'Крайние даты', 'intake-merged', 'E5:E6'],
      ],
    )
    expect(plan.units).toEqual([])
    const columns = [null, null, 'file', 'field:title', null] as const
    const aside = await plannedTable(new Uint8Array(await readFile(`tests/fixtures/sheets/${name}`)), {}, { columns })
    // In columns that are left aside merged cells are nobody's concern; the heading is over them all.
    expect(aside.problems.map(({ row, message }) => [row, message])).toEqual([[3, 'A3:E3']])
  },
)

test('an ODS with columns coloured to the end of the sheet is read', async () => {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const coloured = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="1022"/>'
  const rows = [
    [cell('Дело'), cell('Заголовок')],
    [cell('25').replace('<table:table-cell', '$& table:number-rows-spanned="2"'), cell('Письма')],
    ['<table:covered-table-cell/>', '<table:table-cell table:formula="of:=[.B2]"/>'],
  ].map((cells) => `<table:table-row>${cells.join('')}${coloured}</table:table-row>`)
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
    <office:body><office:spreadsheet><table:table table:name="A">${rows.join('')}
    <table:table-row table:number-rows-repeated="1048574">${coloured}</table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  const table = await readTable(
    zipSync({ mimetype: [bytes(mimetype), { level: 0 }], 'content.xml': bytes(content) }),
    known,
  )
  expect([table.header, table.rows]).toEqual([['Дело', 'Заголовок'], [{ line: 2, cells: ['25', 'Письма'] }]])
  // What it can't keep is told, as of any other.
  expect(table.faults.map(({ line, column, code, message }) => [line, column, code, message])).toEqual([
    [2, 0, 'intake-merged', 'A2:A3'],
    [3, 1, 'intake-formula', '=B2'],
  ])
})

/** A title over all columns, a header, and two files of one fonds. */
async function workbook(kind: 'xlsx' | 'ods'): Promise<Uint8Array> {
  const write = kind === 'xlsx' ? writeXlsx : writeOds
  return write({
    sheets: [
      {
        name: 'Опись',
        rows: [
          ['ОПИСЬ № 1', null, null],
          ['Фонд', 'Дело', 'Заголовок'],
          ['223', '25', 'Письма'],
          [null, '26', null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
        ],
        cells: new Map([['3,2', { formula: 'B4&B3' }]]),
      },
    ],
  })
}

const TWO_ROWS =
  'ОПИСЬ № 1;;;;;\nНомер;;;Заголовок;Крайние даты;\nфонда;описи;дела;;начало;конец\n223;1;25;Письма;1905;1907'

test('a header of two rows is found, each heading with what stands over it', async () => {
  const table = await readTable(bytes(TWO_ROWS), known)
  expect(table.header).toEqual([
    'Номер / фонда',
    'Номер / описи',
    'Номер / дела',
    'Заголовок',
    'Крайние даты / начало',
    'Крайние даты / конец',
  ])
  expect([table.headerRows, table.firstRows, table.rows.map(({ line }) => line)]).toEqual([
    { first: 2, last: 3 },
    [1, 2, 3, 4],
    [4],
  ])
  expect(meaningsOf(table.header, book)).toEqual([
    'fonds',
    'series',
    'file',
    'field:title',
    'field:dateStart',
    'field:dateEnd',
  ])
})

test('of a heading in parts the whole counts before the lowest, and that before what stands over it', () => {
  expect(meaningsOf(['Дело / Заголовок', 'Даты / Крайние даты', 'Примечание / красным', 'а / б'], book)).toEqual([
    'field:title', 'field:date', 'field:note', null,
  ]) // prettier-ignore
})

test('a row of values below a heading with empty ones beside it is no part of the header', async () => {
  for (const row of ['25;Письма;1905;1907', '25;Письма;январь;май', ';;1905;1907', ';;январь;'])
    expect((await readTable(bytes(`№ дела;Заголовок;Крайние даты;\n${row}\n26;Счета;1908;`), known)).rows).toHaveLength(
      2,
    )
})

test('the header is where a person says it is', async () => {
  const rowsOf = async (first: number, last: number) => {
    const { header, rows, headerRows } = await readTable(bytes(TWO_ROWS), { first, last })
    return [header[0], header[4], rows.length, headerRows]
  }
  expect(await rowsOf(2, 2)).toEqual(['Номер', 'Крайние даты', 2, { first: 2, last: 2 }])
  expect(await rowsOf(1, 3)).toEqual(['ОПИСЬ № 1 / Номер / фонда', 'ОПИСЬ № 1 / Крайние даты / начало', 1, { first: 1, last: 3 }]) // prettier-ignore
  // A row that is not there: the first one is.
  expect(await rowsOf(90, 91)).toEqual(['ОПИСЬ № 1', '', 3, { first: 1, last: 1 }])
})

test('a header of two rows with merged cells is read from XLSX and ODS, and its merged cells are no fault', async () => {
  const rows = [['Номер', null, null, 'Заголовок', 'Дата'], ['фонда', 'описи', 'дела', null, null], ['223', '1', '25', 'Письма', '1905']] // prettier-ignore
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }, { startRow: 0, startCol: 3, endRow: 1, endCol: 3 }, { startRow: 0, startCol: 4, endRow: 1, endCol: 4 }] // prettier-ignore
  for (const write of [writeXlsx, writeOds]) {
    const table = await readTable(new Uint8Array(await write({ sheets: [{ name: 'S', rows, merges }] })), known)
    expect(table.header).toEqual(['Номер / фонда', 'Номер / описи', 'Номер / дела', 'Заголовок', 'Дата'])
    expect([table.rows.length, table.faults]).toEqual([1, []])
  }
})
