import { describe, expect, test } from 'vitest'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
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

describe('of a picture that lies on its head', () => {
  const of = { frame: 0, frames: 1, size: { width: 100, height: 200 }, turned: 180 } as const
  const at = (y: number, words: readonly number[] = []) => ({
    text: `${y}`,
    box: { x: 0.1, y, w: 0.5, h: 0.05 },
    words: words.map((x) => ({ text: '', confidence: 1, box: { x, y, w: 0.1, h: 0.05 } })),
  })
  const boxOf = (lines: ReadPage['lines'], blocks: ReadPage['blocks'] = []) =>
    textOfFrame(file([page('', { lines, blocks })]), 'a.xml', of)

  test('lines that go up the page were read as it lies: they are turned, with their words and blocks', () => {
    const block = { id: idFrom<BlockId>('b'), kind: 'text', box: { x: 0.1, y: 0.2, w: 0.5, h: 0.7 } } as const
    const text = boxOf([at(0.8, [0.3]), at(0.5), at(0.2)], [block])
    expect(text?.lines[0]?.box).toMatchObject({ x: expect.closeTo(0.4), y: expect.closeTo(0.15) })
    expect(text?.lines[0]?.words[0]?.box).toMatchObject({ x: expect.closeTo(0.6), y: expect.closeTo(0.15) })
    expect(text?.blocks?.[0]?.box).toMatchObject({ x: expect.closeTo(0.4), y: expect.closeTo(0.1) })
  })

  test('lines that go down it stay, two columns of them too', () => {
    expect(boxOf([at(0.2), at(0.5), at(0.8), at(0.2), at(0.5), at(0.8)])?.lines[0]?.box?.y).toBe(0.2)
  })

  test('of one line the words tell; where they do not, it stays', () => {
    expect(boxOf([at(0.2, [0.5, 0.3, 0.1])])?.lines[0]?.box?.y).toBeCloseTo(0.75)
    expect(boxOf([at(0.2, [0.1, 0.3, 0.5])])?.lines[0]?.box?.y).toBe(0.2)
    expect(boxOf([at(0.2)])?.lines[0]?.box?.y).toBe(0.2)
  })
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
