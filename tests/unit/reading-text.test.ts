import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/domain/reading.ts'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { bestReading, readingText } from '../../shared/domain/reading.ts'
import { readingOf } from '../support/reader-builders.ts'

const line = (text: string, y: number): Line => {
  const box = { x: 0.1, y, w: 0.8, h: 0.02 }
  return { text, box, words: text.split(' ').map((word) => ({ text: word, box, confidence: 0.9 })) }
}

const many = (count: number, text: (index: number) => string): readonly Line[] =>
  Array.from({ length: count }, (_, index) => line(text(index), index / count))

describe('a text typed over lines', () => {
  const before = [line('Anno 1893', 0.1), line('le maire', 0.2), line('de Hué', 0.3)]

  it('leaves unchanged lines as they were, words and boxes', () => {
    expect(linesFromText('Anno 1893\nle maire\nde Hué', before)).toEqual(before)
  })

  it('keeps the box of a changed line, and the words that are still in it', () => {
    const lines = linesFromText('Anno 1893\nle grand maire\nde Hué', before)
    expect(lines[1]).toEqual({ text: 'le grand maire', box: before[1]?.box, words: before[1]?.words, by: 'person' })
    expect(lines[2]).toBe(before[2])
  })

  it('puts a corrected word into the box of the word it stands for, with full confidence', () => {
    const [, corrected] = linesFromText('Anno 1893\nLe maire\nde Hué', before)
    expect(corrected?.words).toEqual([{ ...before[1]?.words[0], text: 'Le', confidence: 1 }, before[1]?.words[1]])
  })

  it('keeps only the words at the ends when several were changed into fewer', () => {
    const old = [line('a b c d e', 0.1)]
    expect(linesFromText('a x e', old)[0]?.words.map((word) => word.text)).toEqual(['a', 'e'])
  })

  it('gives a line typed in between no box', () => {
    const lines = linesFromText('Anno 1893\nle maire\net le conseil\nde Hué', before)
    expect(lines.map((each) => each.box?.y ?? null)).toEqual([0.1, 0.2, null, 0.3])
  })

  it('keeps the other lines when one is taken out', () => {
    expect(linesFromText('Anno 1893\nde Hué', before)).toEqual([before[0], before[2]])
  })

  it('gives a line back its words when it is typed as it was', () => {
    const changed = linesFromText('Anno 1893\nx\nde Hué', before)
    expect(changed[1]?.words).toEqual([])
    expect(linesFromText('Anno 1893\nle maire\nde Hué', before)).toEqual(before)
  })

  it('pairs lines that are equal to each other in their order', () => {
    const same = [line('id.', 0.1), line('id.', 0.2), line('id.', 0.3)]
    expect(linesFromText('id.\nid.\nid.\nid.', same).map((each) => each.box?.y ?? null)).toEqual([0.1, 0.2, 0.3, null])
  })

  it('makes one empty line of an empty text, and boxless lines where nothing was read', () => {
    expect(linesFromText('', [])).toEqual([{ text: '', box: null, words: [], by: 'person' }])
    expect(linesFromText('a\nb', [])).toHaveLength(2)
  })

  it('takes 500 lines of which every one was changed in well under a second', () => {
    const old = many(500, (index) => `line ${index}`)
    const typed = old.map((each) => `${each.text}.`).join('\n')
    const started = performance.now()
    const lines = linesFromText(typed, old)
    expect(performance.now() - started).toBeLessThan(500)
    expect(lines.map((each) => each.box)).toEqual(old.map((each) => each.box))
  })

  it('takes a text of 20,000 lines changed at both ends without hanging', () => {
    const old = many(20_000, (index) => `line ${index}`)
    const typed = ['first', ...old.slice(1, -1).map((each) => each.text), 'last'].join('\n')
    const started = performance.now()
    const lines = linesFromText(typed, old)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(lines[10_000]).toBe(old[10_000])
  })

  it('cuts and joins the boxes of words where only spaces changed', () => {
    const box = (x: number, w: number) => ({ x, y: 0.1, w, h: 0.02 })
    const old: Line = {
      text: 'Annodomini 18 93 ok',
      box: box(0, 1),
      words: [
        { text: 'Annodomini', box: box(0, 0.5), confidence: 0.5 },
        { text: '18', box: box(0.55, 0.1), confidence: 0.5 },
        { text: '93', box: box(0.65, 0.1), confidence: 0.5 },
        { text: 'ok', box: box(0.8, 0.1), confidence: 0.5 },
      ],
    }
    const [typed] = linesFromText('Anno domini 1893 ok', [old])
    expect(typed?.words.map((word) => [word.text, word.box.x, word.box.w, word.confidence])).toEqual([
      ['Anno', 0, 0.2, 1],
      ['domini', 0.2, 0.3, 1],
      ['1893', 0.55, expect.closeTo(0.2, 9), 1],
      ['ok', 0.8, 0.1, 0.5],
    ])
    const [both] = linesFromText('Anno domini 19 93 ok', [old])
    expect(both?.words.map((word) => [word.text, word.box.x])).toEqual([
      ['Anno', 0],
      ['domini', 0.2],
      ['19', 0.55],
      ['93', 0.65],
      ['ok', 0.8],
    ])
  })

  it('reads back as it was typed', () => {
    const typed = 'Anno\n\nle maire \nde Hué\n'
    expect(readingText({ lines: linesFromText(typed, before) })).toBe(typed)
  })
})

describe('the best reading', () => {
  it('is the person’s, then the text of the PDF, then the newest of a machine', () => {
    const old = readingOf({ kind: 'machine', at: '2026-01-01T00:00:00.000Z' })
    const newer = readingOf({ kind: 'machine', at: '2026-02-01T00:00:00.000Z' })
    const embedded = readingOf({ kind: 'embedded', at: '2025-01-01T00:00:00.000Z' })
    const person = readingOf({ kind: 'person', at: '2024-01-01T00:00:00.000Z' })
    expect(bestReading([])).toBeUndefined()
    expect(bestReading([old, newer])).toBe(newer)
    expect(bestReading([old, embedded, newer])).toBe(embedded)
    expect(bestReading([old, embedded, person])).toBe(person)
  })

  it('from a file goes before an engine’s, what people transcribed there before all but a person’s own', () => {
    const source = { file: 'a.xml', format: 'page', transcribed: false } as const
    const transcribed = readingOf({ kind: 'imported', source: { ...source, transcribed: true }, at: '2020-01-01' })
    const imported = readingOf({ kind: 'imported', source, at: '2026-03-01' })
    const machine = readingOf({ kind: 'machine', at: '2026-04-01' })
    const person = readingOf({ kind: 'person', at: '2019-01-01' })
    expect(bestReading([machine, imported])).toBe(imported)
    expect(bestReading([machine, imported, transcribed])).toBe(transcribed)
    expect(bestReading([machine, transcribed, imported, person])).toBe(person)
  })
})
