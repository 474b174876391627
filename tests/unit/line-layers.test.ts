import { describe, expect, it } from 'vitest'
import { editLines, type LineEdit } from '../../shared/domain/edit-lines.ts'
import { identified } from '../../shared/domain/identified-lines.ts'
import { idFrom, type LineId, type NewId } from '../../shared/domain/ids.ts'
import type { LineLayers } from '../../shared/domain/layer.ts'
import { charactersOf, passageHeads, tidyLayers } from '../../shared/domain/line-layers.ts'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { revisionsBetween } from '../../shared/domain/line-revision.ts'
import { changesToStore } from '../../shared/domain/person-text.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { rereadLines } from '../../shared/domain/reread.ts'
import { aReading } from '../support/builders.ts'

const newId: NewId = () => idFrom('fresh')
const id = (text: string): LineId => idFrom<LineId>(text)

/** A column of a vertical page, from the right. */
const column = (text: string, from: number, layers?: LineLayers): Line => ({
  text,
  box: { x: 0.9 - from * 0.1, y: 0.1, w: 0.06, h: 0.6 },
  words: [],
  ...(layers ? { layers } : {}),
})

const lines = identified([
  column('道可道', 0, { transliteration: 'đạo khả đạo', translation: 'Đạo mà nói ra được thì không phải đạo thường.' }),
  column('非常道', 1, { transliteration: 'phi thường đạo', joined: true }),
  column('名可名', 2, { transliteration: 'danh khả danh' }),
])
const after = (edit: LineEdit): readonly Line[] => editLines(lines, edit, newId) ?? []
const layersOf = (of: readonly Line[]): readonly (LineLayers | undefined)[] => of.map(({ layers }) => layers)

describe('what stands beside a line', () => {
  it('is set without touching whose the text is', () => {
    const [first] = after({ kind: 'layers', line: id('l1'), layers: { transliteration: '  đạo   khả đạo ' } })
    expect(first?.layers).toEqual({ transliteration: 'đạo khả đạo' })
    expect(first?.by).toBeUndefined()
    expect(after({ kind: 'layers', line: id('l1'), layers: { translation: ' ' } })[0]).not.toHaveProperty('layers')
  })

  it('is joined to the line before only without a translation of its own', () => {
    expect(tidyLayers({ joined: true, translation: 'a' })).toEqual({ translation: 'a' })
    expect(tidyLayers({ joined: true, transliteration: 'b' })).toEqual({ joined: true, transliteration: 'b' })
    expect(passageHeads(lines)).toEqual([0, 0, 2])
    expect(passageHeads([{ layers: { joined: true } }, { layers: { joined: true } }])).toEqual([0, 0])
  })

  it('is cut with the line where each character has its syllable', () => {
    const [one, two] = after({ kind: 'split', line: id('l1'), at: 1 })
    expect(one).toMatchObject({ text: '道', layers: { transliteration: 'đạo' } })
    expect(two?.layers).toEqual({ transliteration: 'khả đạo', joined: true })
    expect(one?.layers?.translation).toBe(lines[0]?.layers?.translation)
  })

  it('counts a character outside the basic plane, and a description of one, as one when it is cut', () => {
    const of = identified([column('𡨸喃⿰木南道', 0, { transliteration: 'chữ nôm nam đạo' })])
    const [one, two] = editLines(of, { kind: 'split', line: id('l1'), at: '𡨸喃'.length }, newId) ?? []
    expect([one?.layers?.transliteration, two?.layers?.transliteration]).toEqual(['chữ nôm', 'nam đạo'])
    expect(charactersOf('𡨸⿰木⿱南日の゙国󠄀□')).toEqual(['𡨸', '⿰木⿱南日', 'の゙', '国󠄀', '□'])
  })

  it('never cuts a character outside the basic plane in halves', () => {
    const of = identified([column('𡨸喃', 0)])
    expect(editLines(of, { kind: 'split', line: id('l1'), at: 1 }, newId)).toBeNull()
    const [one, two] = editLines(of, { kind: 'split', line: id('l1'), at: { x: 0.92, y: 0.5 } }, newId) ?? []
    expect([one?.text, two?.text]).toEqual(['𡨸', '喃'])
  })

  it('stays with the first part where it cannot be told apart', () => {
    const of = identified([column('道可道', 0, { transliteration: 'con đường có thể đi' })])
    const [one, two] = editLines(of, { kind: 'split', line: id('l1'), at: 1 }, newId) ?? []
    expect([one?.layers?.transliteration, two?.layers]).toEqual(['con đường có thể đi', undefined])
  })

  it('goes into the line that two become', () => {
    const [one] = after({ kind: 'merge', lines: [id('l1'), id('l2')] })
    expect(one?.layers).toEqual({
      transliteration: 'đạo khả đạo phi thường đạo',
      translation: 'Đạo mà nói ra được thì không phải đạo thường.',
    })
  })

  it('leaves a translation of several lines to those that are left', () => {
    const now = after({ kind: 'remove', lines: [id('l1')] })
    expect(now[0]?.layers).toEqual({
      transliteration: 'phi thường đạo',
      translation: 'Đạo mà nói ra được thì không phải đạo thường.',
    })
  })

  it('keeps a translation at the head of its lines when one of them is moved', () => {
    const now = after({ kind: 'move', line: id('l1'), by: 1 })
    expect(now.map(({ text }) => text)).toEqual(['非常道', '道可道', '名可名'])
    expect(now[0]?.layers?.translation).toBe('Đạo mà nói ra được thì không phải đạo thường.')
    expect(now[1]?.layers).toEqual({ transliteration: 'đạo khả đạo', joined: true })
  })

  it('comes back with a line that is restored', () => {
    const gone = editLines(lines, { kind: 'layers', line: id('l3'), layers: {} }, newId) ?? []
    const [, , third] = editLines(gone, { kind: 'restore', line: lines[2] ?? column('', 0), id: id('l3') }, newId) ?? []
    expect(third?.layers).toEqual({ transliteration: 'danh khả danh' })
  })

  it('is part of what a line said before', () => {
    const now = editLines(lines, { kind: 'layers', line: id('l3'), layers: { transliteration: 'danh' } }, newId) ?? []
    const found = revisionsBetween({ lines }, aReading('r', 'p', { lines: now }))
    expect(found.map(({ lineId, line }) => [lineId, line.layers?.transliteration])).toEqual([['l3', 'danh khả danh']])
  })
})

