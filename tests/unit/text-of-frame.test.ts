import { expect, test } from 'vitest'
import { pageOfFrame } from '../../shared/formats/readings/page-of-frame.ts'
import type { ReadingFile, ReadPage } from '../../shared/formats/readings/reading-file.ts'
import { textOfFrame } from '../../shared/formats/readings/text-of-frame.ts'

const page = (text: string, parts: Partial<ReadPage> = {}): ReadPage => ({
  image: null,
  frame: null,
  size: { width: 100, height: 200 },
  blocks: [],
  lines: [{ text, box: { x: 0.1, y: 0.2, w: 0.3, h: 0.1 }, words: [] }],
  languages: [],
  transcribed: false,
  ...parts,
})
const file = (pages: readonly ReadPage[], format: ReadingFile['format'] = 'alto'): ReadingFile => ({
  format,
  engine: null,
  pages,
})
const textAt = (of: ReadingFile, frame: number, frames: number) => pageOfFrame(of, frame, frames)?.lines[0]?.text

test('one page is the only frame’s, whatever its number', () => {
  expect(textAt(file([page('a', { frame: 7 })]), 0, 1)).toBe('a')
})

test('pages without numbers are in the order of the frames', () => {
  const of = file([page('a'), page('b')])
  expect([0, 1, 2].map((frame) => textAt(of, frame, 3))).toEqual(['a', 'b', undefined])
})

test('numbers count from 0 in hOCR, in ALTO from 0 or from 1', () => {
  const [second, third] = [page('second', { frame: 1 }), page('third', { frame: 2 })]
  expect(textAt(file([second, third], 'hocr'), 2, 3)).toBe('third')
  expect(textAt(file([second, third]), 0, 3)).toBe('second')
  expect(textAt(file([page('first', { frame: 0 }), third]), 2, 3)).toBe('third')
})

test('the boxes of a picture read as it lies are turned with it; others stay', () => {
  const of = { frame: 0, frames: 1, size: { width: 200, height: 100 }, turned: 90 } as const
  const box = textOfFrame(file([page('a')]), 'a.xml', of)?.lines[0]?.box
  expect(box?.x).toBeCloseTo(0.7)
  expect(box?.y).toBeCloseTo(0.1)
  const upright = textOfFrame(file([page('a', { size: { width: 200, height: 100 } })]), 'a.xml', of)
  expect(upright?.lines[0]?.box?.x).toBe(0.1)
})

test('a page without a line says nothing', () => {
  expect(
    textOfFrame(file([page('a', { lines: [] })]), 'a.xml', {
      frame: 0,
      frames: 1,
      size: { width: 1, height: 1 },
      turned: 0,
    }),
  ).toBeNull()
})
