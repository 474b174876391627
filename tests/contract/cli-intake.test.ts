import 'fake-indexeddb/auto'
import { readFile } from 'node:fs/promises'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import { intakeJob, tellTaken } from '../../electron/cli/intake.ts'
import { takeFileIn } from '../../renderer/app/headless-intake.ts'
import { createTableDesk } from '../../renderer/app/services/tables/table-desk.ts'
import { createTableIntake } from '../../renderer/app/services/tables/table-intake.ts'
import { openProject } from '../../renderer/app/services/tropy/open-project.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { parseArguments } from '../../shared/cli/arguments.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { AT } from '../support/builders.ts'
import { heardVoice } from '../support/heard-voice.ts'
import { fileIntakeOn } from '../support/intakes.ts'
import { tropyFile } from '../support/tropy-file.ts'
import { tropyExport } from '../support/tropy-projects.ts'
import { NEW_SCHEMA } from '../support/tropy-schemas.ts'

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)
const fixture = async (path: string): Promise<Bytes> => new Uint8Array(await readFile(`tests/fixtures/${path}`))

const AID =
  '<ead xmlns="http://ead3.archivists.org/schema/"><archdesc level="fonds"><did><unittitle>Письма</unittitle></did>' +
  '<dsc><c level="file"><did><unittitle>Счета</unittitle></did></c></dsc></archdesc></ead>'

const WORKBOOK = {
  sheets: [
    {
      name: 'Опись',
      rows: [
        ['Фонд', 'Дело', 'Заголовок'],
        ['223', '25', 'Письма'],
      ],
    },
  ],
}

const PROJECT = [
  "INSERT INTO subjects (id, template) VALUES (1, 'x')",
  'INSERT INTO items (id) VALUES (1)',
  "INSERT INTO metadata_values (value_id, datatype, text) VALUES (1, 'x', 'Письма из Хюэ')",
  "INSERT INTO metadata (id, property, value_id) VALUES (1, 'http://purl.org/dc/elements/1.1/title', 1)",
]

/** What is behind the command line, as the page puts it together: `run` takes its words and gives its report. */
async function program(files: Readonly<Record<string, Bytes>>) {
  const repositories = await freshArchive()
  const undo = createUndoStack(repositories.writer)
  const clock = { now: () => AT }
  let made = 0
  const nextId = () => `made-${(made += 1)}`
  const sql = await initSqlJs()
  const openTropy = async (file: Blob) => openProject(sql, new Uint8Array(await file.arrayBuffer()))
  const services: Parameters<typeof takeFileIn>[0] = {
    ...{ repositories, clock },
    newId: () => idFrom(nextId()),
    fileIntake: fileIntakeOn({ repositories, undo, openTropy }),
    tables: createTableIntake({
      ...{ repositories, undo, clock },
      newId: () => idFrom(nextId()),
      gazetteer: { search: () => Promise.resolve([]) },
      start: () => ({ ask: createTableDesk(), end: () => undefined }),
    }),
  }
  const run = async (...words: readonly string[]) => {
    const parsed = parseArguments(['import', ...words, '--collection', 'РГИА', '--json'])
    if (!parsed.ok || parsed.command.name !== 'intake') throw new Error('no import of descriptions')
    const { command } = parsed
    const [path, bytes] = [command.file, files[command.file]]
    async function* all() {
      await Promise.resolve()
      if (bytes) yield { path, open: () => Promise.resolve(new Blob([bytes])) }
    }
    const source = { label: path, files: all }
    const job = intakeJob(command, { grant: 'g', label: path })
    const report = await takeFileIn(services, job, { source, onProgress: () => undefined })
    const { voice, results } = heardVoice()
    const code = tellTaken({ type: 'taken', ...report }, { command, seconds: 1 }, voice)
    return { code, report: JSON.parse(results.join('')) as Readonly<Record<string, unknown>> }
  }
  const titles = async () => {
    const [collection, ...others] = await repositories.collections.all()
    if (!collection) return null
    const units = await repositories.units.tree(collection.id)
    return {
      name: collection.name,
      others: others.length,
      titles: units.map((unit) => unit.description['title']?.[0]?.text),
    }
  }
  return { run, titles }
}

test.each([
  ['опись.xlsx', async () => new Uint8Array(await writeXlsx(WORKBOOK)), 'Письма'],
  ['опись.ods', async () => new Uint8Array(await writeOds(WORKBOOK)), 'Письма'],
  ['aid.xml', () => Promise.resolve(bytesOf(AID)), 'Счета'],
  ['letters.json', () => Promise.resolve(bytesOf(JSON.stringify(tropyExport({ items: [{ title: 'Thư' }] })))), 'Thư'],
  ['letters.tpy', async () => new Uint8Array(await tropyFile(NEW_SCHEMA, PROJECT)), 'Письма из Хюэ'],
])(
  'import of %s tells with --dry-run what it would make, writes nothing, then makes just that',
  async (name, content, title) => {
    const { run, titles } = await program({ [name]: await content() })
    const dry = await run(name, '--dry-run')
    expect(dry).toMatchObject({ code: 0, report: { written: false, dryRun: true, collection: 'РГИА', changed: 0 } })
    expect(dry.report['added']).toBeGreaterThan(0)
    expect(await titles()).toBeNull()
    const taken = await run(name)
    expect(taken).toEqual({ code: 0, report: { ...dry.report, written: true, dryRun: false } })
    expect(await titles()).toMatchObject({ name: 'РГИА', others: 0 })
    expect((await titles())?.titles).toContain(title)
  },
)

test('rows with one code keep a spreadsheet from going in, unless --same-code says what they are', async () => {
  const { run, titles } = await program({ 'list.csv': bytesOf('Шифр;Заголовок\n25;Письма\n25;Счета\n') })
  const refused = await run('list.csv')
  expect([refused.code, refused.report['written'], faultyRows(refused.report['problems'])]).toEqual([1, false, [3]])
  expect(await titles()).toBeNull()
  expect(await run('list.csv', '--same-code', 'first')).toMatchObject({ code: 0, report: { added: 1, written: true } })
  expect((await titles())?.titles).toEqual(['Письма'])
})

test.each([
  ['bad.csv', () => Promise.resolve(bytesOf('Уровень;Заголовок;Дата\nдело;Письма;31 апреля 1905\n')), [2]],
  ['опись.xlsx', () => fixture('sheets/merged.xlsx'), [3, 4, 5]],
  ['опись.ods', () => fixture('sheets/merged.ods'), [3, 4, 5]],
])(
  'what can’t go in of %s is told by row, with --dry-run and without, and leaves no collection',
  async (name, content, rows) => {
    const { run, titles } = await program({ [name]: await content() })
    for (const words of [[name, '--dry-run'], [name]]) {
      const { code, report } = await run(...words)
      expect([code, report['written'], faultyRows(report['problems'])]).toEqual([1, false, rows])
    }
    expect(await titles()).toBeNull()
  },
)

function faultyRows(problems: unknown): readonly unknown[] {
  const all = problems as readonly { readonly weight: string; readonly row: number | null }[] // as the report has them
  return [...new Set(all.filter(({ weight }) => weight === 'error').map(({ row }) => row))]
}
