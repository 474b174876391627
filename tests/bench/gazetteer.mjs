// How soon the gazetteer is ready, what memory it holds and how fast it answers a keystroke, in headless Chromium.
// Readiness is the least of five pages, a keystroke the median of five: other programs share the machine.
// Usage: node tests/bench/gazetteer.mjs
import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build as buildGazetteer } from '../../scripts/assets/gazetteer.mjs'
import { at } from '../../scripts/lib/paths.mjs'
import { browserOptions, buildPage, serve } from './support/page.mjs'

const PAGES = 5

/** Megabytes of objects and strings that the page holds after all that is not needed was let go. */
async function heldBy(session) {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

async function figuresOf(origin) {
  const tab = await browser.newPage()
  await tab.goto(origin)
  await tab.waitForSelector('body[data-ready]', { state: 'attached' })
  const session = await tab.context().newCDPSession(tab)
  const before = await heldBy(session)
  const ready = await tab.evaluate(() => window.gazetteer.open())
  const times = await tab.evaluate(() => window.gazetteer.keystrokes())
  const beside = await tab.evaluate(() => window.gazetteer.bytesBeside())
  const held = (await heldBy(session)) - before + beside / 1e6
  await tab.close()
  return { ready, held, times: times.sort((a, b) => a - b) }
}

const row = (name, value, limit) =>
  `${name.padEnd(34)}${value.toFixed(1).padStart(9)}${String(limit).padStart(8)}  ${value <= limit ? 'ok' : 'OVER'}`

const folder = mkdtempSync(join(tmpdir(), 'fonds-gazetteer-'))
const assets = join(folder, 'public')
await buildGazetteer(assets)
await buildPage(at('tests', 'bench', 'gazetteer-page'), join(folder, 'page'), { publicDir: assets })
const server = await serve((asked) => join(folder, 'page', asked))
const browser = await chromium.launch(browserOptions)
try {
  const figures = []
  for (let page = 0; page < PAGES; page += 1) figures.push(await figuresOf(server.origin))
  const least = (pick) => Math.min(...figures.map(pick))
  const at95 = ({ times }) => times[Math.floor(times.length * 0.95)]
  const lines = [
    row(
      'ready after first use, ms',
      least(({ ready }) => ready),
      1000,
    ),
    row('memory held, MB', Math.max(...figures.map(({ held }) => held)), 120),
    row(`keystroke, p95 of ${figures[0].times.length}, ms`, least(at95), 20),
  ]
  console.log([`${''.padEnd(34)}${'figure'.padStart(9)}${'limit'.padStart(8)}`, ...lines].join('\n'))
  process.exitCode = lines.some((line) => line.endsWith('OVER')) ? 1 : 0
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
