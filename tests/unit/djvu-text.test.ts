import { expect, test } from 'vitest'
import { readDjvuText } from '../../shared/formats/djvu/djvu-text.ts'

const PAGE = String.raw`(page 0 0 200 160
 (column 0 0 200 160
 (line 20 128 100 140 (word 20 128 50 140 "Дело") (word 60 128 100 140 "№\"5\""))
 (line 20 88 180 100 "Kính gửi ông")))`

test('lines and words come with their boxes from the top', () => {
  const [first, second, ...others] = readDjvuText(PAGE)
  expect(others).toEqual([])
  expect(first).toEqual({
    text: 'Дело №"5"',
    box: { x: 0.1, y: 0.125, w: 0.4, h: 0.075 },
    words: [
      { text: 'Дело', box: { x: 0.1, y: 0.125, w: 0.15, h: 0.075 }, confidence: 1 },
      { text: '№"5"', box: { x: 0.3, y: 0.125, w: 0.2, h: 0.075 }, confidence: 1 },
    ],
  })
  // Twelve letters over 160 pixels: each word has its share of them.
  expect(second?.words.map(({ text, box }) => [text, Number(box.w.toFixed(4))])).toEqual([
    ['Kính', 0.2667],
    ['gửi', 0.2],
    ['ông', 0.2],
  ])
})

test('letters that stand each by itself are one word', () => {
  const [line] = readDjvuText('(page 0 0 10 10 (line 0 0 10 5 (word 0 0 10 5 (char 0 0 5 5 "a") (char 5 0 10 5 "b"))))')
  expect(line?.words.map(({ text }) => text)).toEqual(['ab'])
})

test('text of a page without lines has lines without boxes', () => {
  expect(readDjvuText('(page 0 0 10 10 "one\\n\\ntwo\\n")')).toEqual([
    { text: 'one', box: null, words: [] },
    { text: 'two', box: null, words: [] },
  ])
})

test.each(['', '(', ')', '(page 0 0 0 0 "x")', '(page 0 0 10 10', 'page "x"', '(page 0 0 10 10 (line 1 2 "'])(
  'no text, or none that makes sense, is none: %j',
  (text) => expect(readDjvuText(text)).toEqual([]),
)
