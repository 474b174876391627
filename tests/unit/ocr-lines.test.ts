import { describe, expect, test } from 'vitest'
import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import { linesOfTsv } from '../../renderer/ocr/lines-of-tsv.ts'
import { meanConfidence } from '../../shared/domain/reading.ts'
import { modelLabel } from '../../renderer/ocr/models.ts'
import { pgm } from '../../renderer/ocr/pgm.ts'
import { turned, unturned } from '../../renderer/ocr/turn.ts'

const row = (...cells: readonly (string | number)[]): string => cells.join('\t')
const TSV = [
  row(1, 1, 0, 0, 0, 0, 0, 0, 200, 100, -1, ''),
  row(2, 1, 1, 0, 0, 0, 20, 10, 100, 40, -1, ''),
  row(3, 1, 1, 1, 0, 0, 20, 10, 100, 40, -1, ''),
  row(4, 1, 1, 1, 1, 0, 20, 10, 100, 20, -1, ''),
  row(5, 1, 1, 1, 1, 1, 20, 10, 40, 20, '96.5', 'Việt'.normalize('NFD')),
  row(5, 1, 1, 1, 1, 2, 80, 10, 40, 20, '80.5', 'Nam'),
  row(4, 1, 1, 1, 2, 0, 20, 40, 100, 20, -1, ''),
  row(5, 1, 1, 1, 2, 1, 20, 40, 100, 20, '95', ' '),
  '',
].join('\n')
const upright = { size: { width: 200, height: 100 }, turn: 0 } as const

describe('what the engine saw', () => {
  test('lines hold their words with boxes as fractions and confidence from 0 to 1', () => {
    const [line] = linesOfTsv(TSV, upright)
    expect(line?.text).toBe('Việt Nam')
    expect(line?.box).toEqual({ x: 0.1, y: 0.1, w: 0.5, h: 0.2 })
    expect(line?.words[0]).toEqual({ text: 'Việt', box: { x: 0.1, y: 0.1, w: 0.2, h: 0.2 }, confidence: 0.965 })
  })

  test('a line without words is left out', () => {
    expect(linesOfTsv(TSV, upright)).toHaveLength(1)
  })

  test('an empty page has no lines and no confidence', () => {
    expect(linesOfTsv('', upright)).toEqual([])
    expect(meanConfidence([])).toBeNull()
  })

  test('the confidence of a page is the mean over its words', () => {
    expect(meanConfidence(linesOfTsv(TSV, upright))).toBeCloseTo(0.885)
  })
})

describe('a page the user has turned', () => {
  const picture = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }

  test('is read as it is seen', () => {
    expect(turned(picture, 90)).toEqual({ width: 2, height: 3, data: Uint8Array.from([4, 1, 5, 2, 6, 3]) })
    expect(turned(picture, 180)).toEqual({ width: 3, height: 2, data: Uint8Array.from([6, 5, 4, 3, 2, 1]) })
    expect(turned(picture, 270)).toEqual({ width: 2, height: 3, data: Uint8Array.from([3, 6, 2, 5, 1, 4]) })
  })

  test('has its boxes where the words are on the unturned page', () => {
    for (const turn of [0, 90, 180, 270] as const satisfies readonly QuarterTurn[]) {
      const { width, height, data } = turned(picture, turn)
      const at = data.indexOf(3)
      const seen = { x: (at % width) / width, y: Math.floor(at / width) / height, w: 1 / width, h: 1 / height }
      const box = unturned(seen, turn)
      // The 3 is the right one of the upper row.
      expect([box.x, box.y, box.w, box.h].map((side) => side.toFixed(3))).toEqual(['0.667', '0.000', '0.333', '0.500'])
    }
  })
})

test('the engine is given a PGM', () => {
  const bytes = pgm({ width: 2, height: 1, data: Uint8Array.from([0, 255]) })
  expect(new TextDecoder('latin1').decode(bytes)).toBe('P5\n2 1\n255\n\0ÿ')
})

test('a reading names its models and their families', () => {
  expect(modelLabel(['vie', 'eng'])).toBe('vie+eng (best_int)')
  expect(modelLabel(['vie', 'rus'])).toBe('vie (best_int) + rus (fast)')
})
