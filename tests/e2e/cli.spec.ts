import { expect, test } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pagesOf, runScript } from '../support/commands.ts'
import { CLI_FORMATS } from '../../shared/cli/export-formats.ts'
import { filesIn, folderWith } from '../support/folders.ts'
import { hasProgram, outputOf } from '../support/tools.ts'

const FONDS = 'scripts/fonds.mjs'

/** Headless Chromium everywhere, and nobody's own profiles. */
const plain = (data: string) => ({ DISPLAY: undefined, WAYLAND_DISPLAY: undefined, LC_ALL: 'C', FONDS_DATA: data })

async function scans(texts: readonly string[]): Promise<string> {
  const folder = await folderWith()
  await mkdir(join(folder, 'scans/letters'), { recursive: true })
  const pictures = await pagesOf(texts)
  const [first, ...rest] = pictures
  await writeFile(join(folder, 'scans/page 1.png'), first!)
  for (const [i, picture] of rest.entries()) await writeFile(join(folder, `scans/letters/${i + 1}.png`), picture)
  return folder
}

interface Report {
  readonly pages: number
  readonly read: number
  readonly failed: readonly { readonly file: string; readonly code: string }[]
  readonly seconds: number
  readonly exports: readonly string[]
}

// The program itself wrote the line, in the shape of the contract.
const reportIn = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1)!) as Report

test('process takes in, reads, describes and exports, and names what failed', async () => {
  const folder = await scans(['The archive of the harbour', 'A letter from Saigon'])
  await writeFile(join(folder, 'scans/broken.jpg'), 'no picture')
  await writeFile(join(folder, 'meta.csv'), 'file,title,date,place\npage 1.png,Harbour,1901,Tourane\n')
  const out = join(folder, 'out')
  const words = ['process', join(folder, 'scans'), '--out', out, '--languages', 'eng', '--json']
  const { code, stdout } = await runScript([FONDS, ...words, '--metadata', join(folder, 'meta.csv')], plain(folder))
    .ended
  const report = reportIn(stdout)
  expect(report).toMatchObject({ pages: 2, read: 2, failed: [{ file: 'broken.jpg' }] })
  expect(code).toBe(1)
  const files = await filesIn(out)
  expect(Object.keys(files).sort()).toEqual([
    'items.csv',
    'items.geojson',
    'items.jsonld',
    'text/letters/1.png.txt',
    'text/page 1.png.txt',
  ])
  expect(report.exports.map((path) => path.slice(out.length + 1)).sort()).toEqual(Object.keys(files).sort())
  expect(files['text/page 1.png.txt']).toContain('The archive of the harbour')
  expect(files['items.csv']).toMatch(/^\uFEFFid,[^]*page 1\.png,Harbour,,1901/)
  expect(files['items.geojson']).toContain('108.2')
})

