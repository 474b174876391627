import { describe, expect, it } from 'vitest'
import { joinCell, splitCell } from '../../shared/formats/csv/cells.ts'
import { fieldBook } from '../../shared/domain/fields/catalogue.ts'
import { columnOf } from '../../shared/formats/csv/columns.ts'
import { readCsv } from '../../shared/formats/csv/read-csv.ts'

describe('several values in a cell', () => {
  it.each([
    [['a', 'b']],
    [['a | b', 'c']],
    [['C:\\dir', '\\', '|', '\\|']],
    [['ends in \\', 'next']],
    [['hai\ndòng', 'một']],
    [[]],
  ])('%j come back as they were', (values) => {
    expect(splitCell(joinCell(values))).toEqual(values)
  })

  it('may be joined by a bare stroke, and a lone backslash is a backslash', () => {
    expect(splitCell('rice|rubber ||  tea')).toEqual(['rice', 'rubber', 'tea'])
    expect(splitCell(String.raw`C:\temp`)).toEqual([String.raw`C:\temp`])
  })
})

describe('reading a CSV', () => {
  it.each([[','], [';'], ['\t']])('knows %j as the delimiter', (delimiter) => {
    const text = `file${delimiter}title\na.jpg${delimiter}"x${delimiter}y"\n`
    expect(readCsv(text).rows).toEqual([{ line: 2, cells: ['a.jpg', `x${delimiter}y`] }])
  })

  it('takes the delimiter from outside the quotes of the header', () => {
    expect(readCsv('"a,b,c";title\n1;2').header).toEqual(['a,b,c', 'title'])
  })

  it('reads a byte order mark, CRLF, quoted line breaks and a single column', () => {
    expect(readCsv('\uFEFFfile\r\n"a\r\nb"\r\nc\r\n')).toEqual({
      header: ['file'],
      rows: [
        { line: 2, cells: ['a\r\nb'] },
        { line: 3, cells: ['c'] },
      ],
      failed: [],
    })
  })

  it('counts rows as a spreadsheet does and passes over empty ones', () => {
    expect(readCsv('file,title\n\n,\na,b\n').rows.map((row) => row.line)).toEqual([4])
  })

  it('lists rows with too many cells or a broken quote, and keeps the others', () => {
    const table = readCsv('file,title\na,b,c\nd,e\nf,"g\n')
    expect(table.rows).toEqual([{ line: 3, cells: ['d', 'e'] }])
    expect(table.failed.map(({ line, code }) => [line, code])).toEqual([
      [2, 'csv-too-many-cells'],
      [4, 'csv-quotes'],
    ])
  })

  it('of nothing has no header and no rows', () => {
    expect(readCsv('')).toEqual({ header: [], rows: [], failed: [] })
  })
})

describe('the heading of a column', () => {
  it.each([
    ['title', 'title'],
    [' DC:Title ', 'title'],
    ['dcterms:creator', 'creator'],
    ['dcterms:spatial', 'place'],
    ['Latitude', 'latitude'],
    ['dc.identifier', 'referenceCode'],
  ])('%j means %s', (heading, meaning) => {
    const column = columnOf(heading)
    expect(column?.kind === 'other' ? column.name : column?.rule.name).toBe(meaning)
  })

  it('may be unknown', () => {
    expect(columnOf('colour of the ink')).toBeNull()
    expect(columnOf('own:ink')).toBeNull()
  })

  it.each([
    ['own:ink', 'own:ink'],
    ['own:ink?', 'own:ink?'],
    ['Ink', 'own:ink'],
    ['own:title', 'own:title'],
    ['title', 'title'],
    ['place', 'place'],
  ])('%j may mean a field of users: %s, though shipped ones go first', (heading, meaning) => {
    const own = ['own:ink', 'own:ink?', 'own:title', 'own:place'].map((name) => ({
      name,
      kind: 'text' as const,
      repeatable: false,
      column: name,
      crosswalk: { dc: 'description' },
    }))
    const column = columnOf(heading, fieldBook(own))
    expect(column?.kind === 'other' ? column.name : column?.rule.name).toBe(meaning)
    if (meaning.startsWith('own:'))
      expect(columnOf(`${heading}@language`, fieldBook(own))).toMatchObject({
        kind: 'quality',
        rule: { name: meaning },
      })
  })
})
