import { describe, expect, test } from 'vitest'
import { editDistance } from '../../shared/text/alignment.ts'
import { characterErrors, errorRate, foldForComparison, wordErrors } from '../../shared/text/cer.ts'

describe('the edit distance', () => {
  test('counts insertions, deletions and substitutions', () => {
    const between = (one: string, other: string) => editDistance(Array.from(one), Array.from(other))
    expect(between('kitten', 'sitting')).toBe(3)
    expect(between('', 'abc')).toBe(3)
    expect(between('abc', '')).toBe(3)
    expect(between('Sunday', 'Saturday')).toBe(3)
  })
})

describe('what is not an error', () => {
  test('composed and decomposed letters are the same', () => {
    expect(characterErrors('Việt', 'Việt'.normalize('NFD'))).toEqual({ errors: 0, length: 4 })
  })

  test('quotes, dashes, ellipses, line-end hyphens and line breaks are made alike', () => {
    expect(foldForComparison('« Как — “так”…»\n  при¬\nмер ')).toBe('" Как - "так"..." при- мер')
    expect(foldForComparison('l’été')).toBe("l'été")
  })

  test('pre-1918 spelling counts as an error only where it is asked to', () => {
    expect(characterErrors('вера Федор мир', 'вѣра Ѳедоръ міръ').errors).toBe(5)
    expect(characterErrors('вера Федор мир', 'вѣра Ѳедоръ міръ', { preReform: true })).toEqual({
      errors: 0,
      length: 14,
    })
  })

  test('a hard sign inside a word stays', () => {
    expect(foldForComparison('объѣздъ', { preReform: true })).toBe('объезд')
  })
})

describe('rates', () => {
  test('a wrong tone is one wrong character and one wrong word', () => {
    expect(characterErrors('Hà Nọi cũ', 'Hà Nội cũ')).toEqual({ errors: 1, length: 9 })
    expect(wordErrors('Hà Nọi cũ', 'Hà Nội cũ')).toEqual({ errors: 1, length: 3 })
  })

  test('long pages weigh more than short ones', () => {
    expect(
      errorRate([
        { errors: 1, length: 10 },
        { errors: 0, length: 90 },
      ]),
    ).toBe(0.01)
  })

  test('reading something on an empty page is an error of nothing, not a division by nought', () => {
    expect(wordErrors('', '')).toEqual({ errors: 0, length: 0 })
    expect(errorRate([wordErrors('noise', '')])).toBe(0)
  })
})
