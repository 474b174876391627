import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { together } from '../../renderer/app/services/spelling/dictionary-set.ts'
import { startHunspell, type LoadHunspell } from '../../renderer/app/services/spelling/hunspell.ts'
import type { Dictionary, SpellOptions, SpeltLanguage } from '../../shared/text/spelling/spelling.ts'
import { askedOf, pageWords, spellingOf, unknownOf } from '../../shared/text/spelling/page-words.ts'
import { spellWords } from '../../shared/text/spelling/spelling.ts'
import { isKnown, languagesToLoad, suggestionsFor } from '../../shared/text/spelling/judge.ts'
import { readingDistance } from '../../shared/text/spelling/confusions.ts'
import { vietnameseSyllables } from '../../shared/text/spelling/vietnamese.ts'

const require = createRequire(import.meta.url)
const dictionaries = new Map<SpeltLanguage, Dictionary>([['vie', vietnameseSyllables]])

beforeAll(async () => {
  // The package has the same engine for Node; what it exports is a function of options.
  const shelf = await startHunspell(require('hunspell-asm/dist/cjs/lib/node/hunspell.js') as LoadHunspell)
  const bytes = (name: string, kind: string) => readFileSync(`node_modules/dictionary-${name}/index.${kind}`)
  const open = (name: string) => shelf.open(name, { aff: bytes(name, 'aff'), dic: bytes(name, 'dic') })
  dictionaries.set('rus', open('ru'))
  dictionaries.set('eng', together([open('en'), open('en-gb')]))
  dictionaries.set('fra', open('fr'))
})

const unknown = (text: string, languages: readonly string[], options: Partial<SpellOptions> = {}) =>
  spellWords(text)
    .map((word) => word.text)
    .filter((word) => !isKnown(word, { languages, ...options }, dictionaries))

const suggested = (word: string, languages: readonly string[], options: Partial<SpellOptions> = {}) =>
  suggestionsFor(word, { languages, ...options }, dictionaries)

describe('words that are known', () => {
  test('in each language', () => {
    expect(unknown('The committee received tbe letters', ['eng'])).toEqual(['tbe'])
    expect(unknown('honour honor travelled', ['eng'])).toEqual([])
    expect(unknown("L'été, les élèves étaient arrivés aujourd’hui, lnconnu", ['fra'])).toEqual(['lnconnu'])
    expect(unknown('Крестьяне прочитали писмо вслух, кто-то ушёл', ['rus'])).toEqual(['писмо'])
    expect(unknown('Cộng hòa xã hội chủ nghĩa Việt Nam, Vịêt thuơng', ['vie'])).toEqual(['Vịêt', 'thuơng'])
  })

  test('whatever their capitals', () => {
    expect(unknown('МОСКВА Москва ДЕЛО Дело LONDON VIỆT', ['rus', 'eng', 'vie'])).toEqual([])
    expect(unknown('москва', ['rus'])).toEqual(['москва'])
    expect(unknown('НКВД QĐ NĐ-CP ТБ', ['rus', 'vie'])).toEqual([])
  })

  test('in old spelling, when their modern form is', () => {
    expect(unknown('Дѣло о безпорядкахъ въ городѣ, объ Ѳедорѣ', ['rus'])).toEqual([])
    expect(unknown('имѣлъ удовольствїе', ['rus'])).toEqual([])
    expect(unknown('Дѣдло городъъ', ['rus'])).toEqual(['Дѣдло', 'городъъ'])
    expect(unknown('русскаго', ['rus'])).toEqual(['русскаго'])
    expect(unknown('русскаго', ['rus'], { orthography: { orthography: 'russian-1918' } })).toEqual([])
    expect(unknown('the firſt', ['eng'])).toEqual([])
  })

  test('when the users vouch for them', () => {
    expect(unknown('Облонскихъ', ['rus'], { own: ['облонскихъ'] })).toEqual([])
  })

  test('when nothing can be said of them', () => {
    expect(unknown('Қазақ тілі', ['rus', 'kaz'])).toEqual([])
    expect(unknown('deutsche Wörter', ['deu', 'eng'])).toEqual([])
    expect(unknown('русские слова', ['eng'])).toEqual([])
    expect(unknown('漢字 А 12 B12 XIV', ['eng', 'rus'])).toEqual([])
  })

  test('only the dictionaries of the alphabets at hand are loaded', () => {
    expect(languagesToLoad(['дело'], ['vie', 'rus', 'eng'])).toEqual(['rus'])
    expect(languagesToLoad(['case'], ['vie', 'rus', 'eng'])).toEqual(['vie', 'eng'])
    expect(languagesToLoad(['漢'], ['vie', 'rus'])).toEqual([])
  })
})

