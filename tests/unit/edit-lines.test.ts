import { describe, expect, it } from 'vitest'
import { editLines, mergeLines, type LineEdit } from '../../shared/domain/edit-lines.ts'
import { textForBox } from '../../shared/domain/draw-word.ts'
import { editWords } from '../../shared/domain/edit-words.ts'
import { idFrom, type LineId, type NewId } from '../../shared/domain/ids.ts'
import { identified } from '../../shared/domain/identified-lines.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { splitLine, textPlaceAt } from '../../shared/domain/split-line.ts'
import { lineOf } from '../support/reader-builders.ts'

const newId: NewId = () => idFrom('fresh')
const id = (text: string): LineId => idFrom<LineId>(text)
const ONE = lineOf([['Kính', 0.9], ['gửi', 0.4]], 0.1) // prettier-ignore
const TWO = lineOf([['Ủy', 0.9], ['ban', 0.9]], 0.2) // prettier-ignore
const THREE = lineOf([['Huế', 0.5]], 0.3)
const lines = identified([ONE, TWO, THREE])
const after = (edit: LineEdit): readonly Line[] => editLines(lines, edit, newId) ?? []
const texts = (of: readonly Line[]): readonly string[] => of.map(({ text }) => text)
const box = { x: 0.1, y: 0.14, w: 0.5, h: 0.03 }

describe('acts on the lines of a page', () => {
  it('confirms a line: a person’s, with certain words; the others stay as they are', () => {
    const [first, second] = after({ kind: 'confirm', lines: [id('l1')] })
    expect(first).toMatchObject({ id: 'l1', by: 'person', words: [{ confidence: 1 }, { confidence: 1 }] })
    expect(second).toBe(lines[1])
  })

  it('splits a line at a place of its text; the first part keeps the id', () => {
    const now = after({ kind: 'split', line: id('l1'), at: 5 })
    expect(texts(now)).toEqual(['Kính', 'gửi', 'Ủy ban', 'Huế'])
    expect(now.map((line) => line.id)).toEqual(['l1', 'l-fresh', 'l2', 'l3'])
    expect(now[0]?.words).toEqual([ONE.words[0]])
    expect(now[1]?.words).toEqual([ONE.words[1]])
    const [left, right] = [now[0]?.box, now[1]?.box]
    expect(left?.w).toBeCloseTo(0.475)
    expect(right?.x).toBeCloseTo(0.475)
    expect((left?.w ?? 0) + (right?.w ?? 0)).toBeCloseTo(1)
  })

  it('splits a line at a point of the page', () => {
    expect(texts(after({ kind: 'split', line: id('l1'), at: { x: 0.48, y: 0.11 } }))).toEqual([
      'Kính',
      'gửi',
      'Ủy ban',
      'Huế',
    ])
  })

  it('splits nothing where one side would be empty', () => {
    expect(editLines(lines, { kind: 'split', line: id('l1'), at: 0 }, newId)).toBeNull()
    expect(editLines(lines, { kind: 'split', line: id('l1'), at: 8 }, newId)).toBeNull()
  })

  it('merges a line with the next', () => {
    const now = after({ kind: 'merge', lines: [id('l1')] })
    expect(texts(now)).toEqual(['Kính gửi Ủy ban', 'Huế'])
    expect(now[0]).toMatchObject({ id: 'l1', by: 'person', box: { x: 0, y: 0.1, w: 1 } })
    expect(now[0]?.words).toHaveLength(4)
    expect(editLines(lines, { kind: 'merge', lines: [id('l3')] }, newId)).toBeNull()
  })

  it('merges several lines in reading order, whatever lies between them', () => {
    const now = after({ kind: 'merge', lines: [id('l3'), id('l1')] })
    expect(texts(now)).toEqual(['Kính gửi Huế', 'Ủy ban'])
    expect(now.map((line) => line.id)).toEqual(['l1', 'l2'])
    expect(texts(after({ kind: 'merge', lines: [id('l1'), id('l2'), id('l3')] }))).toEqual(['Kính gửi Ủy ban Huế'])
  })

  it('gives the line back that was split, when its parts are merged', () => {
    const parts = splitLine(ONE, 5)
    const merged = parts && mergeLines(parts[0], parts[1])
    expect(merged).toMatchObject({ text: ONE.text, words: ONE.words, by: 'person' })
    expect(merged?.box?.w).toBeCloseTo(1)
    expect(merged?.box?.h).toBeCloseTo(0.02)
  })

  it('moves and removes lines', () => {
    expect(texts(after({ kind: 'move', line: id('l2'), by: -1 }))).toEqual(['Ủy ban', 'Kính gửi', 'Huế'])
    expect(editLines(lines, { kind: 'move', line: id('l3'), by: 1 }, newId)).toBeNull()
    expect(texts(after({ kind: 'remove', lines: [id('l1'), id('l3')] }))).toEqual(['Ủy ban'])
    expect(editLines(lines, { kind: 'remove', lines: [id('gone')] }, newId)).toBeNull()
  })

  it('sets a drawn line where it stands in the picture', () => {
    const now = after({ kind: 'add', shape: { kind: 'rectangle', box } })
    expect(now.map((line) => line.id)).toEqual(['l1', 'l-fresh', 'l2', 'l3'])
    expect(now[1]).toMatchObject({ text: '', box, by: 'person' })
  })

  it('takes the words along when a line is moved, and leaves them when it grows', () => {
    const to = { x: 0, y: 0.15, w: 1, h: 0.02 }
    const moved = after({ kind: 'reshape', line: id('l1'), shape: { kind: 'rectangle', box: to } })[0]
    expect(moved?.words[0]?.box.y).toBeCloseTo(0.15)
    const grown = after({ kind: 'reshape', line: id('l1'), shape: { kind: 'rectangle', box: { ...to, h: 0.1 } } })[0]
    expect(grown?.words).toEqual(ONE.words)
  })

  it('restores a line that was changed, and one that is gone in its place', () => {
    expect(after({ kind: 'restore', id: id('l2'), line: { ...TWO, text: 'Uỷ ban' } })[1]).toMatchObject({
      id: 'l2',
      text: 'Uỷ ban',
      by: 'person',
    })
    const without = editLines(lines, { kind: 'remove', lines: [id('l2')] }, newId) ?? []
    const back = editLines(without, { kind: 'restore', id: id('l2'), line: TWO }, newId)
    expect(back?.map((line) => line.id)).toEqual(['l1', 'l2', 'l3'])
  })
})

