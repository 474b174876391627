import { expect, test } from 'vitest'
import { unreviewedWords } from '../../renderer/features/export/withheld-words.ts'
import { speak } from '../../renderer/ports/messages.tsx'

const NONE = { unreviewed: 0, all: 12 }
const words = (...[of, language]: [Parameters<typeof unreviewedWords>[0], 'vi' | 'ru' | 'en']): readonly string[] =>
  unreviewedWords(of, speak(language)).map((sentence) => sentence.replaceAll('\u00a0', ' '))
const told = (language: 'vi' | 'ru' | 'en', unreviewed: number, all: number): readonly string[] =>
  words({ texts: { unreviewed, all }, values: NONE }, language)

test('an export says in words what of its texts people have reviewed', () => {
  expect(told('en', 0, 1)).toEqual(['The text of the page has been reviewed.'])
  expect(told('en', 1, 1)).toEqual(['Nobody has reviewed the text of the page.'])
  expect(told('en', 1, 4)).toEqual(['Nobody has reviewed the text of 1 page of 4 (25%).'])
  expect(told('ru', 0, 1)).toEqual(['Текст страницы проверен.'])
  expect(told('ru', 1, 4)).toEqual(['Никем не проверен текст одной страницы из 4 (25 %).'])
  expect(told('ru', 21, 42)).toEqual(['Никем не проверены тексты 21 страницы из 42 (50 %).'])
  expect(told('vi', 2, 2)).toEqual(['Chưa ai duyệt văn bản của cả 2 trang.'])
})

test('nothing is said of texts where there are none, nor of values that are all people’s', () => {
  expect(told('en', 0, 0)).toEqual([])
  const values = { unreviewed: 2, all: 8 }
  expect(words({ texts: { unreviewed: 0, all: 0 }, values }, 'ru')).toEqual([
    'В описаниях 2 значения, заполненных программой, никем не проверены (25 % всех).',
  ])
})
