// Finds records among 10,000 as one types, and tells which may be the same: what the page of authority records and the
// fields of the description do with each key; processor time, since machines are shared. Names are made of a few hundred words, the same in each run.
// node tests/bench/authorities.mjs [--records 10000]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable } from './support/import-runs.mjs'

/** Milliseconds that a key may take. */
const TARGET = 20
const TYPED = ['Nguyễn Ái Quốc', 'nguyen thi', 'Александр Иванов', 'aleksandr ivanov', 'duong sat', 'zzz']

const { values } = parseArgs({ options: { records: { type: 'string' } } })
const count = Number(values.records ?? 10_000)

const VIETNAMESE = [
  ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'],
  ['Văn', 'Thị', 'Hữu', 'Đức', 'Công', 'Quang', 'Ái', 'Bá', 'Đình', 'Xuân', 'Ngọc', 'Minh', 'Châu', 'Trọng'],
  ['An', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Giang', 'Hải', 'Hùng', 'Khánh', 'Lan', 'Long', 'Nam', 'Phúc', 'Quốc', 'Sơn'],
]
const RUSSIAN = [
  ['Иванов', 'Петров', 'Сидоров', 'Чехов', 'Толстой', 'Достоевский', 'Щербатов', 'Юсупов', 'Хрущёв', 'Жуков'],
  ['Александр', 'Михаил', 'Сергей', 'Николай', 'Юрий', 'Яков', 'Фёдор', 'Григорий', 'Дмитрий', 'Пётр', 'Илья'],
  ['Александрович', 'Михайлович', 'Сергеевич', 'Николаевич', 'Юрьевич', 'Яковлевич', 'Фёдорович', 'Ильич'],
]

/** The code of the program as its bundle has it, which Node can run. */
async function builtCode(outDir) {
  const lib = { entry: at('shared', 'text', 'authority-search.ts'), formats: ['es'], fileName: 'authority-search' }
  await build({ configFile: false, logLevel: 'error', build: { lib, outDir } })
  return await import(pathToFileURL(path.join(outDir, 'authority-search.js')).href)
}

/** Persons with three names each, one of them in the other script's words; a tenth are subjects. */
function someRecords() {
  let seed = 1
  const pick = (list) => list[(seed = (seed * 48_271) % 0x7fffffff) % list.length]
  const name = (words) => words.map(pick).join(' ')
  return Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    collectionId: 'c',
    kind: at % 10 === 0 ? 'subject' : 'person',
    name: `${name(at % 2 === 0 ? VIETNAMESE : RUSSIAN)} ${at % 7 === 0 ? '' : at}`.trim(),
    variants: [name(VIETNAMESE), name(RUSSIAN)].map((other) => ({ name: `${other} ${at}`, kind: 'other' })),
    texts: {},
    identifiers: [],
    ties: [],
    by: { by: 'person', at: '2026-01-01T00:00:00.000Z' },
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }))
}

/** The milliseconds of each key of the texts, typed letter by letter. */
function keyTimes(find) {
  return TYPED.flatMap((text) => Array.from(text, (_, at) => timed(() => find(text.slice(0, at + 1))).ms)).sort(
    (a, b) => a - b,
  )
}

/** In milliseconds of the processor, since machines are shared. */
function timed(work) {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-authorities-'))
try {
  const { authorityIndex, findAuthorities, likelySame, namedAlike } = await builtCode(folder)
  const records = someRecords()
  const first = timed(() => authorityIndex(records))
  const index = first.result
  const edited = [{ ...records[0], name: 'Khác', updatedAt: '2026-02-01T00:00:00.000Z' }, ...records.slice(1)]
  const again = timed(() => authorityIndex(edited, index))
  keyTimes((typed) => findAuthorities(index, typed)) // warm
  const keys = keyTimes((typed) => findAuthorities(index, typed))
  const alike = timed(() => namedAlike(index, 'Aleksandr Ivanov', ['person']))
  const same = timed(() => likelySame(index, new Set()))
  const longest = keys.at(-1)
  const median = keys[Math.floor(keys.length / 2)]
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    [`longest key among ${count} records, ms`, longest.toFixed(1), `< ${TARGET}`, longest < TARGET],
    ['median key, ms', median.toFixed(1), '', ''],
    ['index of all, ms', first.ms.toFixed(0), '', ''],
    ['index after one was edited, ms', again.ms.toFixed(0), '', ''],
    ['records that a value may mean, ms', alike.ms.toFixed(2), '', ''],
    [`records that may be the same (${same.result.length} groups), ms`, same.ms.toFixed(0), '', ''],
    ['load of the machine', os.loadavg()[0].toFixed(1), '', ''],
  ])
  if (longest >= TARGET) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
