// Reading against Debian's native tesseract, in the same run, on the same pages, models and segmentation mode:
// two native processes with one thread each, and the program's pool with two workers in headless Chromium.
// Usage: node tests/bench/reading.mjs [--runs 3] [--json]. Needs ../shared/eval, chromium and tesseract.
import { chromium } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { browserOptions, buildPage, median, serve } from './support/page.mjs'
import { cpuOfDescendants, cpuOfEndedChildren } from './reading/cpu-time.mjs'
import { build as buildOcr } from '../../scripts/assets/ocr.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const evaluation = path.join(here, '..', '..', '..', 'shared', 'eval')
const WORKERS = 2
const PSM = '3'

const PAGES = [
  ['vie', 'vi-print-lowres', 'nd30_2020_photo.png'],
  ['vie', 'vi-print-lowres', 'congbao_qd09_2023.png'],
  ['rus', 'ru-print-18c', '0a01cda14c9e.jpg'],
  ['rus', 'ru-print-18c', '12770ad3f769.jpg'],
  ['eng', 'en-print-novels', '05dracula.pdf_page_53.png'],
  ['eng', 'en-typed-ehri', 'EHRI-DR-19400712-US_02.jpg'],
  ['eng', 'en-typed-stanford1905', 'Lettre244.jpg'],
  ['fra', 'fr-print-1881', 'ESTEBAN_classification-races-humaines_155.jpg'],
  ['fra', 'fr-print-1893', 'MK_1893_2_69.jpg'],
  ['fra', 'fr-typed-tapus', '19_c1b75_default.jpg'],
].map(([language, set, file]) => ({ language, file: path.join(evaluation, set, 'pages', file) }))

/** The built page, and the scans as /scan/<n>. */
function fileOf(root, asked) {
  const scan = /^\/scan\/(\d+)$/.exec(asked)
  return scan ? PAGES[Number(scan[1])].file : path.join(root, asked)
}

/** Reads every page with `WORKERS` native processes at once. */
async function native(models) {
  const texts = []
  const rest = [...PAGES.entries()]
  const run = promisify(execFile)
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const begun = performance.now()
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [index, { language, file }] = next
      const options = [file, '-', '--tessdata-dir', models, '-l', language, '--psm', PSM]
      texts[index] = (await run('tesseract', options, { env })).stdout
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return { seconds: (performance.now() - begun) / 1000, texts }
}

/** The result of `work`, and the seconds of processor time that `used` grew by. */
async function timed(used, work) {
  const before = used()
  const result = await work()
  return [result, used() - before]
}

const fixed = (number, digits = 2) => number.toFixed(digits)

async function measure(folder, runs) {
  await buildPage(path.join(here, 'reading'), folder)
  await buildOcr(folder)
  const server = await serve((asked) => fileOf(folder, asked))
  const browser = await chromium.launch(browserOptions)
  try {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/index.html`)
    const scans = PAGES.map(({ language }, index) => ({ language, url: `${server.origin}/scan/${index}` }))
    const truths = await Promise.all(PAGES.map(({ file }) => readFile(file.replace(/\.\w+$/, '.txt'), 'utf8')))
    const rate = (texts) => page.evaluate(([read, true_]) => globalThis.bench.rate(read, true_), [texts, truths])
    const rows = []
    for (let run = 0; run < runs; run += 1) {
      const readNative = () => timed(cpuOfEndedChildren, () => native(path.join(folder, 'ocr')))
      const readOurs = () =>
        timed(cpuOfDescendants, () =>
          page.evaluate(([all, workers]) => globalThis.bench.readAll(all, workers), [scans, WORKERS]),
        )
      // Each goes first in turn, so that a machine that grows busier or slower wrongs neither.
      const oursFirst = run % 2 === 1 ? await readOurs() : null
      const [theirs, theirCpu] = await readNative()
      const [ours, ourCpu] = oursFirst ?? (await readOurs())
      rows.push({
        native: (60 * PAGES.length) / theirs.seconds,
        fonds: (60 * PAGES.length) / ours.seconds,
        ratio: theirs.seconds / ours.seconds,
        cpuRatio: theirCpu / ourCpu,
        nativeCer: 100 * (await rate(theirs.texts)),
        fondsCer: 100 * (await rate(ours.texts)),
      })
      const row = rows.at(-1)
      console.log(
        `run ${run + 1}  native ${fixed(row.native, 1)} pages/min  fonds ${fixed(row.fonds, 1)} pages/min  ` +
          `ratio ${fixed(row.ratio)} (by processor time ${fixed(row.cpuRatio)})  CER native ${fixed(row.nativeCer)} %  fonds ${fixed(row.fondsCer)} %`,
      )
    }
    return rows
  } finally {
    await browser.close()
    server.close()
  }
}

async function main() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean' } } })
  if (!existsSync(evaluation)) {
    console.log('skipped: ../shared/eval is not here')
    return
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'fonds-bench-'))
  try {
    const rows = await measure(folder, Number(values.runs))
    const of = (key) => median(rows.map((row) => row[key]))
    const ratio = of('ratio')
    const worse = of('fondsCer') - of('nativeCer')
    console.log(
      `median  native ${fixed(of('native'), 1)}  fonds ${fixed(of('fonds'), 1)} pages/min  ratio ${fixed(ratio)} ` +
        `(by processor time ${fixed(of('cpuRatio'))}) ` +
        `(wanted 0.70)  CER ${fixed(worse)} points worse (allowed 0.20)  on ${cpus().length} × ${cpus()[0].model}`,
    )
    if (values.json) console.log(JSON.stringify({ rows, ratio, worse }))
    process.exitCode = ratio >= 0.7 && worse <= 0.2 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