describe('where a line is cut', () => {
  it('cuts a word that the place falls into, by its letters', () => {
    const parts = splitLine(THREE, 1)
    expect(parts?.map((part) => part.words.map(({ text }) => text))).toEqual([['H'], ['uế']])
    expect(parts?.[0].words[0]?.box.w).toBeCloseTo(0.3)
  })

  it('cuts a line that runs down across', () => {
    const down: Line = { text: '天地', box: { x: 0.5, y: 0.2, w: 0.02, h: 0.4 }, words: [] }
    const parts = splitLine(down, 1)
    expect(parts?.map((part) => part.box?.h.toFixed(6))).toEqual(['0.200000', '0.200000'])
    expect(parts?.[1].box?.y).toBeCloseTo(0.4)
  })

  it('cuts the baseline and the outline with it', () => {
    const baseline = [{ x: 0, y: 0.12 }, { x: 1, y: 0.12 }] // prettier-ignore
    const outline = [{ x: 0, y: 0.1 }, { x: 1, y: 0.1 }, { x: 1, y: 0.12 }, { x: 0, y: 0.12 }] // prettier-ignore
    const parts = splitLine({ ...ONE, baseline, outline }, 5)
    expect(parts?.[0].baseline?.at(-1)?.x).toBeCloseTo(0.475)
    expect(parts?.[1].baseline?.[0]?.x).toBeCloseTo(0.475)
    expect(Math.max(...(parts?.[0].outline ?? []).map(({ x }) => x))).toBeCloseTo(0.475)
    expect(Math.min(...(parts?.[1].outline ?? []).map(({ x }) => x))).toBeCloseTo(0.475)
  })

  it('finds the gap nearest before a point, where a line has no words', () => {
    expect(textPlaceAt({ text: 'một hai ba', box: { x: 0, y: 0, w: 1, h: 0.02 }, words: [] }, { x: 0.55, y: 0 })).toBe(
      3,
    )
  })
})

