import { describe, expect, test } from 'vitest'
import type { Rectangle } from '../../renderer/imaging/prepare/crop.ts'
import { isLed, isOfEntries, ledLines } from '../../renderer/ocr/led-lines.ts'
import { textOf, type SeenLine } from '../../renderer/ocr/lines-of-tsv.ts'

function line(text: string, [left, top, right]: readonly [number, number, number], block = '1'): SeenLine {
  const box = { left, top, right, bottom: top + 20 }
  return { box, block, words: [{ text, box, confidence: 0.9 }] }
}

const dotsAt = (top: number, [left, right]: readonly [number, number] = [230, 690]): Rectangle => ({
  ...{ left, right, top: top + 15, bottom: top + 20 },
})

describe('what dots lead from and to', () => {
  test('is one line, in its block and its place, also where the numbers were read as a column of their own', () => {
    const entries = [line('Preface', [40, 100, 210]), line('Letters', [40, 140, 220])]
    const numbers = [line('7', [700, 100, 712], '2'), line('19', [700, 140, 724], '2')]
    const all = ledLines([...entries, ...numbers], [dotsAt(100), dotsAt(140)])
    expect(all.map(textOf)).toEqual(['Preface 7', 'Letters 19'])
    expect(all.map(({ block }) => block)).toEqual(['1', '1'])
    expect(all[0]?.box).toEqual({ left: 40, top: 100, right: 712, bottom: 120 })
    expect(all.every((each) => isLed(each, [dotsAt(100), dotsAt(140)]))).toBe(true)
  })

  test('stays apart without dots between, in another row, or far from their ends', () => {
    const lines = [line('Preface', [40, 100, 210]), line('7', [700, 140, 712]), line('note', [900, 100, 960])]
    expect(ledLines(lines, [dotsAt(100)])).toEqual(lines)
    expect(ledLines(lines, [])).toEqual(lines)
    expect(lines.some((each) => isLed(each, [dotsAt(100)]))).toBe(false)
  })
})

describe('a page of entries', () => {
  const letters = Array.from({ length: 100 }, (_, at) => ({
    ...{ left: at * 10, top: 0, right: at * 10 + 8, bottom: 12, area: 60 },
  }))
  test('has dots in most rows, in one column', () => {
    expect(isOfEntries({ letters, leaders: [dotsAt(100), dotsAt(140), dotsAt(180)] })).toBe(true)
    expect(isOfEntries({ letters, leaders: [] })).toBe(false)
    expect(isOfEntries({ letters, leaders: [dotsAt(100)] })).toBe(false)
    expect(isOfEntries({ letters, leaders: [dotsAt(100, [100, 300]), dotsAt(100, [500, 700])] })).toBe(false)
  })
})
