// Pages of about 40 lines of handwriting read by our own reader in the built program, from the request until their lines are
// stored: each alone, with the engine started for it, then all of them one after the other.
// Usage: node tests/bench/hand-pages.mjs [--rounds 3]. Needs ../shared/eval, ImageMagick, Linux (/proc) and chromium or Electron.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { cpuOfDescendants } from './read/cpu-time.mjs'
import { evaluation } from './read/sets.mjs'
import { median } from './support/page.mjs'

const TARGET = { page: 5, line: 60 }
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })

/** Pages as they are, and two sheets of one hand that together have about 40 lines, one below the other. */
const PAGES = [
  ['fr-hand-copiste', 'imp_wikitexte_0117_1.jpg', 'imp_wikitexte_0167.jpg'],
  ['fr-hand-copiste', 'wikitexte_0015.jpg', 'wikitexte_0169.jpg'],
  ['fr-hand-19c', '01R_P1S3SS1P019_004.jpg', '01R_P1S8P1_046.jpg'],
  ['fr-hand-19c', 'f36.jpg'],
]

function pageIn(folder, [set, ...names]) {
  const files = names.map((name) => path.join(evaluation, set, 'pages', name))
  const to = path.join(folder, `${set}-${path.parse(names[0]).name}.jpg`)
  if (files.length === 1) copyFileSync(files[0], to)
  else execFileSync('convert', [...files, '-append', '-quality', '92', to])
  return to
}

/** Reads a folder by the command line: when each page was stored, in seconds from the first request, and what that took. */
async function read(scans, out) {
  const child = spawn(
    process.execPath,
    [at('scripts', 'fonds.mjs'), 'process', scans, '--out', out, '--engine', 'own', '--languages', 'fra', '--json'],
    { env: { ...process.env, FONDS_PROGRESS: 'lines' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let begun = null
  const stored = []
  for await (const line of createInterface({ input: child.stderr })) {
    const [, done, total] = /^read (\d+)\/(\d+)$/.exec(line) ?? []
    if (total === undefined || total === '0') continue
    begun ??= { at: performance.now(), cpu: cpuOfDescendants() }
    while (stored.length < Number(done))
      stored.push({ seconds: (performance.now() - begun.at) / 1000, cpu: cpuOfDescendants() - begun.cpu })
  }
  return stored
}

const linesIn = (out) =>
  readFileSync(path.join(out, 'items.csv'), 'utf8') && // it was written
  execFileSync('sh', ['-c', 'cat "$0"/text/* | grep -c .', out], { encoding: 'utf8' }).trim()

async function main() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-hand-'))
  const load = () => os.loadavg()[0].toFixed(1)
  try {
    mkdirSync(path.join(folder, 'all'))
    console.log(`${os.cpus().length} cores; alone, with the start of the engine:`)
    const alone = []
    for (const [index, page] of PAGES.entries()) {
      const scans = path.join(folder, `scan-${index}`)
      mkdirSync(scans)
      const file = pageIn(scans, page)
      copyFileSync(file, path.join(folder, 'all', path.basename(file)))
      const out = path.join(folder, `out-${index}`)
      const [last] = (await read(scans, out)).slice(-1)
      alone.push(last.seconds)
      const lines = Number(linesIn(out))
      console.log(
        `  ${path.basename(file).padEnd(44)}${lines} lines  ${last.seconds.toFixed(1)} s, ${last.cpu.toFixed(1)} s of the processor  (load ${load()})`,
      )
    }
    const paces = []
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const out = path.join(folder, `out-all-${round}`)
      const stored = await read(path.join(folder, 'all'), out)
      const [first, last] = [stored[0], stored.at(-1)]
      paces.push({ ...last, lines: Number(linesIn(out)), pages: stored.length })
      const pace = `${(last.seconds / stored.length).toFixed(1)} s a page, ${((1000 * last.cpu) / paces.at(-1).lines).toFixed(0)} processor ms a line`
      console.log(
        `all ${stored.length}: ${paces.at(-1).lines} lines, the first after ${first.seconds.toFixed(1)} s, all after ${last.seconds.toFixed(1)} s: ${pace}  (load ${load()})`,
      )
    }
    const page = median(alone)
    const line = median(paces.map(({ cpu, lines }) => (1000 * cpu) / lines))
    const isMet = page < TARGET.page && line <= TARGET.line
    console.log(
      `a page alone ${page.toFixed(1)} s (wanted < ${TARGET.page}), a line with all around it ${line.toFixed(0)} processor ms (wanted ≤ ${TARGET.line}): ${isMet ? 'met' : 'missed'}`,
    )
    process.exitCode = isMet ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (existsSync(evaluation)) await main()
else console.log('skipped: ../shared/eval is not here')
