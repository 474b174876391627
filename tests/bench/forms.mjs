// Forms laid over pages: registers that are drawn, and real scans of which a part is taken for what is written in fields,
// each shifted by up to 3 % of its sides, turned by up to 3 degrees and up to 5 % larger or smaller. Prints one table; exit 1
// where a target is missed. Usage: node tests/bench/forms.mjs [--drawn 24] [--each 2]. Real scans need ../shared/eval.
import { chromium } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { browserOptions, buildPage, median, serve } from './support/page.mjs'

/** Thousandths of the longer side, and how sure at least nine of ten pages must be. */
const TARGET = { miss: 2, certainty: 0.6 }

const { values } = parseArgs({
  options: { drawn: { type: 'string', default: '24' }, each: { type: 'string', default: '2' } },
})
const scans = at('..', 'shared', 'eval')

function pages() {
  if (!existsSync(scans)) return []
  return readdirSync(scans)
    .map((set) => path.join(scans, set, 'pages'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(jpg|png)$/.test(name))
        .slice(0, Number(values.each))
        .map((name) => path.join(folder, name)),
    )
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b)
const quantile = (numbers, part) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? NaN

function row(label, laid, others) {
  const misses = laid.map(({ miss }) => miss)
  const sure = laid.map(({ certainty }) => certainty)
  const isRight = median(misses) <= TARGET.miss && quantile(sure, 0.1) >= TARGET.certainty
  const rows = laid.filter(({ rows: [found, of] }) => found === of).length
  const cells = [
    ...[median(misses).toFixed(2), quantile(misses, 0.9).toFixed(2), Math.max(...misses).toFixed(2)],
    ...[quantile(sure, 0.1).toFixed(2), Math.min(...sure).toFixed(2), Math.max(...others).toFixed(2)],
    ...[`${rows}/${laid.length}`, Math.round(median(laid.map(({ milliseconds }) => milliseconds)))],
  ]
  console.log([label.padEnd(34), ...cells.map((cell) => String(cell).padStart(11))].join(''))
  return isRight
}

const files = pages()
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-forms-'))
const bundle = path.join(folder, 'page')
let isRight = true
try {
  await buildPage(at('tests', 'bench', 'forms-page'), bundle)
  const server = await serve((asked) =>
    asked.startsWith('/scan/') ? files[Number(asked.slice(6))] : path.join(bundle, asked),
  )
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage()
  await page.goto(server.origin)
  await page.waitForFunction(() => 'drawn' in window)
  const heads = ['median', '90 %', 'worst', 'sure, 10 %', 'least sure', 'others', 'rows right', 'ms']
  console.log([`off, ‰ of the longer side`.padEnd(34), ...heads.map((head) => head.padStart(11))].join(''))
  for (const ruled of ['all', 'columns', 'frame']) {
    const { laid, others } = await page.evaluate(
      ([how, count]) => window.drawn(how, count),
      [ruled, Number(values.drawn)],
    )
    isRight = row(`${laid.length} drawn registers, ruled: ${ruled}`, laid, others) && isRight
  }
  if (files.length > 1) {
    const all = []
    for (let index = 0; index < files.length; index += 1)
      all.push(
        await page.evaluate(
          ([one, other, seed]) => window.real(one, other, seed),
          [`/scan/${index}`, `/scan/${(index + 1) % files.length}`, index + 1],
        ),
      )
    isRight =
      row(
        `${files.length} real scans`,
        all.map(({ laid }) => laid),
        all.map(({ other }) => other),
      ) && isRight
    all.forEach(({ laid, other }, index) => {
      if (laid.miss > 2 || other > 0.5)
        console.log(
          path.relative(scans, files[index]),
          laid.miss.toFixed(2),
          laid.certainty.toFixed(2),
          other.toFixed(2),
        )
    })
  }
  await browser.close()
  server.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(isRight ? 0 : 1)
