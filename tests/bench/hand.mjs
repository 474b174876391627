// Our own reader on hands and old print: wrong characters of every line, by the looks alone (greedy) and with what is usual
// in the language (beams), with `--pages` of whole pages beside Tesseract and the choice of the program between both.
// Usage: node tests/bench/hand.mjs [--sets a,b] [--limit 5] [--ways own,greedy] [--pages] [--each] [--card]
//        --card writes the figures of the lines into the card of the model that ships. Needs ../shared/eval and chromium.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build as buildReader } from '../../scripts/assets/reader.mjs'
import { at } from '../../scripts/lib/paths.mjs'
import { cpuOfDescendants } from './read/cpu-time.mjs'
import { evaluation } from './read/sets.mjs'
import { handScans, isHand } from './hand/sets.mjs'
import { median } from './support/page.mjs'
import { onScansPage } from './support/scans-page.mjs'

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '' },
    limit: { type: 'string', default: '10000' },
    ways: { type: 'string', default: '' },
    pages: { type: 'boolean' },
    each: { type: 'boolean' },
    card: { type: 'boolean' },
  },
})

const MILLISECONDS = { line: 60, page: 5000 }
/** A page counts for the time of a page of 40 lines where it has so many. */
const FULL = [30, 50]

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const rate = (rows, how = 'exact') =>
  sum(rows.map((row) => row[how].errors)) / Math.max(1, sum(rows.map((row) => row[how].length)))
const percent = (part) => (100 * part).toFixed(1).padStart(6)

/** Reads all scans in a way: what came of each, with its seconds of the processor. */
async function readAll(page, scans, way) {
  const rows = []
  for (const [index, { languages, preset, truth, set, file }] of scans.entries()) {
    const before = cpuOfDescendants()
    const asked = { url: `/scan/${index}`, languages, preset, truth }
    const read = await page.evaluate(([scan, how]) => globalThis.bench.read(scan, how), [asked, way])
    rows.push({ set, file: path.basename(file), ...read, cpu: cpuOfDescendants() - before })
    if (values.each) console.log(JSON.stringify({ way, ...rows.at(-1) }))
  }
  return rows
}

/** [set, its rows]. */
const bySet = (rows) =>
  [...new Set(rows.map(({ set }) => set))].map((set) => [set, rows.filter((row) => row.set === set)])

function printWay(way, rows) {
  console.log(`${way}  (load ${loadavg()[0].toFixed(1)})`)
  for (const [set, own] of bySet(rows)) {
    const lines = Math.max(1, sum(own.map((row) => row.lines)))
    const spent = `${((1000 * sum(own.map(({ cpu }) => cpu))) / lines).toFixed(0).padStart(6)} processor ms a line`
    const old = set.startsWith('ru-') ? ` (${percent(rate(own, 'folded')).trim()})` : ''
    console.log(
      `  ${set.padEnd(24)}${percent(rate(own))}${old.padEnd(8)}${String(own.length).padStart(5)} scans${spent}`,
    )
  }
}

/** What the program chose for hands and for print, and what that did to each set. */
function printChoice({ auto, tesseract }) {
  const counts = (rows) =>
    ['Tesseract', 'Tesseract + Fonds', 'Fonds'].map((by) => rows.filter((row) => row.by === by).length)
  const table = [
    ['hands', auto.filter(({ set }) => isHand(set))],
    ['print', auto.filter(({ set }) => !isHand(set))],
  ]
  console.log('chosen for          Tesseract   both  Fonds')
  for (const [what, rows] of table)
    console.log(
      `  ${what.padEnd(16)}${counts(rows)
        .map((each) => String(each).padStart(8))
        .join('')}`,
    )
  const worse = bySet(auto).filter(
    ([set, rows]) => !isHand(set) && rate(rows) > rate(tesseract.filter((row) => row.set === set)),
  )
  console.log(
    worse.length === 0
      ? 'no set of print is worse than with Tesseract alone'
      : `worse: ${worse.map(([set]) => set).join(', ')}`,
  )
  return worse.length === 0
}

function printPace(rows) {
  const full = rows.filter(({ lines }) => lines >= FULL[0] && lines <= FULL[1])
  if (full.length === 0) return true
  const [seconds, cpu, lines] = ['milliseconds', 'cpu', 'lines'].map((name) => median(full.map((row) => row[name])))
  console.log(
    `pages of ${FULL.join(' to ')} lines: ${(seconds / 1000).toFixed(1)} s, ${cpu.toFixed(1)} s of the processor (median of ${full.length}, ${lines} lines)`,
  )
  return seconds <= MILLISECONDS.page
}

/** The figures of the lines in the card of what ships. */
function writeCard({ own, greedy }) {
  const file = at('assets', 'models', 'own', 'model.json')
  const rates = (rows) => Object.fromEntries(bySet(rows).map(([set, each]) => [set, Number(rate(each).toFixed(4))]))
  const measured = Object.fromEntries(bySet(own).map(([set, each]) => [set, each.length]))
  const card = { ...JSON.parse(readFileSync(file, 'utf8')), cer: rates(own), greedy: rates(greedy), measured }
  writeFileSync(file, `${JSON.stringify(card, null, 2)}\n`)
}

async function measure(scans, ways, folder) {
  return await onScansPage({ name: 'hand', folder, scans, more: buildReader }, async (page) => {
    const results = {}
    for (const way of ways) {
      results[way] = await readAll(page, scans, way)
      printWay(way, results[way])
    }
    return results
  })
}

async function main() {
  const what = values.pages ? 'pages' : 'lines'
  const scans = handScans(what, values.sets.split(',').filter(Boolean), Number(values.limit))
  const usual = values.pages ? ['tesseract', 'own', 'auto'] : ['own', 'greedy']
  const ways = values.ways === '' ? usual : values.ways.split(',')
  const folder = await mkdtemp(path.join(tmpdir(), 'fonds-bench-'))
  try {
    const results = await measure(scans, ways, folder)
    const misses = bySet(results.own ?? []).filter(
      ([set, rows]) => 100 * rate(rows) > (scans.find((scan) => scan.set === set).wanted ?? Infinity),
    )
    if (misses.length > 0) console.log(`missed: ${misses.map(([set]) => set).join(', ')}`)
    const isQuick = !values.pages || !results.own || printPace(results.own)
    const isSafe = !results.auto || !results.tesseract || printChoice(results)
    if (values.card && results.own && results.greedy) writeCard(results)
    process.exitCode = misses.length === 0 && isQuick && isSafe ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (existsSync(evaluation) && existsSync(at('assets', 'models', 'own'))) await main()
else console.log('skipped: ../shared/eval or a model that ships is not here')
