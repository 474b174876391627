import { expect, test } from 'vitest'
import { hasManyColumns } from '../../renderer/ocr/many-columns.ts'

const LETTER = 10
const WIDTH = 4000
const picture = { width: WIDTH, height: 4000, bytes: new Uint8Array(0) }

/** Rows of letters, `pitch` from the start of each to that of the next; each row begins `lag` further to the right. */
function pageOf({ rows, pitch, pair = false, lag = 0 }: { rows: number; pitch: number; pair?: boolean; lag?: number }) {
  const letters = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.floor((WIDTH - 400) / pitch) }, (_, at) => {
      const left = 100 + at * pitch + ((row * lag) % 300)
      const letter = { left, top: row * 30, right: left + LETTER, bottom: row * 30 + 14, area: 60 }
      return pair ? [letter, { ...letter, left: left + 12, right: left + 12 + LETTER }] : [letter]
    }),
  ).flat(2)
  return { letters, picture, xHeight: LETTER }
}

test('a page of a hundred columns of figures is read row by row', () => {
  expect(hasManyColumns(pageOf({ rows: 60, pitch: 36, pair: true }))).toBe(true)
})

test.each([
  ['typed letters that stand below each other', { rows: 60, pitch: 14 }],
  ['words whose gaps do not', { rows: 60, pitch: 36, pair: true, lag: 17 }],
  ['columns with few letters', { rows: 10, pitch: 36, pair: true }],
  ['twenty columns', { rows: 120, pitch: 180, pair: true }],
])('a page of %s is laid out', (_, page) => {
  expect(hasManyColumns(pageOf(page))).toBe(false)
})
