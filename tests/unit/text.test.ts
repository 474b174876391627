import { describe, expect, test } from 'vitest'
import { fold } from '../../shared/text/fold.ts'
import { snippet } from '../../shared/text/snippet.ts'
import { hitsIn, soughtWords, wordsOf } from '../../shared/text/words.ts'

const joined = (parts: readonly { readonly text: string; readonly hit: boolean }[]): string =>
  parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join('')

describe('folding', () => {
  test('Vietnamese loses tones, hooks and the stroke of đ, composed or decomposed', () => {
    expect(fold('Đường Nguyễn Huệ')).toBe('duong nguyen hue')
    expect(fold('Đường'.normalize('NFD'))).toBe(fold('Đường'.normalize('NFC')))
  })

  test('pre-1918 Russian is found by modern spelling', () => {
    expect(fold('Дѣлъ')).toBe(fold('дел'))
    expect(fold('Россія')).toBe(fold('россия'))
    expect(fold('Ѳедоръ')).toBe(fold('федор'))
  })

  test('ъ stays inside a word', () => {
    expect(fold('объявленіе')).toBe('объявление')
  })

  test('ё is е, and long s is s', () => {
    expect(fold('Алёна')).toBe('алена')
    expect(fold('Congreſs')).toBe('congress')
  })
})

describe('words', () => {
  test('punctuation and hyphens part words; digits are words', () => {
    expect(wordsOf('Sài-Gòn, 1906.').map((word) => word.folded)).toEqual(['sai', 'gon', '1906'])
  })

  test('each Han character is a word of its own', () => {
    expect(wordsOf('越南 sử').map((word) => word.folded)).toEqual(['越', '南', 'su'])
  })

  test('a word is found by its beginning, and its offsets point into the text as written', () => {
    const text = 'Con đường làng'
    expect(hitsIn(text, 'DUO').map((hit) => text.slice(hit.start, hit.end))).toEqual(['đường'])
  })

  test('a query has each word once', () => {
    expect(soughtWords('Huế hue, HUẾ').map(({ word }) => word)).toEqual(['hue'])
  })
})

describe('snippets', () => {
  const long = `${'а б в г '.repeat(40)}письмо из Казани ${'д е ж з '.repeat(40)}`

  test('show where the words stand, with what was left out marked', () => {
    const shown = joined(snippet(long, 'казани'))
    expect(shown).toContain('письмо из [Казани]')
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true)
    expect(shown.length).toBeLessThan(180)
  })

  test('a short text is shown whole', () => {
    expect(joined(snippet('Thư từ Huế', 'hue'))).toBe('Thư từ [Huế]')
  })

  test('without a match the beginning is shown', () => {
    expect(joined(snippet('Thư từ Huế', 'xyz'))).toBe('Thư từ Huế')
  })
})
