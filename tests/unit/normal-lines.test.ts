import { describe, expect, it } from 'vitest'
import { normalKey, normalLines } from '../../renderer/features/read/normal/normal-lines.ts'
import { identified } from '../../shared/domain/identified-lines.ts'
import { idFrom, type LineId } from '../../shared/domain/ids.ts'
import { overruledNormal } from '../../shared/domain/overrule-normal.ts'
import type { Line } from '../../shared/domain/reading.ts'

const line = (text: string, parts: Partial<Line> = {}): Line => ({ text, box: null, words: [], ...parts })
const L1 = idFrom<LineId>('l1')

describe('the normalised text of a page, line by line', () => {
  it('has a line for each that is written, and says which a person overruled', () => {
    const lines = [line('Дѣло о постройкѣ'), line('желѣзной', { normal: 'железной (так)' })]
    expect(normalLines(lines, { orthography: 'russian-1918' })).toEqual([
      { id: 'l1', written: 'Дѣло о постройкѣ', text: 'Дело о постройке', byHand: false },
      { id: 'l2', written: 'желѣзной', text: 'железной (так)', byHand: true },
    ])
  })

  it('keeps the line of a word that was brought up to the line before, empty', () => {
    const texts = normalLines([line('крестьян-'), line('скаго')], { orthography: 'russian-1918' })
    expect(texts.map(({ text }) => text)).toEqual(['крестьянского', ''])
  })
})

describe('overruling the rules for a line', () => {
  it('keeps the form with single spaces, and makes the line a person’s', () => {
    const next = overruledNormal([line('Дѣло'), line('два')], L1, ' Дело \n № 1 ')
    expect(next).toEqual([
      line('Дѣло', { id: L1, normal: 'Дело № 1', by: 'person' }),
      identified([line(''), line('два')])[1],
    ])
  })

  it('gives a line back to the rules', () => {
    expect(overruledNormal([line('Дѣло', { normal: 'Дело!', by: 'person' })], L1, null)).toEqual([
      line('Дѣло', { id: L1, by: 'person' }),
    ])
  })

  it('changes nothing for a form that is there already, a line that no one overruled, or one that is gone', () => {
    expect(overruledNormal([line('Дѣло', { normal: 'Дело' })], L1, 'Дело ')).toBeNull()
    expect(overruledNormal([line('Дѣло')], L1, null)).toBeNull()
    expect(overruledNormal([line('Дѣло')], idFrom<LineId>('l9'), 'Дело')).toBeNull()
  })

  it('can leave a line without any normalised text', () => {
    expect(overruledNormal([line('—')], L1, '')?.[0]?.normal).toBe('')
  })
})

describe('keys among the normalised lines', () => {
  it('go from line to line and stop at the ends', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => normalKey(key, 1, 3))).toEqual([
      { to: 2 },
      { to: 0 },
      { to: 0 },
      { to: 2 },
    ])
    expect(normalKey('ArrowDown', 2, 3)).toEqual({ to: 2 })
    expect(normalKey('ArrowUp', 0, 3)).toEqual({ to: 0 })
  })

  it('correct a line or give it back, and leave other keys to the reader', () => {
    expect(['F2', 'Enter', 'Delete', 'F7'].map((key) => normalKey(key, 0, 1))).toEqual(['edit', 'edit', 'back', null])
  })
})
