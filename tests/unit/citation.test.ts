import { describe, expect, test } from 'vitest'
import type { Leaf } from '../../shared/domain/leaf.ts'
import type { Level } from '../../shared/domain/unit.ts'
import { cite, citationsAsHtml, citationsAsText, type CitationStyle } from '../../shared/formats/citation/cite.ts'
import { aDescription, aUnit } from '../support/builders.ts'

type Texts = Readonly<Record<string, string>>

const unit = (level: Level, texts: Texts) => aUnit(level, { level, description: aDescription(texts) })

const RUSSIAN = [
  unit('fonds', { title: 'Канцелярия министра', referenceCode: 'РГИА. Ф. 223' }),
  unit('series', { title: 'Опись 1', referenceCode: 'Оп. 1' }),
  unit('file', {
    title: 'Переписка о постройке моста',
    creator: 'Полторацкий С. Д.',
    date: '26 февр. – 10 марта 1924 г.',
    referenceCode: 'Д. 25б',
  }),
]
const VIETNAMESE = [
  unit('fonds', { title: 'Phủ Thống đốc Nam Kỳ' }),
  unit('file', { title: 'Báo cáo đê điều', creator: 'Sở Công chính', date: '1930', referenceCode: 'Q3-5-1-10' }),
]

const text = (chain: typeof RUSSIAN, style: CitationStyle, leaf: Leaf | null = null): string =>
  citationsAsText([cite(chain, leaf, style)])

describe('an item is cited', () => {
  test.each([
    [
      'gost',
      'Полторацкий С. Д. Переписка о постройке моста, 26 февр. – 10 марта 1924 г. // РГИА. Ф. 223. Оп. 1. Д. 25б. Л. 9 об.',
    ],
    [
      'vietnamese',
      'Полторацкий С. Д., Переписка о постройке моста, 26 февр. – 10 марта 1924 г., РГИА. Ф. 223. Оп. 1. Д. 25б. Л. 9 об.',
    ],
    [
      'chicago',
      'Полторацкий С. Д., “Переписка о постройке моста,” 26 февр. – 10 марта 1924 г., f. 223, op. 1, d. 25b, l. 9 ob., Канцелярия министра, РГИА.',
    ],
  ] as const)('in the style %s, with the codes above it and the leaf of a page', (style, expected) => {
    expect(text(RUSSIAN, style, { number: 9, side: 'verso' })).toBe(expected)
  })
  test.each([
    ['gost', 'Sở Công chính. Báo cáo đê điều, 1930 // Q3-5-1-10.'],
    ['vietnamese', 'Sở Công chính, Báo cáo đê điều, 1930, Q3, phông 5, mục lục 1, hồ sơ 10.'],
    ['chicago', 'Sở Công chính, “Báo cáo đê điều,” 1930, phông 5, mục lục 1, hồ sơ 10, Phủ Thống đốc Nam Kỳ, Q3.'],
  ] as const)('in the style %s where its code is of bare numbers', (style, expected) => {
    expect(text(VIETNAMESE, style)).toBe(expected)
  })
  test('by its code alone where the title only says the number', () => {
    const file = unit('file', { title: 'Дело 25', referenceCode: 'РГИА. Ф. 223. Оп. 1. Д. 25' })
    expect(text([file], 'gost')).toBe('РГИА. Ф. 223. Оп. 1. Д. 25.')
    expect(text([file], 'chicago')).toBe('f. 223, op. 1, d. 25, РГИА.')
  })
  test('with a code that no tradition knows as it stands, and without a code by what it has', () => {
    expect(text([unit('item', { title: 'A letter', referenceCode: 'MS Add. B' })], 'chicago')).toBe(
      '“A letter,” MS Add. B.',
    )
    expect(text([unit('item', { title: 'A letter' })], 'chicago')).toBe('“A letter.”')
    expect(text([unit('item', { title: 'Письмо', date: '1902' })], 'gost')).toBe('Письмо, 1902.')
  })
  test('not by the number of a picture', () => {
    expect(text(VIETNAMESE, 'gost', { number: 7, counts: 'pictures' })).toContain('Q3-5-1-10.')
  })
})

test('several are lines of text, and paragraphs in which italics are kept and signs of HTML are none', () => {
  const letter = cite([unit('item', { title: 'A <b> & c', date: '1930' })], null, 'vietnamese')
  expect(citationsAsText([letter, letter])).toBe('A <b> & c, 1930.\nA <b> & c, 1930.')
  expect(citationsAsHtml([letter, letter])).toBe(
    '<p><i>A &lt;b&gt; &amp; c</i>, 1930.</p>\n<p><i>A &lt;b&gt; &amp; c</i>, 1930.</p>',
  )
})