test('import tells what a rule would make before it takes in, goes by it, and knows then what is there', async () => {
  const folder = await folderWith()
  const [picture] = await pagesOf(['Q3'])
  const names = ['Q3-5-1-10-1-1', 'Q3-5-1-10-3-1', 'Q3-5-1-10-003-1', 'bìa']
  await mkdir(join(folder, 'scans'))
  for (const [i, name] of names.entries())
    await writeFile(join(folder, `scans/${name}.png`), Buffer.concat([picture!, Buffer.from(String(i))]))
  const run = (...words: readonly string[]) =>
    runScript([FONDS, 'import', join(folder, 'scans'), '--arrange', 'vi-codes', ...words], plain(folder)).ended

  const dry = await run('--dry-run', '--json')
  expect(dry.code).toBe(0)
  expect(JSON.parse(dry.stdout)).toMatchObject({
    ...{ units: 4, files: 4, copies: 0, missing: 1, double: 1, known: 0, unfit: ['bìa.png'] },
    amiss: [{ code: 'Q3, phông 5, mục lục 1, hồ sơ 10', missing: ['2'], double: ['3'] }],
  })
  const words = await run('--dry-run')
  expect(words.stdout).toContain('leaves missing: 1; double: 1')
  expect(words.stdout).toContain('Q3, phông 5, mục lục 1, hồ sơ 10: missing 2')

  const taken = await run('--profile', 'scans', '--json')
  expect(taken.code).toBe(0)
  expect(reportIn(taken.stdout)).toMatchObject({ pages: 4, failed: [], exports: [] })
  const again = await run('--dry-run', '--profile', 'scans', '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ known: 3 })
})

test('import by a spreadsheet names the rows without a file', async () => {
  const folder = await folderWith({ 'scans/1.png': '', 'list.csv': 'file,fonds,title\n1.png,7,One\n2.png,7,Two\n' })
  const words = ['import', join(folder, 'scans'), '--dry-run', '--arrange', join(folder, 'list.csv'), '--json']
  const { stdout } = await runScript([FONDS, ...words], plain(folder)).ended
  expect(JSON.parse(stdout)).toMatchObject({ files: 1, rowless: ['3: 2.png'] })
})

test('import of a spreadsheet lists what is amiss by row, or makes a tree of it', async () => {
  const bad = 'Уровень;Заголовок;Дата\nдело;Письма;31 апреля 1905\n'
  const list = 'Фонд;Дело;Заголовок\n223;25;Письма\n'
  const folder = await folderWith({ 'bad.csv': bad, 'list.csv': list })
  const run = async (file: string) => {
    const words = ['import', join(folder, file), '--collection', 'РГИА', '--json']
    const { code, stdout } = await runScript([FONDS, ...words], plain(folder)).ended
    return { code, report: JSON.parse(stdout) as unknown }
  }
  expect(await run('bad.csv')).toMatchObject({
    code: 1,
    report: { written: false, problems: [{ row: 2, column: 'Дата', code: 'intake-date-impossible' }] },
  })
  expect(await run('list.csv')).toMatchObject({ code: 0, report: { written: true, added: 2, problems: [] } })
})

test('process writes the texts and the map in every format that can be asked for', async () => {
  const folder = await scans(['The archive of the harbour'])
  const out = join(folder, 'out')
  const words = [
    'process',
    join(folder, 'scans'),
    '--out',
    out,
    '--languages',
    'eng',
    '--formats',
    CLI_FORMATS.join(','),
  ]
  const { code, stderr } = await runScript([FONDS, ...words], plain(folder)).ended
  expect([code, stderr]).toEqual([0, expect.any(String)])
  const files = await filesIn(out)
  const texts = Object.keys(files).filter((path) => !/^(?:items|places)[.-]/.test(path))
  expect(texts.sort()).toEqual([
    ...['alto/page 1.xml', 'docx/page 1.docx', 'hocr/page 1.hocr', 'mets/page 1/alto/page 1.png.xml'],
    ...['mets/page 1/images/page 1.png', 'mets/page 1/mets.xml', 'page/page 1.xml', 'pdf/page 1.pdf'],
    ...['tei/page 1.xml', 'text/page 1.png.txt'],
  ])
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['items.geojson', 'items.kml', 'places.lpf.json', 'places-lp.tsv']),
  )
  expect(files['items.gpkg']).toMatch(/^SQLite format 3/)
  expect(files['alto/page 1.xml']).toContain('CONTENT="archive"')
  expect(files['pdf/page 1.pdf']).toMatch(/^%PDF-1\.4/)
  if (hasProgram('pdftotext', '-v'))
    expect(outputOf('pdftotext', [join(out, 'pdf/page 1.pdf'), '-'])).toContain('harbour')
})

test('process never touches what is in the target already', async () => {
  const folder = await folderWith({ 'scans/a.txt': '', 'out/items.csv': 'mine' })
  const words = ['process', join(folder, 'scans'), '--out', join(folder, 'out')]
  const { code, stderr } = await runScript([FONDS, ...words], plain(folder)).ended
  expect([code, stderr.includes('items.csv exists already')]).toEqual([2, true])
  expect(await filesIn(join(folder, 'out'))).toEqual({ 'items.csv': 'mine' })
})

