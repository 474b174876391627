// Lines of writing: how many of the true lines of pages are found, beside tesseract's own layout (PSM 3). A line counts
// where it lies within a quarter of the distance of lines and shares half of the extent.
// Usage: node tests/bench/lines.mjs --truth <folder> [--pages] [--alone]. The folder has a folder for each set, in it
// pictures (jpg, png) with ALTO 4 of the same name beside them; without it nothing is measured.
import { chromium } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { linesOfTesseract, matched, trueLines } from './lines/truth.mjs'
import { browserOptions, buildPage, median, serve } from './support/page.mjs'

const WANTED = { recall: 0.85, precision: 0.85, milliseconds: 1500 }

const { values } = parseArgs({
  options: { truth: { type: 'string', default: '' }, pages: { type: 'boolean' }, alone: { type: 'boolean' } },
})

function pagesIn(folder) {
  if (folder === '' || !existsSync(folder)) return []
  return readdirSync(folder).flatMap((set) =>
    readdirSync(path.join(folder, set))
      .filter((name) => /\.(jpg|png)$/.test(name) && existsSync(path.join(folder, set, name.replace(/\w+$/, 'xml'))))
      .map((name) => ({ set, file: path.join(folder, set, name) })),
  )
}

const sum = (counts, name) => counts.reduce((total, count) => total + count[name], 0)
const share = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(3))

function row(label, counts) {
  const [truth, found, right] = ['truth', 'found', 'right'].map((name) => sum(counts, name))
  const [theirs, theirRight] = ['theirs', 'theirRight'].map((name) => sum(counts, name))
  const other = values.alone ? [] : [share(theirRight, truth), share(theirRight, theirs)]
  const own = [share(right, truth), share(right, found), median(counts.map(({ spent }) => spent)).toFixed(0)]
  return [label, truth, ...own, ...other]
}

async function measured(page, scans) {
  const counts = []
  for (const [index, { file, set }] of scans.entries()) {
    const truth = trueLines(file.replace(/\w+$/, 'xml')).lines
    const { lines, spent } = await page.evaluate((url) => window.linesOn(url), `/scan/${index}`)
    const theirs = values.alone ? [] : await linesOfTesseract(file)
    const right = matched(
      truth,
      lines.map(({ baseline }) => baseline),
    )
    const theirRight = matched(truth, theirs)
    counts.push({
      set,
      file,
      truth: truth.length,
      found: lines.length,
      right,
      spent,
      theirs: theirs.length,
      theirRight,
    })
  }
  return counts
}

const scans = pagesIn(values.truth)
if (scans.length === 0) console.log('skipped: no --truth folder with pages and ALTO')
else {
  const out = mkdtempSync(path.join(tmpdir(), 'fonds-lines-'))
  await buildPage(at('tests', 'bench', 'lines'), out)
  const server = await serve((asked) => {
    const [, index] = /^\/scan\/(\d+)$/.exec(asked) ?? []
    return index === undefined ? path.join(out, asked) : scans[Number(index)]?.file
  })
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage()
  await page.goto(server.origin)
  const counts = await measured(page, scans)
  await browser.close()
  server.close()
  rmSync(out, { recursive: true })
  const sets = [...new Set(scans.map(({ set }) => set))]
  const rows = [
    ['set', 'lines', 'recall', 'precision', 'ms', ...(values.alone ? [] : ['tesseract recall', 'tesseract precision'])],
    ...(values.pages ? counts.map((count) => row(path.basename(count.file), [count])) : []),
    ...sets.map((set) =>
      row(
        set,
        counts.filter((count) => count.set === set),
      ),
    ),
    row('all', counts),
  ]
  for (const cells of rows) console.log(cells.map((cell, at) => String(cell).padEnd(at ? 20 : 40)).join(''))
  console.log(`load ${loadavg()[0].toFixed(1)}`)
  const right = sum(counts, 'right')
  const isMet =
    right >= WANTED.recall * sum(counts, 'truth') &&
    right >= WANTED.precision * sum(counts, 'found') &&
    median(counts.map(({ spent }) => spent)) <= WANTED.milliseconds
  if (!isMet) process.exitCode = 1
}
