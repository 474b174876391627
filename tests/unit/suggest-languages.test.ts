import { describe, expect, test } from 'vitest'
import { suggestLanguages } from '../../shared/text/suggest-languages.ts'

const VIETNAMESE = 'Ủy ban nhân dân tỉnh và các sở của tỉnh cho người dân được biết những điều này không có trong'
const FRENCH = 'la demeure était considérée comme la propriété de la famille et les autres dans le feu'
const ENGLISH = 'the house was held to be that of the family and of all that had come to it with him'
const sample = (language: string, confidence: number, text: string) => ({ language, confidence, text })

describe('the languages of a page', () => {
  test('are told by the commonest words where engines are equally sure', () => {
    expect(suggestLanguages([sample('eng', 0.9, FRENCH), sample('fra', 0.9, FRENCH)])).toEqual(['fra'])
    expect(suggestLanguages([sample('eng', 0.9, ENGLISH), sample('fra', 0.92, ENGLISH)])).toEqual(['eng'])
  })

  test('are told by how sure the engines are where the script is another', () => {
    const samples = [
      sample('rus', 0.4, 'Уу Ьап пНап дап'),
      sample('vie', 0.9, VIETNAMESE),
      sample('eng', 0.7, 'Uy ban nhan dan'),
    ]
    expect(suggestLanguages(samples)).toEqual(['vie'])
  })

  test('are two where both are found', () => {
    const mixed = `${ENGLISH} ${VIETNAMESE}`
    expect(suggestLanguages([sample('vie', 0.85, mixed), sample('eng', 0.8, mixed)])).toHaveLength(2)
  })

  test('are Chinese only where the text is of characters', () => {
    expect(suggestLanguages([sample('chi_tra', 0.8, 'abc def 口'), sample('eng', 0.6, 'the words of it')])).toEqual([
      'eng',
    ])
    expect(suggestLanguages([sample('chi_tra', 0.8, '天地玄黃宇宙洪荒'), sample('eng', 0.3, 'KK ot')])).toEqual([
      'chi_tra',
    ])
  })

  test('are none where nothing was read', () => {
    expect(suggestLanguages([sample('eng', 0, ''), sample('rus', 0.2, 'ъ')])).toEqual([])
  })
})
