import { describe, expect, test } from 'vitest'
import { confidenceOf, linesOfTsv, textOf } from '../../renderer/ocr/lines-of-tsv.ts'
import { placedLines } from '../../renderer/ocr/place-lines.ts'
import { shifted } from '../../renderer/ocr/recognizer.ts'
import { modelLabel } from '../../renderer/ocr/models.ts'
import { greyAt, packed, packedPart } from '../../renderer/imaging/prepare/packed-picture.ts'
import { turned } from '../../renderer/imaging/prepare/turn.ts'
import { seededRandom } from '../support/seeded-random.ts'

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

describe('what the engine saw', () => {
  test('lines hold their words with boxes in pixels and confidence from 0 to 1', () => {
    const [line] = linesOfTsv(TSV)
    expect(line && textOf(line)).toBe('Việt Nam')
    expect(line?.box).toEqual({ left: 20, top: 10, right: 120, bottom: 30 })
    expect(line?.words[0]).toEqual({
      text: 'Việt',
      box: { left: 20, top: 10, right: 60, bottom: 30 },
      confidence: 0.965,
    })
  })

  test('a line without words is left out', () => {
    expect(linesOfTsv(TSV)).toHaveLength(1)
  })

  test('an empty page has no lines and no confidence', () => {
    expect(linesOfTsv('')).toEqual([])
    expect(confidenceOf([])).toBeNull()
  })

  test('the confidence of a page counts longer words more', () => {
    expect(confidenceOf(linesOfTsv(TSV))).toBeCloseTo((0.965 * 4 + 0.805 * 3) / 7)
  })
})

describe('what letters stand on', () => {
  /** As the program's own engine tells it (scripts/assets/lib/engine-words.mjs). */
  const WITH_BASELINES = TSV.split('\n')
    .map((line) => (line.startsWith('4\t1\t1\t1\t1\t') ? `${line.trimEnd()}\t0.02\t24.6` : line))
    .join('\n')
  const SIZE = { width: 200, height: 100 }
  const corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }] as const // prettier-ignore

  test('is the baseline of a line of a reading, from its first word to its last, also of a part of a picture', () => {
    const seen = linesOfTsv(WITH_BASELINES)
    const on = shifted(seen, { left: 40, top: 50, right: 200, bottom: 100 })
    const [line] = placedLines(on, { size: SIZE, corners }, () => undefined)
    expect(line?.baseline?.map(({ x, y }) => [x * 200, y * 100])).toEqual([
      [expect.closeTo(60), expect.closeTo(75)],
      [expect.closeTo(160), expect.closeTo(77)],
    ])
  })

  test('stays away where the engine tells nothing of it', () => {
    const [line] = placedLines(linesOfTsv(TSV), { size: SIZE, corners }, () => undefined)
    expect(line).not.toHaveProperty('baseline')
  })
})

test('a page that the user has turned is read as it is seen', () => {
  const picture = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }
  expect(turned(picture, 90)).toEqual({ width: 2, height: 3, data: Uint8Array.from([4, 1, 5, 2, 6, 3]) })
  expect(turned(picture, 180)).toEqual({ width: 3, height: 2, data: Uint8Array.from([6, 5, 4, 3, 2, 1]) })
  expect(turned(picture, 270)).toEqual({ width: 2, height: 3, data: Uint8Array.from([3, 6, 2, 5, 1, 4]) })
})

test('the engine is given the pixels in words, the first in the highest byte', () => {
  const { bytes } = packed({ width: 5, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) })
  expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('spix')
  const numbers = Array.from({ length: 6 }, (_, at) => new DataView(bytes.buffer).getUint32(4 + 4 * at, true))
  expect(numbers).toEqual([5, 2, 8, 2, 0, 16])
  expect([...bytes.subarray(28)]).toEqual([4, 3, 2, 1, 0, 0, 0, 5, 9, 8, 7, 6, 0, 0, 0, 10])
})

test('a part of a picture is packed as if it had been cut out before, wherever it begins and ends', () => {
  const random = seededRandom(7)
  const size = { width: 23, height: 6 }
  const data = Uint8Array.from({ length: size.width * size.height }, () => Math.floor(random() * 256))
  const whole = packed({ ...size, data })
  for (let left = 0; left < size.width; left += 1)
    for (let right = left + 1; right <= size.width; right += 1) {
      const rows = [1, 2, 3].map((y) => data.subarray(y * size.width + left, y * size.width + right))
      const cut = packed({ width: right - left, height: 3, data: Uint8Array.from(rows.flatMap((row) => [...row])) })
      expect(packedPart(whole, { left, right, top: 1, bottom: 4 })).toEqual(cut)
      expect(greyAt(whole, left, 2)).toBe(data[2 * size.width + left])
    }
})

test('a reading names its models and their families', () => {
  expect(modelLabel(['vie', 'kaz'])).toBe('vie+kaz (best_int)')
  expect(modelLabel(['vie', 'rus'])).toBe('vie (best_int) + rus (fast)')
})
