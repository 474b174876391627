import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsOfEngine, workerWithWords } from '../../scripts/assets/lib/engine-words.mjs'
import { openEngineCore, type EngineApi, type EngineCore } from '../support/engine-core.ts'
import { hasProgram } from '../support/tools.ts'

const require = createRequire(import.meta.url)

let engine: EngineCore
let api: EngineApi

/** Lets the engine read a page of two columns with a heading, drawn by ImageMagick; or a blank one. */
function readPage(texts: readonly string[], vertical = false): void {
  const drawn = texts.flatMap((text, at) => ['-annotate', `+${60 + at * 700}+${at === 2 ? 560 : 260}`, text])
  const turn = vertical ? ['-rotate', '90'] : []
  const font = ['-font', 'DejaVu-Serif', '-pointsize', '34', '-fill', 'black']
  const { stdout } = spawnSync('convert', ['-size', '1500x800', 'xc:white', ...font, ...drawn, ...turn, 'pgm:-'], {
    maxBuffer: 1e9,
  })
  engine.FS.writeFile('/input', stdout)
  api.SetImageFile(1, 0)
  api.Recognize(null)
}

const rowsOf = (tsv: string, level: string): readonly (readonly string[])[] =>
  tsv
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => row[0] === level)

describe.skipIf(!hasProgram('convert', '--version'))('what the engine is asked for', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    ;({ engine, api } = await openEngineCore())
  })

  test('has the lines and words of its own table, each box, confidence and letter', () => {
    readPage([
      'Minutes of the committee,\nread and signed at Hanoi\nby three of its members.',
      'The register of 1907 lists\nforty-one villages & their\nheads, with the “tax” due.',
    ])
    const [own, theirs] = [wordsOfEngine(engine, api), api.GetTSVText(0)]
    expect(rowsOf(theirs, '5').length).toBeGreaterThan(20)
    expect(rowsOf(own, '5')).toEqual(rowsOf(theirs, '5'))
    expect(rowsOf(own, '4').map((row) => row.slice(0, 10))).toEqual(rowsOf(theirs, '4').map((row) => row.slice(0, 10)))
  })

  test('has the baselines that it tells in hOCR', () => {
    readPage(['Minutes of the committee,\nread and signed at Hanoi'])
    const titles = [...api.GetHOCRText(0).matchAll(/bbox (\d+) \d+ \d+ (\d+); baseline (-?[\d.]+) (-?[\d.]+)/g)]
    const lines = rowsOf(wordsOfEngine(engine, api), '4')
    expect(lines).toHaveLength(2)
    for (const [at, [, left, bottom, slope, offset]] of titles.entries()) {
      const [fall, y] = (lines[at] ?? []).slice(11).map(Number)
      expect(fall).toBeCloseTo(Number(slope), 3)
      expect((y ?? 0) + (fall ?? 0) * Number(left)).toBeCloseTo(Number(bottom) + Number(offset), 2)
    }
  })

  test('is nothing of a blank page', () => {
    readPage([])
    expect(wordsOfEngine(engine, api)).toBe('')
  })
})

test('the worker of the package asks for it, and another one is refused', () => {
  const script = readFileSync(require.resolve('tesseract.js/dist/worker.min.js'), 'utf8')
  const made = workerWithWords(script)
  expect(made).toContain('tsv:r.tsv?self.fondsWords(t,e):null')
  expect(made.startsWith('self.fondsWords=function wordsOfEngine(')).toBe(true)
  expect(() => workerWithWords('self.onmessage = 1')).toThrow('in no place that is known')
})
