import { describe, expect, test } from 'vitest'
import { identified } from '../../shared/domain/identified-lines.ts'
import { idFrom, type LineId } from '../../shared/domain/ids.ts'
import { revisionsBetween } from '../../shared/domain/line-revision.ts'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { readingText, type Line } from '../../shared/domain/reading.ts'
import { rereadLines } from '../../shared/domain/reread.ts'
import { mayCheck, reviewed, reviewState, type Review } from '../../shared/domain/review.ts'
import { aReading } from '../support/builders.ts'

const at = (text: string, y: number, more: Partial<Line> = {}): Line => ({
  text,
  box: { x: 0.1, y, w: 0.8, h: 0.02 },
  words: [],
  ...more,
})

const textOf = (lines: readonly Line[]): string => readingText({ lines })

describe('reading a page again', () => {
  const before = identified([at('Phòng lưu trù', 0.1), at('tờ thứ nhất', 0.2), at('ngày 14', 0.3)])
  const corrected = identified(linesFromText('Phông lưu trữ\ntờ thứ nhất\nngày 14', before))
  const now = [at('Phong luu tru', 0.101), at('tờ thứ hai', 0.2), at('ngày 15', 0.299), at('mới', 0.5)]

  test('never touches a line that a person wrote, and takes everything else anew', () => {
    const lines = rereadLines(corrected, now)
    expect(textOf(lines)).toBe('Phông lưu trữ\ntờ thứ hai\nngày 15\nmới')
    expect(lines[0]).toBe(corrected[0])
  })

  test('keeps every line of a person, wherever the engine sees lines now', () => {
    const own = corrected.map((line) => ({ ...line, by: 'person' as const }))
    for (const seen of [
      [],
      now.slice(0, 1),
      now.toReversed(),
      [at('alles', 0.2, { box: { x: 0, y: 0, w: 1, h: 1 } })],
    ]) {
      expect(rereadLines(own, seen).filter((line) => line.by === 'person')).toEqual(own)
    }
  })

  test('puts a line without a place after the line it followed', () => {
    const typed = identified(linesFromText('Phòng lưu trù\ntờ thứ nhất\nchữ ký\nngày 14', before))
    expect(textOf(rereadLines(typed, now))).toBe('Phong luu tru\ntờ thứ hai\nchữ ký\nngày 15\nmới')
  })

  test('gives no line an id that another has', () => {
    const ids = rereadLines(corrected, now).map((line) => line.id)
    expect(new Set(ids).size).toBe(4)
    expect(ids).not.toContain(undefined)
  })

  test('takes all of it where no person wrote anything', () => {
    expect(rereadLines(before, now)).toBe(now)
  })
})

describe('ids of lines', () => {
  test('are the same each time, and never given twice', () => {
    const lines = [at('a', 0.1), at('b', 0.2, { id: idFrom<LineId>('l1') }), at('c', 0.3)]
    expect(identified(lines).map((line) => line.id)).toEqual(['l4', 'l1', 'l3'])
    expect(identified(lines)).toEqual(identified(lines))
  })

  test('stay with their lines when others are typed between', () => {
    const base = identified([at('a', 0.1), at('b', 0.2)])
    const typed = identified(linesFromText('a\nneu\nb', base))
    expect(typed.map((line) => [line.text, line.id])).toEqual([
      ['a', 'l1'],
      ['neu', 'l4'],
      ['b', 'l2'],
    ])
  })
})

test('the history of lines holds those changed and those gone', () => {
  const before = aReading('r', 'p', { lines: identified([at('a', 0.1), at('b', 0.2), at('c', 0.3)]) })
  const after = { ...before, lines: before.lines.flatMap((line) => (line.text === 'b' ? [] : [line])) }
  const changed = { ...after, lines: after.lines.map((line) => (line.text === 'c' ? { ...line, text: 'C' } : line)) }
  expect(revisionsBetween(before, changed).map(({ line }) => line.text)).toEqual(['b', 'c'])
  expect(revisionsBetween(before, before)).toEqual([])
})

describe('the review of a page', () => {
  const by = (state: Review['state'], name: string): Review => ({ state, by: name, at: '2026-11-26T10:00:00.000Z' })

  test('is raw, then corrected by one person, then checked by another', () => {
    expect(reviewState({})).toBe('raw')
    const corrected = reviewed<{ readonly review?: readonly Review[] }>({}, by('corrected', 'Nguyễn An'))
    expect(mayCheck(corrected, 'nguyễn an ')).toBe(false)
    expect(mayCheck(corrected, '')).toBe(false)
    expect(mayCheck(corrected, 'Ольга')).toBe(true)
    expect(reviewState(reviewed(corrected, by('checked', 'Ольга')))).toBe('checked')
  })

  test('can’t begin with a check', () => {
    expect(mayCheck({}, 'Ольга')).toBe(false)
  })
})
