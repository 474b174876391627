import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  joinedAt,
  joinedWhole,
  keptWith,
  nextRow,
  shownWith,
  typedWith,
  type Typed,
} from '../../renderer/features/read/layers/layer-cells.ts'
import { cellCommandOf } from '../../renderer/features/read/layers/layer-commands.ts'
import { offerKey } from '../../renderer/features/read/layers/offer-keys.ts'
import { layoutFrom } from '../../renderer/features/read/reader-layout.ts'
import { firstLayerHit, withLayerHits } from '../../renderer/features/read/text-marks.ts'
import { identified } from '../../shared/domain/identified-lines.ts'
import { idFrom, type LineId, type NewId } from '../../shared/domain/ids.ts'
import type { LineLayers } from '../../shared/domain/layer.ts'
import { changesToNameLanguages } from '../../shared/domain/person-text.ts'
import { layerLanguagesOf } from '../../shared/text/han/layer-languages.ts'
import { offeredReadings, readingsAsText, readingTable } from '../../shared/text/han/readings.ts'
import { layerHits } from '../../shared/text/layer-hits.ts'
import { aReading } from '../support/builders.ts'

const newId: NewId = () => idFrom('new')
const NOTHING: Typed = new Map()
const id = (text: string): LineId => idFrom<LineId>(text)
const line = (text: string, layers?: LineLayers) => ({ text, box: null, words: [], ...(layers ? { layers } : {}) })
const lines = identified([
  line('道可道', { translation: 'Đạo nói ra được' }),
  line('非常道', { translation: 'không phải đạo thường' }),
  line('名可名'),
])

describe('cells of lines', () => {
  it('are shown as they are typed and kept with single spaces, the text as a person’s', () => {
    const one = typedWith(NOTHING, id('l1'), { transliteration: ' đạo  khả ' })
    const typed = typedWith(typedWith(one, id('l1'), { translation: '' }), id('l3'), { text: '名可明' })
    expect(shownWith(lines, typed)[0]?.layers?.transliteration).toBe(' đạo  khả ')
    const kept = keptWith(lines, typed) ?? []
    expect(kept.map(({ text, by, layers }) => [text, by, layers])).toEqual([
      ['道可道', undefined, { transliteration: 'đạo khả' }],
      ['非常道', undefined, lines[1]?.layers],
      ['名可明', 'person', undefined],
    ])
    expect(kept[1]).toBe(lines[1])
  })

  it('need not be kept where they say what the line says', () => {
    expect(keptWith(lines, typedWith(NOTHING, id('l1'), { translation: 'Đạo nói ra được ' }))).toBeNull()
    expect(keptWith(lines, typedWith(NOTHING, id('gone'), { text: 'x' }))).toBeNull()
  })

  it('may have one translation with the line before, which then says both', () => {
    const joined = joinedAt(lines, id('l2'), true) ?? []
    expect(joined.map(({ layers }) => layers)).toEqual([
      { translation: 'Đạo nói ra được không phải đạo thường' },
      { joined: true },
      undefined,
    ])
    expect(joinedAt(joined, id('l3'), true)?.[2]?.layers).toEqual({ joined: true })
    expect(joinedAt(joined, id('l2'), false)?.[1]).not.toHaveProperty('layers')
    expect(joinedAt(lines, id('l1'), true)).toBeNull()
    expect(joinedAt(lines, id('l2'), false)).toBeNull()
  })

  it('may have one translation for the whole page', () => {
    const whole = joinedWhole(lines) ?? []
    expect(whole.map(({ layers }) => layers)).toEqual([
      { translation: 'Đạo nói ra được không phải đạo thường' },
      { joined: true },
      { joined: true },
    ])
    expect(joinedWhole(whole)).toBeNull()
    expect(nextRow(whole, { index: 0, cell: 'translation' }, 1)).toBe(3)
    expect(nextRow(whole, { index: 0, cell: 'text' }, 1)).toBe(1)
    // A page that begins with lines of a passage of another page.
    expect(nextRow(whole.slice(1), { index: 1, cell: 'translation' }, -1)).toBe(0)
  })
})

describe('keys in a cell', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
    ...{ key, code: key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
  })
  const field = { value: 'ab', selectionStart: 0, selectionEnd: 0, clientHeight: 30 }

  it('go to the next line, leave Tab alone, and split only texts', () => {
    expect(cellCommandOf(press('Enter'), 'translation', field)).toBe('next')
    expect(cellCommandOf(press('Enter', { shiftKey: true }), 'translation', field)).toBe('previous')
    expect(cellCommandOf(press('Tab'), 'text', field)).toBeNull()
    expect(cellCommandOf(press('Enter', { ctrlKey: true, shiftKey: true }), 'text', field)).toBe('split')
    expect(cellCommandOf(press('Enter', { ctrlKey: true, shiftKey: true }), 'translation', field)).toBeNull()
    expect(cellCommandOf({ ...press('Enter'), isComposing: true }, 'text', field)).toBeNull()
  })

  it('join a translation to the line above, ask for readings, and go through the rows of a high field first', () => {
    expect(cellCommandOf(press('KeyJ', { altKey: true }), 'translation', field)).toBe('join')
    expect(cellCommandOf(press('Enter', { altKey: true }), 'transliteration', field)).toBe('suggest')
    expect(cellCommandOf(press('ArrowDown'), 'text', field)).toBe('next')
    expect(cellCommandOf(press('ArrowDown'), 'text', { ...field, clientHeight: 80 })).toBeNull()
  })
})

