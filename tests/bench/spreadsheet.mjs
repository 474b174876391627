/* global window -- what is handed to `evaluate` runs in the page */
// A spreadsheet of 10,000 rows and 20 columns goes in, as CSV and as XLSX: looked at (opened, read, planned), taken in,
// taken in again (nothing changes), undone; with the real store, in headless Chromium. Prints one table; exit 1 where a
// target is missed.
// Usage: node tests/bench/spreadsheet.mjs [--rows 10000]
import { chromium } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable } from './support/import-runs.mjs'
import { browserOptions, buildPage, serve } from './support/page.mjs'
import { occupiedBy, treeOf } from './support/processes.mjs'

/** Seconds, and bytes. */
const TARGET = { dryRun: 5, intake: 15, undo: 10, memory: 1e9 }

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
    for (const [kind, bytes] of Object.entries(sheets)) figures[kind] = await measure(server.origin, kind, bytes)
    report(figures)
  } finally {
    server.close()
  }
}

async function measure(origin, kind, bytes) {
  const profile = path.join(folder, `profile-${kind}`)
  const context = await chromium.launchPersistentContext(profile, browserOptions)
  let most = 0
  const timer = setInterval(() => (most = Math.max(most, occupiedBy(treeOf(profile)))), 500)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(origin)
    await page.waitForFunction(() => window.takeIn !== undefined)
    const figures = await page.evaluate(
      ([data, name]) => window.takeIn(data, name),
      [bytes.toString('base64'), `list.${kind}`],
    )
    const cpu = treeOf(profile).reduce((sum, each) => sum + each.cpu, 0)
    return { ...figures, memory: most, cpu }
  } finally {
    clearInterval(timer)
    await context.close()
  }
}

function report(figures) {
  const missed = []
  const line = (kind, label, value, target) => {
    if (target !== undefined && value >= target) missed.push(label)
    const shown = target > 1e6 ? `${Math.round(value / 1e6)} MB` : `${value.toFixed(1)} s`
    return [
      `${kind}: ${label}`,
      shown,
      target === undefined ? '' : target > 1e6 ? `< ${target / 1e6} MB` : `< ${target} s`,
    ]
  }
  const lines = Object.entries(figures).flatMap(([kind, of]) => [
    [`${kind}: rows, units`, `${of.rows}, ${of.units}`, ''],
    line(kind, 'opened and looked at', of.dryRun / 1000, TARGET.dryRun),
    line(kind, 'taken in', of.intake / 1000, TARGET.intake),
    line(kind, 'taken in again, nothing changed', of.again / 1000),
    line(kind, 'undone', of.undo / 1000, TARGET.undo),
    line(kind, 'longest stall of the window', of.worstDelay / 1000),
    line(kind, 'processor seconds of the browser', of.cpu),
    line(kind, 'memory of the browser at most', of.memory, TARGET.memory),
    ...of.problems.map((problem) => [`${kind}: ${problem}`, '', '']),
  ])
  printTable([['figure', 'measured', 'target'], ...lines, ['load, cores', loadavg()[0].toFixed(1), cpus().length]])
  if (missed.length > 0) process.exitCode = 1
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
