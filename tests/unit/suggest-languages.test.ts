import { describe, expect, test } from 'vitest'
import { isTellable, languagesOfPages, suggestLanguages } from '../../shared/text/suggest-languages.ts'

const VIETNAMESE = 'Ủy ban nhân dân tỉnh và các sở của tỉnh cho người dân được biết những điều này không có trong'
const FRENCH = 'la demeure était considérée comme la propriété de la famille et les autres dans le feu'
const ENGLISH = 'the house was held to be that of the family and of all that had come to it with him'
const codes = (samples: Parameters<typeof suggestLanguages>[0]): readonly string[] =>
  suggestLanguages(samples).map(({ language }) => language)
const sample = (language: string, confidence: number, text: string) => ({ language, confidence, text })

describe('the languages of a page', () => {
  test('are told by the commonest words where engines are equally sure', () => {
    expect(codes([sample('eng', 0.9, FRENCH), sample('fra', 0.9, FRENCH)])).toEqual(['fra'])
    expect(codes([sample('eng', 0.9, ENGLISH), sample('fra', 0.92, ENGLISH)])).toEqual(['eng'])
  })

  test.each([
    [
      'deu',
      'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt',
    ],
    ['lat', 'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae. Hi omnes lingua inter se differunt'],
    ['ita', 'Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione'],
    ['spa', 'Todos los seres humanos nacen libres e iguales en dignidad y derechos, dotados como están de razón'],
    ['pol', 'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem'],
    ['ukr', 'Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю'],
  ])('are told among those that ship and those that a user installed: %s', (language, text) => {
    const tried = ['vie', 'rus', 'eng', 'fra', 'kaz', 'deu', 'lat', 'ita', 'spa', 'pol', 'ukr']
    expect(codes(tried.map((code) => sample(code, 0.85, text)))[0]).toBe(language)
  })

  test('are told by how sure the engines are where the script is another', () => {
    const samples = [
      sample('rus', 0.4, 'Уу Ьап пНап дап'),
      sample('vie', 0.9, VIETNAMESE),
      sample('eng', 0.7, 'Uy ban nhan dan'),
    ]
    expect(codes(samples)).toEqual(['vie'])
  })

  test('are two where both are found', () => {
    const mixed = `${ENGLISH} ${VIETNAMESE}`
    expect(codes([sample('vie', 0.85, mixed), sample('eng', 0.8, mixed)])).toHaveLength(2)
  })

  test('are Chinese only where the text is of characters', () => {
    expect(codes([sample('chi_tra', 0.8, 'abc def 口'), sample('eng', 0.6, 'the words of it')])).toEqual(['eng'])
    expect(codes([sample('chi_tra', 0.8, '天地玄黃宇宙洪荒'), sample('eng', 0.3, 'KK ot')])).toEqual(['chi_tra'])
  })

  test('are none where nothing was read', () => {
    expect(codes([sample('eng', 0, ''), sample('rus', 0.2, 'ъ')])).toEqual([])
  })
})

describe('how sure it is', () => {
  test('a page full of the commonest words, read with confidence, is surer than one that was hard to read', () => {
    const [clear] = suggestLanguages([sample('vie', 0.95, VIETNAMESE)])
    const [hard] = suggestLanguages([sample('vie', 0.45, 'tỉnh nhân dân ủy ban')])
    expect(clear?.confidence).toBeGreaterThan(0.85)
    expect(clear?.confidence).toBeLessThanOrEqual(1)
    expect(hard?.confidence).toBeLessThan(0.5)
  })

  test('scripts that several languages share can not be told', () => {
    expect(['vie', 'chi_tra', 'Cyrillic', 'vxx'].filter(isTellable)).toEqual(['vie', 'chi_tra'])
  })
})

describe('the languages of several pages', () => {
  const likely = (language: string, confidence: number) => ({ language, confidence })

  test('are those of most pages first, with the mean of how sure they are', () => {
    const pages = [[likely('fra', 0.8)], [likely('vie', 0.9), likely('fra', 0.6)], [likely('fra', 0.7)], []]
    const found = languagesOfPages(pages)
    expect(found.map(({ language, pages: count }) => [language, count])).toEqual([
      ['fra', 3],
      ['vie', 1],
    ])
    expect(found[0]?.confidence).toBeCloseTo(0.7)
  })

  test('leave out what hardly any page is in, and are none where nothing was read', () => {
    const pages = Array.from({ length: 4 }, () => [likely('vie', 0.9)])
    expect(languagesOfPages([...pages, [likely('eng', 0.5)]]).map(({ language }) => language)).toEqual(['vie'])
    expect(languagesOfPages([[], []])).toEqual([])
  })
})
