import { describe, expect, it } from 'vitest'
import {
  doubtsOf,
  firstHitLine,
  lineAtOffset,
  nextDoubt,
  previousDoubt,
  offsetOfLine,
  overlayOf,
  runsOf,
} from '../../renderer/features/read/text-marks.ts'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { readingText, type Line } from '../../shared/domain/reading.ts'
import { hitsByLine } from '../../shared/text/orthography/diplomatic-hits.ts'
import { lineOf } from '../support/reader-builders.ts'

const lines = [
  lineOf([['Tòa', 0.9], ['sứ', 0.4], ['Huế', 0.95]], 0.1), // prettier-ignore
  lineOf([['Hue', 0.3], ['1893', 0.8]], 0.2), // prettier-ignore
]
const hitsOf = (query: string, of: readonly Line[] = lines) => hitsByLine(of, query)
const text = readingText({ lines })

describe('uncertain words', () => {
  it('are found with their place in the whole text', () => {
    const doubts = doubtsOf(lines)
    expect(doubts.map((doubt) => text.slice(doubt.start, doubt.end))).toEqual(['sứ', 'Hue'])
    expect(doubts.map((doubt) => doubt.line)).toEqual([0, 1])
  })

  it('follow one another, on and back', () => {
    const doubts = doubtsOf(lines)
    const first = nextDoubt(doubts, -1)
    const second = nextDoubt(doubts, first?.start ?? 0)
    expect([first?.word.text, second?.word.text]).toEqual(['sứ', 'Hue'])
    expect(nextDoubt(doubts, second?.start ?? 0)).toBeNull()
    expect(previousDoubt(doubts, second?.start ?? 0)).toEqual(first)
    expect(previousDoubt(doubts, first?.start ?? 0)).toBeNull()
    expect(nextDoubt([], 0)).toBeNull()
  })

  it('are told apart from words that no dictionary knows', () => {
    const [line] = lines
    expect(line && runsOf(line, [], new Set(['Huế', 'sứ']))).toEqual([
      { text: 'Tòa ', doubtful: false, hit: false },
      { text: 'sứ', doubtful: true, hit: false, unknown: true },
      { text: ' ', doubtful: false, hit: false },
      { text: 'Huế', doubtful: false, hit: false, unknown: true },
    ])
  })

  it('are certain once a person has typed them', () => {
    const typed = linesFromText(text.replace('sứ', 'sử'), lines)
    expect(doubtsOf(typed).map((doubt) => doubt.word.text)).toEqual(['Hue'])
  })

  it('are told apart when a word stands twice in a line', () => {
    const twice = [lineOf([['là', 0.9], ['là', 0.2]])] // prettier-ignore
    expect(doubtsOf(twice)).toMatchObject([{ start: 3, end: 5 }])
  })

  it('leaves out a word that does not stand in its line', () => {
    const odd = [{ ...lineOf([['mot', 0.1]]), text: 'một' }] // prettier-ignore
    expect(doubtsOf(odd)).toEqual([])
  })
})

describe('marking a line', () => {
  it('cuts it at uncertain words and at words sought, diacritics aside', () => {
    expect(runsOf(lines[0]!, hitsOf('hue')[0]!)).toEqual([
      { text: 'Tòa ', doubtful: false, hit: false },
      { text: 'sứ', doubtful: true, hit: false },
      { text: ' ', doubtful: false, hit: false },
      { text: 'Huế', doubtful: false, hit: true },
    ])
  })

  it('marks a word that is both', () => {
    expect(runsOf(lines[1]!, hitsOf('huế')[1]!)[0]).toEqual({ text: 'Hue', doubtful: true, hit: true })
  })

  it('gives an unmarked line whole, and an empty one empty', () => {
    expect(runsOf(lineOf([['Huế', 0.9]]), [])).toEqual([{ text: 'Huế', doubtful: false, hit: false }]) // prettier-ignore
    expect(runsOf({ text: '', box: null, words: [] }, [])).toHaveLength(1)
  })

  it('never loses a letter', () => {
    for (const [index, line] of lines.entries()) {
      const joined = runsOf(line, hitsOf('s 1893')[index]!).map((run) => run.text).join('') // prettier-ignore
      expect(joined).toBe(line.text)
    }
  })
})

describe('places in the text', () => {
  it('lead from a caret to its line and back', () => {
    expect([0, 10, 11, text.length].map((offset) => lineAtOffset(text, offset))).toEqual([0, 0, 1, 1])
    expect([0, 1, 2].map((line) => offsetOfLine(text, line))).toEqual([0, 11, text.length])
  })

  it('gives the first line with a word sought', () => {
    expect(firstHitLine(hitsOf('1893'))).toBe(1)
    expect(firstHitLine(hitsOf('Сайгон'))).toBeNull()
    expect(firstHitLine(hitsOf(''))).toBeNull()
  })
})

describe('the words laid over the page', () => {
  it('carry line, doubt and hit', () => {
    const overlay = overlayOf(lines, hitsOf('hue'))
    expect(overlay.words.map((word) => [word.text, word.line, word.doubtful, word.hit])).toEqual([
      ['Tòa', 0, false, false],
      ['sứ', 0, true, false],
      ['Huế', 0, false, true],
      ['Hue', 1, true, true],
      ['1893', 1, false, false],
    ])
    expect(overlay.lines).toEqual(lines.map((line) => line.box))
  })

  it('has a typed line as one word, and nothing for a line without a place', () => {
    const box = { x: 0, y: 0.5, w: 1, h: 0.02 }
    const typed = [
      { text: 'Saigon 1893', box, words: [] },
      { text: 'Huế', box: null, words: [] },
      { text: ' ', box, words: [] },
    ]
    expect(overlayOf(typed, hitsOf('1893', typed)).words).toEqual([
      { text: 'Saigon 1893', box, line: 0, doubtful: false, hit: true },
    ])
  })

  it('marks the words that a search in modern spelling means, both parts of one that a line end parts', () => {
    const old = [
      lineOf([['Дѣло', 0.9], ['крестьян-', 0.9]], 0.1), // prettier-ignore
      lineOf([['скаго', 0.9], ['банка', 0.9]], 0.2), // prettier-ignore
    ]
    const marked = (query: string) =>
      overlayOf(old, hitsOf(query, old))
        .words.filter((word) => word.hit)
        .map((word) => word.text)
    expect(marked('дело')).toEqual(['Дѣло'])
    expect(marked('крестьянского банка')).toEqual(['крестьян-', 'скаго', 'банка'])
  })
})
