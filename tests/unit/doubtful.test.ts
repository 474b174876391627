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
  expect(doubtfulOf(page(PRINT, ['ditto as well', 0.7]))).toEqual({ page: false, blocks: [] })
})

test('a page of hands, or where nothing was read, is doubtful as a whole', () => {
  expect(doubtfulOf(page(HAND, HAND))).toEqual({ page: true, blocks: ['b1', 'b2'] })
  expect(doubtfulOf({ lines: [], blocks: [] })).toEqual({ page: true, blocks: [] })
})

test('among print, those blocks are that are hardly print', () => {
  expect(doubtfulOf(page(PRINT, PRINT, HAND, PRINT))).toEqual({ page: false, blocks: ['b3'] })
})

test('a few letters and stamps say nothing', () => {
  const text = page(PRINT, PRINT, PRINT, PRINT, ['12 a', 0.3], ['Archive of hands', 0.3, 'stamp'])
  expect(doubtfulOf(text)).toEqual({ page: false, blocks: [] })
})

test('of what a person says how it is written, only hands are', () => {
  const said = page([...HAND, 'text', 'print'], [...PRINT, 'text', 'hand'])
  expect(doubtfulOf(said)).toEqual({ page: false, blocks: ['b2'] })
  expect(doubtfulOf({ ...said, lines: [] })).toEqual({ page: false, blocks: ['b2'] })
})
