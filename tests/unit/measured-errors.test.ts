import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MEASURED_ERRORS, READING_MODELS } from '../../shared/domain/reading-models.ts'

/** The figures of the table of sets in BENCHMARKS.md: the first number of its column "Fonds". */
function benchmarkedErrors(): Readonly<Record<string, number>> {
  const rows = readFileSync('BENCHMARKS.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const head = rows.findIndex(([, set, , fonds]) => set === 'set' && fonds === 'Fonds')
  const end = rows.findIndex((cells, index) => index > head && cells.length < 5)
  return Object.fromEntries(
    rows.slice(head + 2, end).map(([, set = '', , fonds = '']) => [set.replace(', lines', ''), parseFloat(fonds)]),
  )
}

test('the errors that the settings show of models are those of BENCHMARKS.md, set by set', () => {
  expect(MEASURED_ERRORS).toEqual(benchmarkedErrors())
  const shown = Object.values(READING_MODELS).flatMap(({ measured }) => measured)
  expect(shown.map(({ set, cer }) => [set.replace(/ .*/, ''), cer]).sort()).toEqual(
    Object.entries(MEASURED_ERRORS).sort(),
  )
})
