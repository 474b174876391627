import { describe, expect, it } from 'vitest'
import {
  checkOfDoubt,
  checkedLine,
  doubtfulWords,
  doubtKey,
  findDoubt,
  firstDoubts,
  wordAsTyped,
  type DoubtfulWord,
  type FirstRule,
} from '../../shared/domain/doubtful-words.ts'
import { idFrom, type PageId } from '../../shared/domain/ids.ts'
import { lineOf, pageOf, readingOf } from '../support/reader-builders.ts'

const RULE: FirstRule = { most: 3, except: new Set(), order: 'certainty' }
const onPage = (name: string, ...lines: readonly (readonly (readonly [string, number])[])[]) =>
  readingOf({ pageId: idFrom<PageId>(name), lines: lines.map((words, index) => lineOf(words, index / 10)) })

const first = onPage('p1', [['ông', 0.9], ['lý', 0.5], ['trưởng', 0.2]], [['xã', 0.4]]) // prettier-ignore
const second = onPage('p2', [['Hue', 0.1], ['le', 0.59], ['maire', 0.6]]) // prettier-ignore

const all = (rule = RULE): readonly DoubtfulWord[] =>
  firstDoubts(firstDoubts([], doubtfulWords(first), rule), doubtfulWords(second), rule)

describe('the least certain words of many pages', () => {
  it('come least certain first, and no more than were asked for', () => {
    expect(all().map(({ text }) => text)).toEqual(['Hue', 'trưởng', 'xã'])
  })

  it('are none that an engine was certain of', () => {
    expect(all({ ...RULE, most: 10 }).map(({ text }) => text)).toEqual(['Hue', 'trưởng', 'xã', 'lý', 'le'])
  })

  it('leave out those that were looked at', () => {
    const [hue] = all()
    const except = new Set(hue ? [doubtKey(hue)] : [])
    expect(all({ ...RULE, except }).map(({ text }) => text)).toEqual(['trưởng', 'xã', 'lý'])
  })

  it('come page by page where that was asked for, however certain they are', () => {
    const texts = (most: number) => all({ ...RULE, most, order: 'page' }).map(({ text }) => text)
    expect(texts(10)).toEqual(['lý', 'trưởng', 'xã', 'Hue', 'le'])
    expect(texts(2)).toEqual(['lý', 'trưởng'])
  })

  it('come with alike ones together where that was asked for, whatever their marks and case', () => {
    const one = onPage('p1', [['Lý', 0.1], ['xã', 0.2], ['ly', 0.3]]) // prettier-ignore
    const other = onPage('p2', [['lý', 0.5], ['Hue', 0.4]]) // prettier-ignore
    const rule: FirstRule = { ...RULE, order: 'word' }
    const found = (most: number) =>
      firstDoubts(firstDoubts([], doubtfulWords(one), { ...rule, most }), doubtfulWords(other), { ...rule, most })
    expect(found(10).map(({ text }) => text)).toEqual(['Hue', 'ly', 'lý', 'Lý', 'xã'])
    expect(found(2).map(({ text }) => text)).toEqual(['Hue', 'ly'])
  })

  it('know their line by its id and their place in it', () => {
    expect(all()[1]).toEqual({ pageId: 'p1', lineId: 'l1', at: 2, text: 'trưởng', confidence: 0.2 })
  })
})

describe('a doubtful word on its page', () => {
  const [word] = firstDoubts([], doubtfulWords(first), RULE)

  it('is found with where it stands in the text', () => {
    expect(word && findDoubt(word, first.lines)).toMatchObject({ at: 2, start: 7, end: 13 })
  })

  it('is found at another place of its line where words before it were joined', () => {
    const joined = onPage('p1', [['ônglý', 1], ['trưởng', 0.2]]) // prettier-ignore
    expect(word && findDoubt(word, joined.lines)).toMatchObject({ at: 1, start: 6, end: 12 })
  })

  it('is not found once it was changed or confirmed', () => {
    const changed = onPage('p1', [['ông', 0.9], ['lý', 0.5], ['trường', 0.2]]) // prettier-ignore
    const confirmed = onPage('p1', [['ông', 0.9], ['lý', 0.5], ['trưởng', 1]]) // prettier-ignore
    expect(word && findDoubt(word, changed.lines)).toBeNull()
    expect(word && findDoubt(word, confirmed.lines)).toBeNull()
  })
})

describe('a line that a person has read over', () => {
  const [line = lineOf([])] = first.lines
  const [word] = firstDoubts([], doubtfulWords(first), RULE)

  it('is theirs, and only the word in question is beyond doubt when nothing was changed', () => {
    const checked = checkedLine(line, { at: 2, text: line.text })
    expect(checked.by).toBe('person')
    expect(checked.words.map(({ confidence }) => confidence)).toEqual([0.9, 0.5, 1])
  })

  it('has the word that was typed in the box of the old one, and the word in question confirmed', () => {
    const checked = checkedLine(line, { at: 2, text: 'ông Lý trưởng' })
    expect(checked).toMatchObject({ text: 'ông Lý trưởng', by: 'person' })
    expect(checked.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['ông', 0.9],
      ['Lý', 1],
      ['trưởng', 1],
    ])
    expect(checked.words[1]?.box).toEqual(line.words[1]?.box)
  })

  it.each([
    ['ông lý trường', 'trường'],
    ['ông lý trưởng', 'trưởng'],
    ['ông lý', ''],
    ['ông lý trưởng làng', 'trưởng làng'],
    ['Ông Lý Trường', 'Trường'],
    ['các ông Lý Trường', ''],
  ])('‘%s’ has ‘%s’ where the word stood', (text, now) => {
    const found = word && findDoubt(word, first.lines)
    expect(found && wordAsTyped(found, text)).toBe(now)
  })

  it('is stored in a person’s text beside the machine’s, also where nothing was changed', () => {
    const making = { now: '2026-03-01T00:00:00.000Z', newId: () => idFrom<never>('fresh') }
    const on = { page: pageOf(), readings: [first] }
    const [change] = word ? checkOfDoubt({ word, text: line.text }, on, making).changes : []
    expect(change).toMatchObject({ id: 'fresh', to: { kind: 'person', lines: [{ by: 'person' }, { text: 'xã' }] } })
    const checked = change?.to && 'lines' in change.to ? change.to : null
    const again = word && checked ? checkOfDoubt({ word, text: '' }, { ...on, readings: [checked] }, making) : null
    expect(again?.changes).toEqual([])
  })
})