describe('typing over a text with layers', () => {
  it('leaves them where they are', () => {
    expect(layersOf(linesFromText('道可导\n非常道\n名可名', lines))).toEqual(layersOf(lines))
  })

  it('brings those of a line along whose line feed is deleted', () => {
    const now = linesFromText('道可道\n非常道名可名', lines)
    expect(now[1]?.layers?.transliteration).toBe('phi thường đạo danh khả danh')
    expect(now[0]).toBe(lines[0])
  })

  it('is stored with the languages of the layers', () => {
    const reading = aReading('r', 'p', { lines, layerLanguages: { text: 'vi-Hani' } })
    const on = { page: { id: reading.pageId, collectionId: reading.collectionId }, readings: [reading] }
    const changes = changesToStore({ text: '道\n非常道\n名可名', base: lines }, on, { now: reading.at, newId })
    expect(changes[0]).toMatchObject({ to: { layerLanguages: { text: 'vi-Hani' } } })
  })
})

describe('reading a page again', () => {
  const seen = [column('道可通', 0), column('非常道', 1), column('名可名', 2), column('非常名', 3)]

  it('leaves what people set beside a line with that line, under its id', () => {
    const now = rereadLines(lines, seen)
    expect(now.map(({ text, id: own }) => [text, own])).toEqual([
      ['道可通', 'l1'],
      ['非常道', 'l2'],
      ['名可名', 'l3'],
      ['非常名', 'l4'],
    ])
    expect(layersOf(now)).toEqual([...layersOf(lines), undefined])
  })

  it('keeps a line that is not seen any more, for what stands beside it', () => {
    const now = rereadLines(lines, seen.slice(1))
    expect(now.map(({ text }) => text)).toEqual(['道可道', '非常道', '名可名', '非常名'])
    expect(now[0]).toBe(lines[0])
    for (const none of [[], [column('x', 8)]]) {
      expect(layersOf(rereadLines(lines, none))).toEqual(expect.arrayContaining([...layersOf(lines)]))
    }
  })

  it('puts together what stands beside lines that are seen as one', () => {
    const wide: Line = { text: '道可道非常道', box: { x: 0.8, y: 0.1, w: 0.16, h: 0.6 }, words: [] }
    const now = rereadLines(lines, [wide, column('名可名', 2)])
    expect(now[0]?.layers?.transliteration).toBe('đạo khả đạo phi thường đạo')
  })

  it('touches neither text nor layers of a line that a person wrote', () => {
    const own = lines.map((line) => ({ ...line, by: 'person' as const }))
    expect(rereadLines(own, seen).slice(0, 3)).toEqual(own)
  })
})
