import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../shared/cli/arguments.ts'

const commandOf = (line: string) => {
  const parsed = parseArguments(line.split(' '))
  return parsed.ok ? parsed.command : parsed.problem
}

describe('the words after fonds', () => {
  it('are a folder to process, and where to', () => {
    expect(commandOf('process scans --out here')).toEqual({
      name: 'process',
      folder: 'scans',
      out: 'here',
      formats: ['txt'],
      languages: ['vie', 'rus'],
      metadata: null,
      profile: null,
      arrange: null,
      way: { engine: null, preset: null },
      restricted: false,
      json: false,
    })
    expect(commandOf('process scans --out here --include-restricted')).toMatchObject({ restricted: true })
  })
  it('may give every option, with or without an equals sign', () => {
    expect(
      commandOf('process --json --languages=rus,eng,rus --metadata m.csv --profile a.b-1 scans --out here'),
    ).toMatchObject({ folder: 'scans', languages: ['rus', 'eng'], metadata: 'm.csv', profile: 'a.b-1', json: true })
  })
  it('may name formats of texts, each once, in any order', () => {
    expect(commandOf('process scans --out here --formats PDF,txt,alto,pdf')).toMatchObject({
      formats: ['txt', 'alto', 'pdf'],
    })
  })
  it('are a folder to import by a rule: folders, a pattern by its name or written out, a spreadsheet', () => {
    const arrangeOf = (...rule: readonly string[]) => {
      const parsed = parseArguments(['import', 'scans', '--dry-run', '--arrange', ...rule])
      return parsed.ok ? 'arrange' in parsed.command && parsed.command.arrange : parsed.problem
    }
    const pattern = (text: string, tradition: string) =>
      ({ kind: 'rule', arrangement: { kind: 'pattern', pattern: text, tradition, others: true } }) as const
    expect(arrangeOf('folders')).toEqual({ kind: 'rule', arrangement: { kind: 'folders' } })
    expect(arrangeOf('vi-codes')).toEqual(pattern('{archive}-{fonds}-{series}-{file}[-{leaf}[-{page}]]', 'vi'))
    expect(arrangeOf('Дело {file}/{leaf}')).toEqual(pattern('Дело {file}/{leaf}', 'ru'))
    expect(arrangeOf('hộp {file}/{leaf}')).toEqual(pattern('hộp {file}/{leaf}', 'vi'))
    expect(arrangeOf('опись 1.xlsx')).toEqual({ kind: 'sheet', file: 'опись 1.xlsx', tradition: 'ru' })
    expect(arrangeOf('{leaf')).toMatch(/pattern can't be read at sign 1: open-brace/)
    expect(arrangeOf('by-heart')).toMatch(/neither folders, nor a pattern \(ru-codes, vi-codes,.*nor a spreadsheet$/)
  })
  it('keep what is imported in a profile, unless they only ask what would be made', () => {
    expect(commandOf('import scans')).toMatch(/--profile <name> is missing/)
    expect(commandOf('import scans --profile p')).toMatchObject({ name: 'import', dryRun: false, profile: 'p' })
    expect(commandOf('import scans --dry-run --json')).toMatchObject({ dryRun: true, profile: null, json: true })
    expect(commandOf('process scans --out here --arrange leaves')).toMatchObject({ arrange: { kind: 'rule' } })
  })
  it('are a file of descriptions to import into a collection', () => {
    const asked = {
      name: 'intake',
      file: 'опись.XLSX',
      collection: 'РГИА',
      profile: 'default',
      dryRun: true,
      json: true,
    }
    expect(commandOf('import опись.XLSX --collection РГИА --dry-run --json')).toEqual(asked)
    expect(commandOf('import list.csv --collection x --profile p')).toMatchObject({ profile: 'p', dryRun: false })
    for (const file of ['aid.xml', 'export.jsonld', 'letters.tpy', 'words.ttl'])
      expect(commandOf(`import ${file} --collection x`)).toMatchObject({ name: 'intake', file })
    expect(commandOf('import list.csv --collection x --same-code first')).toMatchObject({ doubles: 'first' })
    expect(commandOf('import list.csv --collection x --same-code last')).toMatch(/one of refuse, first, join, each/)
    expect(commandOf('import aid.xml --collection x --same-code first')).toMatch(/--same-code is for spreadsheets/)
    expect(commandOf('import list.csv')).toMatch(/--collection <name> is missing/)
    expect(commandOf('import list.csv --collection x --arrange folders')).toMatch(/--arrange is for folders/)
    expect(commandOf('import scans --collection x --profile p')).toMatch(/--collection is for files of descriptions/)
  })
  it('are one date of several words, or several', () => {
    expect(commandOf('date mai 1905 --lang fr')).toEqual({
      name: 'date',
      wordings: ['mai 1905'],
      language: 'fr',
      json: false,
    })
    expect(commandOf('date --each 1905 1906 --json')).toMatchObject({ wordings: ['1905', '1906'], language: null })
  })
  it('are a place to look up, of several words', () => {
    expect(commandOf('place sai gon --year 1950 --json')).toEqual({
      name: 'place',
      place: 'sai gon',
      year: 1950,
      near: null,
      json: true,
    })
    expect(commandOf('place X --near 16.05,108.2')).toMatchObject({ near: { lat: 16.05, lon: 108.2 } })
    expect(commandOf('place X --near -33.9,151.2')).toMatchObject({ near: { lat: -33.9, lon: 151.2 } })
  })
  it('are a text to look for places in', () => {
    expect(commandOf('places-in letter.txt --lang ru --year 1890 --json')).toEqual({
      name: 'places-in',
      file: 'letter.txt',
      language: 'ru',
      year: 1890,
      near: null,
      json: true,
    })
    expect(commandOf('places-in letter.txt')).toMatchObject({ language: null, year: null, json: false })
  })
  it('are an image to read, and how', () => {
    expect(commandOf('read a.jpg')).toEqual({
      name: 'read',
      file: 'a.jpg',
      languages: ['vie', 'rus'],
      way: { engine: null, preset: null },
      json: false,
    })
    expect(commandOf('read a.jpg --languages=rus --engine tesseract --preset old-russian --json')).toMatchObject({
      languages: ['rus'],
      way: { engine: 'tesseract', preset: 'old-russian' },
      json: true,
    })
  })
  it('are two texts to compare', () => {
    expect(commandOf('cer true.txt read.txt --json')).toEqual({
      name: 'cer',
      truth: 'true.txt',
      read: 'read.txt',
      json: true,
    })
  })
  it.each([
    ['read', 'the image to read is missing'],
    ['read a.jpg b.jpg', 'one image only: b.jpg'],
    [
      'read a.jpg --preset best',
      'unknown preset: best (there are auto, old-russian, columns, block, sparse, vertical, as-it-is)',
    ],
    ['process scans --out here --engine magic', 'unknown engine: magic (there are tesseract, own, auto)'],
    ['cer', 'the true text and the text that was read are missing'],
    ['cer a.txt', 'the text that was read is missing'],
    ['cer a.txt b.txt c.txt', 'two texts only: c.txt'],
    ['code', 'the reference code is missing'],
    ['date', 'the date is missing'],
    ['date 1905 --lang de', 'unknown language: de (there are vi, ru, en, fr, kk)'],
    ['code x --mask {shelf}', 'not a mask: {shelf} (unknown-name at 1)'],
    ['cer a.txt b.txt --out x', 'unknown option: --out'],
    ['process --out here', 'the folder to process is missing'],
    ['process scans', '--out <folder> is missing'],
    ['process a b --out here', 'one folder only: b'],
    ['process scans --out', 'a value is missing: --out'],
    ['process scans --out --json', 'a value is missing: --out'],
    ['process scans --out here --fast', 'unknown option: --fast'],
    ['process scans --out here --out there', 'given twice: --out'],
    ['process scans --out here --json=yes', '--json takes no value'],
    ['process scans --out here --languages vie,xyz', 'unknown language: xyz'],
    [
      'process scans --out here --formats txt,doc',
      'unknown format: doc (there are txt, alto, page, hocr, pdf, tei, docx, mets, geojson, kml, gpkg, lpf, lptsv)',
    ],
    ['process scans --out here -j', 'unknown option: -j'],
    ...['../x', '..', '.', 'a/b', '-x'].map((name) => [
      `process scans --out here --profile=${name}`,
      `a profile name has letters, digits, . _ - and begins with a letter or digit: ${name}`,
    ]),
    ['place --json', 'the name of the place is missing'],
    ['place x --year soon', 'not a year: soon'],
    ['places-in', 'the text to look for places in is missing'],
    ['places-in a.txt b.txt', 'one text only: b.txt'],
    ['places-in a.txt --lang русский', 'not a language: русский'],
    ['place x --near Huế', '--near takes latitude,longitude in degrees: Huế'],
    ['place x --near 108.2,16.05', 'a latitude is from -90 to 90, and comes first: 108.2,16.05'],
    ['place x --out y', 'unknown option: --out'],
    ['toString', 'unknown command: toString'],
  ])('%s is wrong use', (line, problem) => {
    expect(commandOf(line)).toBe(problem)
  })
  it('are wrong use when there are none', () => {
    expect(parseArguments([])).toEqual({ ok: false, problem: 'a command is missing' })
  })
  it('ask for help in the usual ways', () => {
    for (const line of ['help', '--help', 'process --help', 'place -h']) {
      expect(parseArguments(line.split(' '))).toEqual({ ok: true, command: { name: 'help' } })
    }
  })
})
