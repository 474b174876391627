// The built program with a collection of 10,000 items, each a page with a thumbnail and a reading, beside one with an
// empty archive in the same run: start, scrolling, searching, memory. Prints one table; exit 1 where a target is missed.
// Usage: node tests/bench/start.mjs [--items 10000] [--runs 5]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { ensureBuild } from '../../scripts/lib/setup.mjs'
import { buildPage, inProfile, median, serveSeeded } from './support/page.mjs'
import { treeOf } from './support/processes.mjs'

/** Milliseconds. */
const TARGET = { start: 3000, frame: 100, query: 100, delay: 100 }
const QUERIES = ['p', 'pho', 'phong thai']
const SEEDED = 'seeded'
const EMPTY = 'empty'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    bundle: { type: 'string', default: at('dist', 'renderer') },
  },
})
const items = Number(values.items)
const runs = Number(values.runs)
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-start-'))

async function main() {
  if (values.bundle === at('dist', 'renderer')) await ensureBuild()
  await buildPage(at('tests', 'bench', 'start'), path.join(folder, 'seed'))
  const server = await serveSeeded(values.bundle, folder)
  try {
    const store = await inBrowser(SEEDED, (page) => fillAndAsk(page, `${server.origin}/seed/`))
    const figures = {}
    for (const archive of [EMPTY, SEEDED]) figures[archive] = await measure(archive, server.origin)
    report(store, figures)
  } finally {
    server.close()
  }
}

/** Hands `work` the first page of a browser with a profile that stays from call to call. */
const inBrowser = (profile, work) => inProfile(path.join(folder, profile), work)

async function fillAndAsk(page, url) {
  await page.goto(url)
  const begun = performance.now()
  await page.evaluate((count) => window.seed(count), items)
  console.log(`${items} items put in within ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return {
    searches: await page.evaluate((queries) => window.searchTimes(queries), QUERIES),
    change: await page.evaluate((count) => window.changeTimes(count), Math.min(items, 2000)),
    typing: await page.evaluate(() => window.typingTimes(20)),
  }
}

async function measure(archive, origin) {
  const starts = []
  for (let run = 0; run < runs; run += 1) starts.push(await started(archive, origin))
  const rest = archive === SEEDED ? await inBrowser(archive, (page) => scrolledAndSearched(page, origin)) : {}
  const of = (key) => median(starts.map((one) => one[key]))
  return { whole: of('whole'), shown: of('shown'), answered: of('answered'), memory: of('memory'), ...rest }
}

/** From the browser's start, and from the page's, until thumbnails are there and a click is answered. */
async function started(archive, origin) {
  const begun = performance.now()
  return inBrowser(archive, async (page) => {
    await page.goto(origin, { waitUntil: 'commit' })
    const shown = await whenIn(page, archive === SEEDED ? THUMBNAILS_SHOWN : FIRST_RUN_SHOWN)
    const answered = archive === SEEDED ? await page.evaluate(CLICK_AN_ITEM) : shown
    const whole = performance.now() - begun
    return { whole, shown, answered, memory: rendererMemory(path.join(folder, archive)) }
  })
}

/** The page's own clock when `condition` came true. */
async function whenIn(page, condition) {
  await page.waitForFunction(condition, undefined, { polling: 'raf', timeout: 60_000 })
  return page.evaluate(() => performance.now())
}

const FIRST_RUN_SHOWN = () => document.querySelectorAll('main button').length > 0

const THUMBNAILS_SHOWN = () => {
  const cells = [...document.querySelectorAll('main [role=option]')]
  const inView = cells.filter((cell) => cell.getBoundingClientRect().top < window.innerHeight)
  const pictures = inView.map((cell) => cell.querySelector('img'))
  return inView.length > 0 && pictures.every((picture) => picture?.complete && picture.naturalWidth > 0)
}

const CLICK_AN_ITEM = async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  document.querySelector('main [role=option]').dispatchEvent(new MouseEvent('click', { bubbles: true }))
  while (!document.querySelector('main [role=option][aria-selected=true]')) await frame()
  return performance.now()
}

async function scrolledAndSearched(page, origin) {
  await page.goto(origin)
  await whenIn(page, THUMBNAILS_SHOWN)
  const frames = await page.evaluate(SCROLL_THROUGH, 600)
  const scrolledMemory = rendererMemory(path.join(folder, SEEDED))
  const found = []
  for (let run = 0; run < runs; run += 1) found.push(await firstHit(page))
  return { worstFrame: Math.max(...frames), medianFrame: median(frames), scrolledMemory, found: median(found) }
}

/** The whole grid in so many frames, as when one drags the scroll bar steadily down. Returns the frames' lengths. */
const SCROLL_THROUGH = async (count) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const grid = document.querySelector('main [role=listbox]')
  const end = grid.scrollHeight - grid.clientHeight
  const frames = []
  let last = await frame()
  for (let step = 1; step <= count; step += 1) {
    grid.scrollTop = (end * step) / count
    const now = await frame()
    frames.push(now - last)
    last = now
  }
  return frames
}

/** Milliseconds from the last key until the first hit is on the screen, the pause after typing included. */
async function firstHit(page) {
  const field = page.getByRole('searchbox')
  await field.fill('')
  await page.waitForFunction(() => !document.querySelector('main mark'))
  await field.fill('phon')
  const begun = await page.evaluate(() => performance.now())
  await field.press('g')
  return (await whenIn(page, () => document.querySelector('main mark') !== null)) - begun
}

/** Bytes that are resident in the largest of the browser's page processes. */
function rendererMemory(profile) {
  const renderers = treeOf(profile).filter((one) => one.command.includes('--type=renderer'))
  return Math.max(0, ...renderers.map((one) => one.memory))
}

function report({ searches, change, typing }, { [EMPTY]: empty, [SEEDED]: seeded }) {
  const rows = [
    ['start of the browser to usable, ms', empty.whole, seeded.whole, TARGET.start],
    ['start of the page to usable, ms', empty.answered, seeded.answered, TARGET.start],
    ['start of the page to thumbnails, ms', empty.shown, seeded.shown],
    ['worst frame of scrolling through, ms', null, seeded.worstFrame, TARGET.frame],
    ['median frame of scrolling through, ms', null, seeded.medianFrame],
    ['last key to first hit, ms', null, seeded.found],
    ...searches.map(({ query, times }) => [`index asked for "${query}", ms`, null, median(times), TARGET.query]),
    ['2,000 units changed at once, ms', null, change.milliseconds],
    ['longest stall of that, ms', null, change.worstDelay, TARGET.delay],
    ['longest stall of typing in a field, ms', null, typing.worstDelay, TARGET.delay],
    ['memory of the page after start, MB', empty.memory / 1e6, seeded.memory / 1e6],
    ['memory of the page after scrolling, MB', null, seeded.scrolledMemory / 1e6],
  ]
  const cell = (value) => (value === null || value === undefined ? '' : value.toFixed(0)).padStart(14)
  console.log(`${''.padEnd(40)}${'empty'.padStart(14)}${`${items} items`.padStart(14)}${'target'.padStart(14)}`)
  for (const [name, before, after, target] of rows) {
    const verdict = target === undefined ? '' : after < target ? '  ok' : '  OVER'
    console.log(`${name.padEnd(40)}${cell(before)}${cell(after)}${cell(target)}${verdict}`)
  }
  console.log(`medians of ${runs}, on ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`)
  process.exitCode = rows.some(([, , after, target]) => target !== undefined && after >= target) ? 1 : 0
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