describe('acts on words', () => {
  it('splits, merges and removes them in step with the text', () => {
    const split = editWords(ONE, { kind: 'split', word: 0, letters: 2 })
    expect(split?.text).toBe('Kí nh gửi')
    expect(split?.words.map(({ text }) => text)).toEqual(['Kí', 'nh', 'gửi'])
    const merged = split && editWords(split, { kind: 'merge', word: 0 })
    expect(merged?.text).toBe('Kính gửi')
    expect(merged?.words[0]?.box.w).toBeCloseTo(ONE.words[0]?.box.w ?? 0)
    expect(editWords(ONE, { kind: 'remove', word: 0 })).toMatchObject({ text: 'gửi', words: [{ text: 'gửi' }] })
    expect(editWords(ONE, { kind: 'remove', word: 1 })).toMatchObject({ text: 'Kính' })
    expect(editWords(ONE, { kind: 'merge', word: 1 })).toBeNull()
    expect(editWords(ONE, { kind: 'split', word: 0, letters: 4 })).toBeNull()
  })

  it('puts a word one place on or back, in step with the text', () => {
    const three: Line = { ...ONE, text: '«Kính» gửi, ông', words: [...ONE.words, { text: 'ông', box, confidence: 1 }] }
    const texts = (line: Line | null) => [line?.text, ...(line?.words ?? []).map(({ text }) => text)]
    const on = editWords(three, { kind: 'move', word: 0, by: 1 })
    expect(texts(on)).toEqual(['«gửi» Kính, ông', 'gửi', 'Kính', 'ông'])
    expect(on).toMatchObject({ by: 'person', words: [three.words[1], three.words[0], three.words[2]] })
    expect(on && editWords(on, { kind: 'move', word: 1, by: -1 })).toMatchObject({
      text: three.text,
      words: three.words,
    })
    expect(texts(editWords(three, { kind: 'move', word: 2, by: -1 }))).toEqual([
      '«Kính» ông, gửi',
      'Kính',
      'ông',
      'gửi',
    ])
    expect(editWords(three, { kind: 'move', word: 0, by: -1 })).toBeNull()
    expect(editWords(three, { kind: 'move', word: 2, by: 1 })).toBeNull()
    expect(editWords({ ...three, normal: 'kính gửi' }, { kind: 'move', word: 0, by: 1 })).not.toHaveProperty('normal')
  })

  it('puts words in the order that the text has, where a file had another', () => {
    const line: Line = { ...ONE, words: ONE.words.toReversed(), normal: 'kính gửi' }
    expect(editWords(line, { kind: 'move', word: 0, by: 1 })).toMatchObject({
      ...{ text: ONE.text, words: ONE.words, normal: 'kính gửi' },
    })
  })

  it('gives a word that was drawn the text that has no place there, else the text told', () => {
    const at = (x: number, w = 0.1): LineEdit => ({
      kind: 'word',
      line: id('l1'),
      edit: { kind: 'add', shape: { kind: 'rectangle', box: { x, y: 0.1, w, h: 0.02 } } },
    })
    const [kinh, gui] = ONE.words
    if (!kinh || !gui) throw new Error('no words')
    const typed: Line = { ...ONE, text: 'Kính, gửi ngài Khâm sứ.', words: [kinh, gui] }
    const draw = (line: Line, x: number) => editLines(identified([line]), at(x), newId)?.[0]
    const end = gui.box.x + gui.box.w
    const drawn = draw({ ...typed, box: { x: 0, y: 0.1, w: 2 * end, h: 0.02 } }, 2 * end - 0.1)
    expect(drawn?.text).toBe(typed.text)
    expect(drawn?.words.map(({ text }) => text)).toEqual(['Kính', 'gửi', 'sứ.'])
    expect(drawn && draw(drawn, end)?.words.map(({ text }) => text)).toEqual(['Kính', 'gửi', 'ngài', 'sứ.'])
    expect(draw(ONE, end)).toBeUndefined()
  })

  it('puts the text of a word that was drawn between its neighbours, and lets it widen the line', () => {
    const between = { x: 0.45, y: 0.08, w: 0.02, h: 0.04 }
    const told = (text: string, line: Line = ONE) =>
      editWords(line, { kind: 'add', shape: { kind: 'rectangle', box: between }, text })
    expect(textForBox(ONE, between)).toBeNull()
    expect(told('tôi')).toMatchObject({ text: 'Kính tôi gửi', by: 'person', box: { x: 0, y: 0.08, w: 1 } })
    expect(told('tôi')?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Kính', 0.9],
      ['tôi', 1],
      ['gửi', 0.4],
    ])
    expect(told('chúng tôi')?.words.map(({ text }) => text)).toEqual(['Kính', 'chúng', 'tôi', 'gửi'])
    expect(told('tôi', { ...ONE, text: 'Kính, «gửi»' })?.text).toBe('Kính, tôi «gửi»')
    expect(told(' ')).toBeNull()
  })

  it('keeps the normal form while the text stays', () => {
    const line: Line = { ...ONE, normal: 'kính gửi' }
    expect(editWords(line, { kind: 'reshape', word: 0, shape: { kind: 'rectangle', box } })).toMatchObject({
      normal: 'kính gửi',
      words: [{ box, confidence: 1 }, ONE.words[1]],
    })
    expect(editWords(line, { kind: 'remove', word: 0 })).not.toHaveProperty('normal')
  })
})