describe('readings of characters', () => {
  const table = readingTable(readFileSync('assets/han/readings.txt', 'utf8'))
  const readings = (text: string, language = 'lzh') =>
    offeredReadings(text, table, language).map((one) => one.readings.slice(0, 3).join(' '))

  it('come likely first, those of Han texts before those of Nôm', () => {
    expect(readings('道長重')).toEqual(['đạo dạo nhạo', 'trường tràng trưởng', 'trọng trùng chồng'])
    expect(readings('南國山河南帝居').map((said) => said.split(' ')[0])).toEqual('nam quốc sơn hà nam đế cư'.split(' '))
  })

  it('of known texts are the right ones first nine times of ten, and always among those offered', () => {
    // Nam quốc sơn hà (11th century); the beginning of Bình Ngô đại cáo (Nguyễn Trãi, 1428); of Truyện Kiều (Nguyễn Du).
    const texts = [
      ['lzh', '南國山河南帝居截然定分在天書如何逆虜來侵犯汝等行看取敗虛', 'nam quốc sơn hà nam đế cư tiệt nhiên định phận tại thiên thư như hà nghịch lỗ lai xâm phạm nhữ đẳng hành khan thủ bại hư'],
      ['lzh', '仁義之舉要在安民弔伐之師莫先去暴惟我大越之國實為文獻之邦山川之封域既殊南北之風俗亦異', 'nhân nghĩa chi cử yếu tại an dân điếu phạt chi sư mạc tiên khử bạo duy ngã đại việt chi quốc thực vi văn hiến chi bang sơn xuyên chi phong vực ký thù nam bắc chi phong tục diệc dị'],
      ['vi-Hani', '𤾓𢆥𥪞𡎝𠊛嗟𡨸才𡨸命窖', 'trăm năm trong cõi người ta chữ tài chữ mệnh khéo'],
    ] as const // prettier-ignore
    const pairs = texts.flatMap(([language, text, read]) => {
      const syllables = read.split(' ')
      return offeredReadings(text, table, language).map((one, at) => ({ one, right: syllables[at] ?? '' }))
    })
    expect(pairs).toHaveLength(81)
    expect(pairs.filter(({ one, right }) => one.readings[0] === right).length).toBeGreaterThanOrEqual(76)
    expect(pairs.filter(({ one, right }) => !one.readings.includes(right))).toEqual([])
  })

  it('are those of Nôm, too, and of characters outside the basic plane', () => {
    expect(readings('𡨸喃', 'vi-Hani')).toEqual(['chữ giữ', 'nam nôm nêm'])
    expect(readings('喃')).toEqual(['nam nôm nêm'])
  })

  it('are those of a variant where a character has none, and none are made up', () => {
    expect([readings('軆')[0], readings('𪚥')[0]]).toEqual([readings('体')[0], ''])
    expect(offeredReadings('⿰木南、□ a', table, 'lzh')).toEqual([
      { character: '⿰木南', readings: [], isPrivate: false },
      { character: '□', readings: [], isPrivate: false },
    ])
    expect(offeredReadings('\u{f0001}', table, 'lzh')[0]?.isPrivate).toBe(true)
  })

  it('are taken as they are chosen; what is not known stays as it is', () => {
    const offered = offeredReadings('長□道', table, 'lzh')
    expect(readingsAsText(offered, [0, 0, 0])).toBe('trường □ đạo')
    expect(readingsAsText(offered, [2])).toBe('trưởng □ đạo')
  })

  it('are chosen by keys', () => {
    const offered = offeredReadings('長道', table, 'lzh')
    const key = (key: string, at = 0, chosen = 0) =>
      offerKey({ key, ctrlKey: false, altKey: false, metaKey: false }, { at, chosen, offered })
    expect(key('3')).toEqual({ reading: 2 })
    expect(key('9', 1)).toBeNull()
    expect(key('ArrowUp')).toEqual({ reading: (offered[0]?.readings.length ?? 0) - 1 })
    expect([key('ArrowRight'), key('ArrowRight', 1), key('Home', 1)]).toEqual([{ at: 1 }, { at: 1 }, { at: 0 }])
    expect([key('Enter'), key('Escape'), key('a')]).toEqual(['take', 'leave', null])
  })
})

describe('languages of layers', () => {
  it('are those of Han texts where nobody says more, and stay when the text is changed', () => {
    const reading = aReading('r', 'p', { lines })
    expect(layerLanguagesOf(reading)).toEqual({ text: 'lzh', transliteration: 'vi', translation: 'vi' })
    expect(layerLanguagesOf(aReading('r', 'p', { text: 'một hai' }))).toEqual({})
    const on = { page: { id: reading.pageId, collectionId: reading.collectionId }, readings: [reading] }
    const making = { now: reading.at, newId }
    expect(changesToNameLanguages({ text: 'vi-Hani' }, on, making)[0]).toMatchObject({
      table: 'readings',
      to: { kind: 'person', lines, layerLanguages: { text: 'vi-Hani' } },
    })
    expect(changesToNameLanguages({}, { ...on, readings: [] }, making)).toEqual([])
  })
})

describe('what is sought beside a text', () => {
  it('lights the line as a whole, and is where the reader opens', () => {
    const beside = layerHits(lines, 'thường')
    expect(firstLayerHit(beside)).toBe(1)
    expect(withLayerHits([[], [], []], { beside, lines })).toEqual([[], [{ start: 0, end: 3 }], []])
    expect(firstLayerHit(layerHits(lines, 'khác'))).toBeNull()
    expect(layoutFrom({ way: 'layers' }).way).toBe('layers')
  })
})