test('wrong use ends with 2, a reason and the usage', async () => {
  for (const [words, reason] of [
    [['process', '/nowhere/at/all', '--out', 'x'], '/nowhere/at/all was not found'],
    [['process', '.', '--out', '/dev/null/x'], '/dev/null/x is not allowed'],
    [['process', '.', '--out', '/proc/x'], '/proc/x is not allowed'],
    [['process', '.', '--out', 'x', '--fast'], 'unknown option: --fast'],
    [['dance'], 'unknown command: dance'],
  ] as const) {
    const { code, stderr, stdout } = await runScript([FONDS, ...words], { LC_ALL: 'C' }).ended
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).toContain('Usage:')
  }
})

test('place prints candidates, best first', async () => {
  const { code, stdout } = await runScript([FONDS, 'place', 'sai', 'gon', '--json']).ended
  const [best] = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[]
  expect(code).toBe(0)
  expect(best).toMatchObject({ country: 'VN' })
  expect(Object.keys(best!)).toEqual(['name', 'lat', 'lon', 'country', 'names', 'parents', 'score'])
  const then = await runScript([FONDS, 'place', 'Волгоград', '--year', '1950', '--near', '48.7,44.5', '--json']).ended
  expect((JSON.parse(then.stdout) as readonly unknown[])[0]).toMatchObject({ nameThen: 'Сталинград', country: 'RU' })
})

test('places-in finds the places of a text, with offsets and candidates', async () => {
  const file = join(await folderWith(), 'letter.txt')
  await writeFile(file, 'Из Казани едем въ Петербургъ.\nRồi về Hà Nội.\n')
  const { code, stdout } = await runScript([FONDS, 'places-in', file, '--year', '1900', '--json']).ended
  expect(code).toBe(0)
  type Name = Readonly<Record<string, unknown>> & { readonly candidates: readonly unknown[] }
  const best = (JSON.parse(stdout) as readonly Name[]).map(({ candidates: [first], ...name }) => ({ ...name, first }))
  expect(best).toMatchObject([
    { start: 3, end: 9, written: 'Казани', first: { name: 'Kazan', country: 'RU', geonamesId: 551487 } },
    { start: 18, end: 28, written: 'Петербургъ', first: { nameThen: 'Санкт-Петербург' } },
    { start: 37, end: 43, written: 'Hà Nội', first: { country: 'VN' } },
  ])
})

test('read prints the text of an image, or all that was read as JSON', async () => {
  const folder = await scans(['The archive of the harbour'])
  const words = [
    'read',
    join(folder, 'scans/page 1.png'),
    '--languages',
    'eng',
    '--engine',
    'auto',
    '--preset',
    'block',
  ]
  const { code, stdout } = await runScript([FONDS, ...words], plain(folder)).ended
  expect([code, stdout]).toEqual([0, 'The archive of the harbour\n'])
  const json = await runScript([FONDS, ...words, '--json'], plain(folder)).ended
  expect(JSON.parse(json.stdout)).toMatchObject({
    pages: [
      {
        page: 1,
        width: 1000,
        preset: 'block',
        engine: { name: 'Tesseract' },
        text: 'The archive of the harbour',
        lines: [{ words: [{ text: 'The' }, {}, {}, {}, {}] }],
      },
    ],
    failed: [],
  })
  const own = await runScript([FONDS, ...words.with(words.indexOf('auto'), 'own'), '--json'], plain(folder)).ended
  expect(JSON.parse(own.stdout)).toMatchObject({
    pages: [{ engine: { name: 'Fonds', model: 'Fonds line reader + en' }, text: expect.stringContaining('harbour') }],
    failed: [],
  })
})

test('cer compares a reading with the true text', async () => {
  const folder = await folderWith({ 'truth.txt': 'the harbour', 'read.txt': 'the harhour' })
  const words = ['cer', join(folder, 'truth.txt'), join(folder, 'read.txt')]
  const { code, stdout } = await runScript([FONDS, ...words], { LC_ALL: 'C' }).ended
  expect([code, stdout.split('\n')[0]]).toEqual([
    0,
    'Character errors (CER): 9.09 % (1 of 11; wrong 1, missing 0, extra 0)',
  ])
})

test('read names an image that can’t be read, and ends with 1', async () => {
  const folder = await folderWith({ 'broken.jpg': 'no picture' })
  const { code, stdout, stderr } = await runScript([FONDS, 'read', join(folder, 'broken.jpg')], plain(folder)).ended
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('broken.jpg')
})