describe('what may have been meant', () => {
  test('comes first where engines often confuse the letters', () => {
    expect(suggested('rnodern', ['eng'])[0]).toBe('modern')
    expect(suggested('tbe', ['eng'])[0]).toBe('the')
    expect(suggested('нравитсл', ['rus'])[0]).toBe('нравится')
    expect(suggested('общеотво', ['rus'])[0]).toBe('общество')
    expect(suggested('habitans', ['fra'])).toContain('habitants')
    expect(suggested('Vịêt', ['vie'])).toContain('Việt')
    expect(suggested('thuơng', ['vie'])).toContain('thương')
  })

  test('is given in the old spelling of the word', () => {
    expect(suggested('дѣдо', ['rus'])).toContain('дѣло')
    expect(suggested('городакъ', ['rus'])).toContain('городахъ')
  })

  test('keeps capitals, and is six at most', () => {
    expect(suggested('Tbe', ['eng'])[0]).toBe('The')
    expect(suggested('TBE', ['eng'])[0]).toBe('THE')
    expect(suggested('lnd', ['eng']).length).toBeLessThanOrEqual(6)
    expect(suggested('qqqqqqqqq', ['eng'])).toEqual([])
  })

  test('may be a word of the users', () => {
    expect(suggested('Облонскй', ['rus'], { own: ['Облонский'] })[0]).toBe('Облонский')
  })
})

test('confused letters are nearer than others', () => {
  expect(readingDistance('rn', 'm')).toBeCloseTo(0.3)
  expect(readingDistance('ă', 'â')).toBeCloseTo(0.3)
  expect(readingDistance('x', 'y')).toBe(1)
  expect(readingDistance('abc', 'abc')).toBe(0)
})

describe('words of a page of before 1918', () => {
  const page = ['Дѣло о покупкѣ дома у нея и ея русскаго', 'управляющаго въ городѣ']

  test('are known with the endings of that time, though the word alone does not show it', () => {
    const orthography = spellingOf(page, undefined)
    expect(orthography).toEqual({ orthography: 'russian-1918' })
    expect(unknown(page.join(' '), ['rus'])).toContain('русскаго')
    expect(unknown(page.join(' '), ['rus'], orthography ? { orthography } : {})).toEqual([])
  })

  test('are judged as someone chose, and pages of today by each word', () => {
    expect(spellingOf(page, { orthography: 'modern' })).toEqual({ orthography: 'modern' })
    expect(spellingOf(['Дело о покупке дома'], undefined)).toBeUndefined()
  })
})

describe('words parted at the end of a line', () => {
  const unknownOn = (lines: readonly string[], languages: readonly string[]) => {
    const words = pageWords(lines)
    return [...unknownOf(words, new Set(askedOf(words).filter((word) => isKnown(word, { languages }, dictionaries))))]
  }

  test('are known as the whole that they are', () => {
    expect(
      unknownOn(['ainsi des terres labou-', 'rées, des prairies des habi\u00ac', "tants d'un aoul"], ['fra']),
    ).toEqual(['aoul'])
    expect(unknownOn(['подошелъ къ горо-', 'ду, и прочи-', 'талъ писмо'], ['rus'])).toEqual(['писмо'])
  })

  test('are not known where the whole is not, nor where the next line has other words first', () => {
    expect(unknownOn(['des terres labqu-', 'rées'], ['fra'])).toEqual(['labqu'])
    expect(unknownOn(['des terres labou-', '12 rées'], ['fra'])).toEqual(['labou'])
    expect(unknownOn(['des terres labou-'], ['fra'])).toEqual(['labou'])
  })

  test('are known in no other place', () => {
    expect(unknownOn(['des terres labou-', 'rées, et labou'], ['fra'])).toEqual(['labou'])
  })
})
