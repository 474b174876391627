import { afterAll, describe, expect, test } from 'vitest'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { drawnGrey, realEngine, typefaceFor } from '../support/real-engine.ts'

/** Typefaces whose serifs nearly run into each other in rows, and which the tests of Debian's programs need too. */
const typefaces = { plain: typefaceFor('DejaVu Serif:style=Book'), bold: typefaceFor('DejaVu Serif:style=Bold') }

const ROWS = [
  ['1', 'Peter Braun', 'Berlin', '1850'],
  ['2', 'Hermann Illing', 'Hamburg', '1853'],
  ['3', 'Martha Bauer', 'Ulm', '1856'],
  ['4', 'Wilhelm Hill', 'Mainz', '1859'],
  ['5', 'Anna Furman', 'Altenburg', '1862'],
  ['6', 'Emil Brunner', 'Bremen', '1865'],
  ['7', 'Minna Hahn', 'Minden', '1868'],
  ['8', 'Heinrich Blum', 'Halle', '1871'],
  ['9', 'Julian Hurum', 'Trier', '1874'],
  ['10', 'Fritz Brill', 'Ulm', '1877'],
  ['11', 'Lina Thiel', 'Thorn', '1880'],
  ['12', 'Hanna Niemann', 'Kassel', '1883'],
]
const EDGE = 100
/** Where the lines between columns are, in ems. */
const COLUMNS = [0, 2.2, 11, 17, 21]

/** The rows as a table with ruled lines, printed so large. */
function ruledTable(typeface: string, size: number): GreyRaster {
  const high = Math.round(size * 1.9)
  const columns = COLUMNS.map((at) => EDGE + Math.round(at * size))
  const [right, bottom] = [columns.at(-1) ?? 0, EDGE + ROWS.length * high]
  const texts = ROWS.flatMap((row, down) =>
    row.map((text, at) => `text ${(columns[at] ?? 0) + 0.4 * size},${EDGE + (down + 0.72) * high} '${text}'`),
  )
  const across = Array.from({ length: ROWS.length + 1 }, (_, row) => EDGE + row * high)
  const lines = [
    ...across.map((y) => `line ${EDGE},${y} ${right},${y}`),
    ...columns.map((x) => `line ${x},${EDGE} ${x},${bottom}`),
  ]
  const draw = (all: readonly string[]): readonly string[] => all.flatMap((each) => ['-draw', each])
  const paper = ['-size', `${right + EDGE}x${bottom + EDGE}`, 'xc:white', '-font', typeface, '-pointsize', String(size)]
  return drawnGrey([...paper, '-fill', '#222', ...draw(texts), '-stroke', '#222', '-strokewidth', '2', ...draw(lines)])
}

const engine = realEngine()
afterAll(() => engine.end())

/** So many of the 48 cells may have a letter, or a space, that was read wrong. */
const MOST_WRONG = 6

describe.skipIf(!typefaces.plain || !typefaces.bold)('a table with ruled lines, where the machine can draw it', () => {
  test.each([
    ['plain', 22],
    ['bold', 40],
  ] as const)('keeps the words of its cells: %s type of %i pixels', { timeout: 60_000 }, async (type, size) => {
    const { lines, blocks } = await engine.read(ruledTable(typefaces[type] ?? '', size), { languages: ['eng'] })
    expect(blocks?.map(({ kind }) => kind)).toEqual(['table'])
    const read = new Set(lines.map(({ text, cell }) => `${cell?.row} ${cell?.column} ${text}`))
    const wrong = ROWS.flatMap((row, down) => row.map((text, at) => `${down} ${at} ${text}`)).filter(
      (cell) => !read.has(cell),
    )
    expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(MOST_WRONG)
  })
})
