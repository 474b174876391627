import { expect, test } from 'vitest'
import { doubtfulOf } from '../../renderer/ocr/own/doubtful.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { BlockKind, Writing } from '../../shared/domain/layout.ts'

const BOX = { x: 0, y: 0, w: 1, h: 0.1 }

/** A page of blocks, each of one line: what was read there, and how sure Tesseract was of it. */
function page(...parts: readonly (readonly [text: string, confidence: number, kind?: BlockKind, writing?: Writing])[]) {
  const ids = parts.map((_, index) => idFrom<BlockId>(`b${index + 1}`))
  return {
    blocks: parts.map(([, , kind = 'text', writing], index) => ({
      id: ids[index]!,
      kind,
      box: BOX,
      ...(writing ? { writing } : {}),
    })),
    lines: parts.map(([text, confidence], index) => ({
      text,
      box: BOX,
      block: ids[index]!,
      words: [{ text, confidence, box: BOX }],
    })),
  }
}

const PRINT = ['A printed form of many words', 0.9] as const
const HAND = ['filled in by hand', 0.4] as const

test('print is left as it is', () => {
  expect(doubtfulOf(page(PRINT, ['ditto as well', 0.6]))).toEqual([])
})

test('a page of hands, or where nothing was read, is doubtful as a whole', () => {
  expect(doubtfulOf(page(HAND, HAND))).toBe('page')
  expect(doubtfulOf({ lines: [], blocks: [] })).toBe('page')
})

test('among print, those blocks are that are hardly print', () => {
  expect(doubtfulOf(page(PRINT, HAND, PRINT))).toEqual(['b2'])
})

test('a few letters and stamps say nothing', () => {
  expect(doubtfulOf(page(PRINT, PRINT, ['12 a', 0.3], ['Archive of hands', 0.3, 'stamp']))).toEqual([])
})

test('of what a person says how it is written, only hands are', () => {
  const said = page([...HAND, 'text', 'print'], [...PRINT, 'text', 'hand'])
  expect(doubtfulOf(said)).toEqual(['b2'])
  expect(doubtfulOf({ ...said, lines: [] })).toEqual(['b2'])
})
