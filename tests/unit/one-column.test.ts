import { describe, expect, test } from 'vitest'
import type { SeenLine } from '../../renderer/ocr/lines-of-tsv.ts'
import { inOneColumn } from '../../renderer/ocr/one-column.ts'

/** A line at a row, from one place of the page to another, 0 to 100. */
function line(text: string, row: number, place: readonly [number, number, string?]): SeenLine {
  const [left, right, block = 'b'] = place
  const box = { left, right, top: row * 20, bottom: row * 20 + 12 }
  return { block, box, words: [{ text, box, confidence: 0.9 }] }
}

const texts = (lines: readonly SeenLine[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' '))

/** A typed play: who speaks in the middle, what is done on the left, what is said beside it. */
const PLAY = [
  line('C’est elle qui revient', 1, [0, 60, 'one']),
  line('MAYA', 0, [40, 50, 'two']),
  line('JEAN', 2, [40, 50, 'two']),
  line('Elle le regarde dans les yeux et rit', 4, [0, 95, 'two']),
  line('Le voici', 5, [40, 60, 'two']),
  line('Tu te trompes', 3, [40, 70, 'three']),
  line('(étonné)', 3, [0, 25, 'four']),
  line('(ouvrant)', 5, [0, 25, 'four']),
  line('Rideau', 6, [10, 60, 'four']),
]

describe('a page of one column that was torn apart', () => {
  test('is in its order again, with rows whole', () => {
    expect(texts(inOneColumn(PLAY))).toEqual([
      'MAYA',
      'C’est elle qui revient',
      'JEAN',
      '(étonné) Tu te trompes',
      'Elle le regarde dans les yeux et rit',
      '(ouvrant) Le voici',
      'Rideau',
    ])
  })

  test('has another block behind a wide gap', () => {
    const apart = PLAY.map((one) => (texts([one])[0] === 'Rideau' ? line('Rideau', 9, [10, 60]) : one))
    expect(new Set(inOneColumn(apart).map(({ block }) => block)).size).toBe(2)
    expect(new Set(inOneColumn(PLAY).map(({ block }) => block)).size).toBe(1)
  })

  test('stays as it is where it was in order', () => {
    const lines = [0, 1, 2, 3, 4, 5, 6].map((row) => line(`row ${row}`, row, [0, 90]))
    expect(inOneColumn(lines)).toBe(lines)
  })

  test('is no page with a gutter: its columns stay one after the other', () => {
    const column = (left: number) =>
      [1, 2, 3, 4, 5].map((row) => line(`${left} ${row}`, row, [left, left + 45, `c${left}`]))
    const lines = [line('A heading over both', 0, [10, 90, 'h']), ...column(0), ...column(50)]
    expect(inOneColumn(lines)).toBe(lines)
  })
})
