// A spreadsheet of 10,000 rows and 20 columns goes in, as CSV and as XLSX: looked at (opened, read, planned), taken in,
// taken in again (nothing changes), undone; with the real store, in headless Chromium. Prints one table; exit 1 where a
// target is missed.
// Usage: node tests/bench/spreadsheet.mjs [--rows 10000]
import { chromium } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable } from './support/import-runs.mjs'
import { browserOptions, buildPage, serve } from './support/page.mjs'
import { occupiedBy, treeOf } from './support/processes.mjs'

/** Seconds, and bytes. */
const TARGET = { look: 5, takeIn: 15, undo: 10, memory: 1e9 }
const LABELS = {
  look: 'opened and looked at',
  takeIn: 'taken in',
  again: 'taken in again, nothing changed',
  undo: 'undone',
}

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000' } } })
const rows = Number(values.rows)
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-spreadsheet-'))

const HEADINGS = ['Фонд', 'Опись', 'Дело', 'Заголовок', 'Крайние даты', 'Фондообразователь', 'Аннотация', 'Тема', 'Язык',
  'Права', 'Примечание', 'Количество листов', 'Объём и носитель', 'Условия доступа', 'Физическое состояние', 'Публикации',
  'История хранения', 'Адресат', 'Участник создания', 'Источник поступления'] // prettier-ignore
const WORDS =
  'письма отчёты о состоянии имения купчие крепости жалобы крестьян переписка с управляющим дела канцелярии'.split(' ')

/** Ten inventories of files; dates as inventories word them. */
function tableOf() {
  let seed = 1
  const random = (count) => (seed = (seed * 48_271) % 0x7fffffff) % count
  const words = (count) => Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ')
  const date = (row) =>
    [
      `${1 + random(28)} мая ${1850 + random(60)} г.`,
      `${1850 + random(30)}–${1881 + random(30)}`,
      'нач. 1890-х',
      `${1900 + (row % 17)}`,
    ][random(4)]
  const body = Array.from({ length: rows }, (_, row) => [
    '223', String(1 + Math.floor((row * 10) / rows)), String(1 + row), words(6), date(row), words(2), words(20), words(1), 'ru',
    'https://rightsstatements.org/vocab/NKC/1.0/', words(5), String(random(300)), words(3), words(4), words(6), words(5),
    words(12), words(2), words(2), words(4),
  ]) // prettier-ignore
  return [HEADINGS, ...body]
}

async function main() {
  await buildPage(at('tests', 'bench', 'spreadsheet'), folder)
  const server = await serve((asked) => path.join(folder, asked))
  const table = tableOf()
  const sheets = {
    csv: Buffer.from(table.map((cells) => cells.join(';')).join('\r\n')),
    xlsx: Buffer.from(await writeXlsx({ sheets: [{ name: 'Опись', rows: table }] })),
  }
  try {
    const figures = {}
    for (const [kind, bytes] of Object.entries(sheets)) {
      // The page gets it as a file: passed to it as text it would leave some 200 MB in the page's memory.
      writeFileSync(path.join(folder, `list.${kind}`), bytes)
      figures[kind] = await measure(server.origin, kind)
    }
    report(figures)
  } finally {
    server.close()
  }
}

async function measure(origin, kind) {
  const profile = path.join(folder, `profile-${kind}`)
  const context = await chromium.launchPersistentContext(profile, browserOptions)
  let memory = 0
  const timer = setInterval(() => (memory = Math.max(memory, occupiedBy(treeOf(profile)))), 500)
  const cpu = () => treeOf(profile).reduce((sum, each) => sum + each.cpu, 0)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(origin)
    await page.waitForFunction(() => window.steps !== undefined)
    const steps = {}
    for (const name of Object.keys(LABELS)) {
      const before = cpu()
      const given = name === 'look' ? [`list.${kind}`, `list.${kind}`] : []
      const step = await page.evaluate(([of, values]) => window.steps[of](...values), [name, given])
      steps[name] = { ...step, cpu: cpu() - before }
    }
    return { steps, memory }
  } finally {
    clearInterval(timer)
    await context.close()
  }
}

function report(figures) {
  const missed = []
  const check = (label, value, target) => void (target !== undefined && value >= target && missed.push(label))
  const lines = Object.entries(figures).flatMap(([kind, { steps, memory }]) => {
    check(`${kind}: memory`, memory, TARGET.memory)
    const timed = Object.entries(steps).map(([name, { milliseconds, cpu, worstDelay }]) => {
      check(`${kind}: ${LABELS[name]}`, milliseconds / 1000, TARGET[name])
      const target = TARGET[name] === undefined ? '' : `< ${TARGET[name]} s`
      return [
        `${kind}: ${LABELS[name]}`,
        `${(milliseconds / 1000).toFixed(1)} s`,
        target,
        `${cpu.toFixed(1)} s`,
        `${Math.round(worstDelay)} ms`,
      ]
    })
    return [
      [`${kind}: rows, units`, `${steps.look.rows}, ${steps.takeIn.units}`],
      ...timed,
      [`${kind}: memory of the browser at most`, `${Math.round(memory / 1e6)} MB`, `< ${TARGET.memory / 1e6} MB`],
      ...steps.look.problems.map((problem) => [`${kind}: ${problem}`]),
    ]
  })
  const heads = ['figure', 'measured', 'target', 'processor', 'longest stall']
  printTable([heads, ...lines, ['load, cores', loadavg()[0].toFixed(1), cpus().length]])
  if (missed.length > 0) process.exitCode = 1
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
