// The image tools: how well skew, borders, gutters and bleed-through are found on real scans to which known things were
// done, and how long each tool takes on pages of 1, 12 and 50 megapixels, beside the browser's own canvas.
// Usage: node tests/bench/adjust.mjs [--notes] [--only finders|times]. The finders need ../shared/eval.
import { chromium } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { browserOptions, buildPage, median, serve } from './support/page.mjs'

/** Medians over all scans. */
const TARGET = { skew: 0.1, corner: 4, gutter: 6, preview: 100 }
/** So many scans of each set. */
const OF_EACH = 2
const SIZES = [
  [1000, 1400],
  [3000, 4000],
  [5900, 8500],
]

const { values } = parseArgs({ options: { notes: { type: 'boolean' }, only: { type: 'string' } } })
const scans = at('..', 'shared', 'eval')

/** Some pages of each set that has pages; handwriting and print, several languages. */
function pages() {
  if (!existsSync(scans)) return []
  return readdirSync(scans)
    .map((set) => path.join(scans, set, 'pages'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(jpg|png)$/.test(name))
        .slice(0, OF_EACH)
        .map((name) => path.join(folder, name)),
    )
}

function table(rows) {
  for (const row of rows) console.log(row.map((cell, column) => String(cell).padEnd(column ? 16 : 30)).join(''))
}

const share = (part, whole) => `${part}/${whole}`
const at90 = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.9)] ?? NaN

async function finders(page, files) {
  const all = []
  for (let index = 0; index < files.length; index += 1) {
    const urls = [`/scan/${index}`, `/scan/${(index + 1) % files.length}`]
    const one = await page.evaluate(([url, other]) => window.findersOn(url, other), urls)
    if (values.notes) console.log(path.relative(scans, files[index]), one.notes.join('; '), JSON.stringify(one.wrong))
    all.push(one)
  }
  const of = (name) => all.flatMap((one) => one[name])
  const sum = (name, what) => all.reduce((total, one) => total + one[name][what], 0)
  const row = (label, errors, what) => [
    label,
    median(errors).toFixed(2),
    at90(errors).toFixed(2),
    share(sum('missed', what), sum('tried', what)),
  ]
  table([
    [`finders on ${files.length} scans`, 'median error', '90th percentile', 'not found'],
    row('skew, degrees', of('skew'), 'skew'),
    row('corners, ‰ of the diagonal', of('corner'), 'border'),
    row('gutter, ‰ of the width', of('gutter'), 'gutter'),
    ['bleed-through', '', '', share(sum('missed', 'bleed'), sum('tried', 'bleed'))],
  ])
  console.log(
    `found where nothing was done: gutter ${sum('wrong', 'gutter')}, bleed-through ${sum('wrong', 'bleed')} of ${files.length}`,
  )
  return (
    median(of('skew')) <= TARGET.skew && median(of('corner')) <= TARGET.corner && median(of('gutter')) <= TARGET.gutter
  )
}

async function toolTimes(page) {
  const columns = []
  for (const [width, height] of SIZES)
    columns.push(await page.evaluate(([w, h]) => (window.times(w, h), window.times(w, h)), [width, height]))
  const names = Object.keys(columns[0])
  table([
    ['milliseconds', ...SIZES.map(([w, h]) => `${((w * h) / 1e6).toFixed(1)} megapixels`)],
    ...names.map((name) => [name, ...columns.map((column) => column[name] ?? '')]),
  ])
  return columns[0]['all of them'] <= TARGET.preview
}

const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-adjust-'))
const files = pages()
await buildPage(at('tests', 'bench', 'adjust-page'), folder)
const server = await serve((asked) => {
  const scan = /^\/scan\/(\d+)$/.exec(asked)
  return scan ? files[Number(scan[1])] : path.join(folder, asked)
})
const browser = await chromium.launch(browserOptions)
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(`${server.origin}/`)
  console.log(`${cpus().length} cores`)
  const timesOk = values.only === 'finders' || (await toolTimes(page))
  if (files.length === 0) console.log('No scans beside the checkout: the finders are skipped.')
  const findersOk = values.only === 'times' || files.length === 0 || (await finders(page, files))
  process.exitCode = timesOk && findersOk ? 0 : 1
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
