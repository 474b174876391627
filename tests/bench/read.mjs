// Reading against Debian's native tesseract with its own fast models, on scans with their true text: the program's own
// pipeline with two workers in headless Chromium, step by step of what is done to a picture.
// Usage: node tests/bench/read.mjs [--sets a,b] [--steps as-it-is,border,…,without-border,auto] [--limit 5] [--pages] [--pace] [--models folder]
//        [--json]. --pace reads natively anew and compares the time. Needs ../shared/eval, chromium and tesseract.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cpuOfDescendants, cpuOfEndedChildren } from './read/cpu-time.mjs'
import { readNatively } from './read/native.mjs'
import { evaluation, scansOf } from './read/sets.mjs'
import { onScansPage } from './support/scans-page.mjs'

const WORKERS = 2

/** The steps in the order in which each is measured with all before it: what a preset says without it. */
const WITHOUT = {
  border: { border: false },
  flatten: { flatten: false },
  size: { xHeight: null },
  deskew: { deskew: false },
  segmentation: { segmentation: 3 },
  complete: { complete: false },
  credible: { credible: false },
  restore: { restore: undefined },
  parts: { parts: false },
}

/** What is done otherwise at a step: what comes after it is left out; of `without-border` the border alone. */
function changeOf(step) {
  if (step === 'auto') return {}
  const names = Object.keys(WITHOUT)
  const without = step.startsWith('without-')
  const at = names.indexOf(without ? step.slice('without-'.length) : step)
  if (at < 0 && step !== 'as-it-is') throw new Error(`no step is called ${step}`)
  const left = without ? names.slice(at, at + 1) : names.slice(at + 1)
  return Object.assign({}, ...left.map((name) => WITHOUT[name]))
}

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '' },
    steps: { type: 'string', default: 'auto' },
    limit: { type: 'string', default: '1000' },
    models: { type: 'string', default: '/usr/share/tesseract-ocr/5/tessdata' },
    pages: { type: 'boolean' },
    pace: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})

const percent = (counts) => {
  const errors = counts.reduce((sum, count) => sum + count.errors, 0)
  return (
    (100 * errors) /
    Math.max(
      1,
      counts.reduce((sum, count) => sum + count.length, 0),
    )
  )
}

/** The result of `work`, and the seconds of processor time that `used` grew by. */
async function timed(used, work) {
  const before = used()
  const result = await work()
  return { ...result, cpu: used() - before }
}

/** One line a set: exact and folded CER, and each page's where asked for. */
function tableOf(scans, errors) {
  return [...new Set(scans.map(({ set }) => set))].map((set) => {
    const own = errors.filter((_, index) => scans[index].set === set)
    const exact = percent(own.map((each) => each.exact))
    const folded = percent(own.map((each) => each.folded))
    return { set, exact, folded, pages: own.map((each) => percent([each.exact])) }
  })
}

function print(name, rows, { seconds, cpu, count }) {
  const rate = seconds
    ? `  ${((60 * count) / seconds).toFixed(1)} pages/min, ${(cpu / count).toFixed(2)} CPU s/page`
    : ''
  console.log(`${name}${rate}  (load ${loadavg()[0].toFixed(1)})`)
  for (const { set, exact, folded, pages } of rows) {
    const old = set.startsWith('ru-') ? ` (${folded.toFixed(2)})` : ''
    const each = values.pages ? `   ${pages.map((page) => page.toFixed(1)).join(' ')}` : ''
    console.log(`  ${set.padEnd(24)}${exact.toFixed(2).padStart(6)}${old}${each}`)
  }
}

/** The sets that miss what is wanted of them. */
function missed(scans, rows) {
  return rows.filter(({ set, exact, folded }) => {
    const about = scans.find((scan) => scan.set === set)
    return exact > about.wanted || folded > (about.folded ?? Infinity)
  })
}

async function measure(scans, folder) {
  return await onScansPage({ name: 'read', folder, scans }, async (page, origin) => {
    const truths = scans.map(({ truth }) => truth)
    const rate = (texts) => page.evaluate(([read, true_]) => globalThis.bench.errorsOf(read, true_), [texts, truths])
    const asked = scans.map(({ languages, preset }, index) => ({
      languages,
      preset,
      url: `${origin}/scan/${index}`,
    }))
    const count = scans.length
    const theirs = await timed(cpuOfEndedChildren, () =>
      readNatively(scans, { workers: WORKERS, models: values.models, cached: !values.pace }),
    )
    const native = tableOf(scans, await rate(theirs.texts))
    print('native', native, values.pace ? { ...theirs, count } : {})
    const results = { native }
    for (const step of values.steps.split(',')) {
      const order = { workers: WORKERS, change: changeOf(step) }
      const ours = await timed(cpuOfDescendants, () =>
        page.evaluate(([all, how]) => globalThis.bench.readAll(all, how), [asked, order]),
      )
      results[step] = tableOf(scans, await rate(ours.texts))
      print(step, results[step], { ...ours, count })
      if (values.pace) {
        const [ratio, cpuRatio] = [theirs.seconds / ours.seconds, theirs.cpu / ours.cpu]
        console.log(
          `  pages a minute: ${ratio.toFixed(2)} of native (by processor time ${cpuRatio.toFixed(2)}; wanted 0.80)`,
        )
      }
    }
    return results
  })
}

async function main() {
  const scans = scansOf(values.sets.split(',').filter(Boolean), Number(values.limit))
  if (!existsSync(evaluation) || scans.length === 0) {
    console.log('skipped: ../shared/eval is not here')
    return
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'fonds-bench-'))
  try {
    const results = await measure(scans, folder)
    if (values.json) console.log(JSON.stringify(results))
    const misses = results.auto ? missed(scans, results.auto) : []
    if (misses.length > 0) console.log(`missed: ${misses.map(({ set }) => set).join(', ')}`)
    process.exitCode = misses.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
