// Pages that can't be read well, or at all: each must come to a result or a reason within the time that a page has.
// The program's own decoding, preparation and engine in headless Chromium, one page after the other.
// Usage: node tests/bench/bad-pages.mjs [--only blank,columns,huge,…] [--text]
import { chromium } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build as buildOcr } from '../../scripts/assets/ocr.mjs'
import { at } from '../../scripts/lib/paths.mjs'
import { writeHugeSheet, writeScroll } from './bad-pages/large-pngs.mjs'
import { cpuOfDescendants } from './read/cpu-time.mjs'
import { browserOptions, buildPage, serve } from './support/page.mjs'

const DRAWN = [
  'blank',
  'grainy',
  'black',
  'dark',
  'upside down',
  'sideways',
  'dense',
  'narrow',
  'photograph',
  'columns',
]
/** Made on the disk: browsers draw nothing so large. */
const MADE = { huge: writeHugeSheet, scroll: writeScroll }
/** Seconds that a page may take, and one on which nothing is written. */
const LIMIT = 600
const EMPTY = { pages: ['blank', 'grainy', 'black', 'dark'], limit: 1 }

const { values } = parseArgs({ options: { only: { type: 'string' }, text: { type: 'boolean' } } })
const wanted = values.only?.split(',') ?? [...DRAWN, ...Object.keys(MADE)]

async function main(folder) {
  await buildPage(path.join(at('tests', 'bench'), 'bad-pages'), folder)
  await buildOcr(folder)
  const server = await serve((asked) => path.join(folder, asked))
  const browser = await chromium.launch(browserOptions)
  try {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/index.html`)
    await page.evaluate(() => globalThis.bench.drawn('upside down')) // so that the engine is warm
    for (const name of wanted) {
      if (MADE[name]) await MADE[name](path.join(folder, `${name}.png`))
      const before = cpuOfDescendants()
      const found = MADE[name]
        ? await page.evaluate((url) => globalThis.bench.served(url), `${server.origin}/${name}.png`)
        : await page.evaluate((kind) => globalThis.bench.drawn(kind), name)
      tell(name, found, cpuOfDescendants() - before)
    }
  } finally {
    await browser.close()
    server.close()
  }
}

function tell(name, { seconds, ready, lines, text, refused }, cpu) {
  const limit = EMPTY.pages.includes(name) ? EMPTY.limit : LIMIT
  const late = seconds < limit ? '' : `  over ${limit} s`
  const times = `${seconds.toFixed(2).padStart(7)} s, ${ready.toFixed(2)} s made ready, ${cpu.toFixed(1)} CPU s with drawing`
  console.log(`${name.padEnd(14)}${times}  ${refused ?? `${lines} lines`}${late}  (load ${loadavg()[0].toFixed(1)})`)
  if (values.text) console.log(text)
  if (late) process.exitCode = 1
}

const folder = await mkdtemp(path.join(tmpdir(), 'fonds-bench-bad-'))
try {
  await main(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
