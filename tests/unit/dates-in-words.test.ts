import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { edtfInWords } from '../../shared/dates/edtf-in-words.ts'
import { readEdtf } from '../../shared/dates/edtf-read.ts'
import { messageText } from '../../shared/messages/index.ts'
import type { Language } from '../../shared/messages/language.ts'

function words(edtf: string, language: Language): string {
  const check = readEdtf(edtf)
  if (!check.ok) throw new Error(`${edtf}: ${check.problem}`)
  return edtfInWords(check.value, {
    locale: language,
    say: (phrase, values) =>
      String(new IntlMessageFormat(messageText(`date.${phrase}`, language), language).format({ ...values })),
  })
}

describe('an EDTF date in words', () => {
  it.each([
    ['1906', '1906', '1906', '1906'],
    ['1906-05-14', 'May 14, 1906', '14 tháng 5, 1906', '14 мая 1906 г.'],
    ['1906-05', 'May 1906', 'tháng 5 năm 1906', 'май 1906 г.'],
    ['1930~', 'c. 1930', 'khoảng 1930', 'ок. 1930'],
    ['1930?', '1930 (?)', '1930 (?)', '1930 (?)'],
    ['1930%', 'c. 1930 (?)', 'khoảng 1930 (?)', 'ок. 1930 (?)'],
    ['189X', '1890s', 'thập niên 1890', '1890-е гг.'],
    ['18XX', '19th century', 'thế kỷ XIX', 'XIX век'],
    ['1886/1890', '1886 – 1890', '1886 – 1890', '1886 – 1890'],
    ['1902/..', 'from 1902 on', 'từ 1902 trở đi', '1902 и далее'],
    ['1906-05-XX', 'May 1906, day unknown', 'tháng 5 năm 1906, không rõ ngày', 'май 1906 г., день неизвестен'],
    ['1906-21', 'spring 1906', 'mùa xuân 1906', 'весна 1906 г.'],
    ['[1906,1908]', '1906 or 1908', '1906 hoặc 1908', '1906 или 1908'],
    ['[..1906]', '1906 or earlier', '1906 hoặc sớm hơn', '1906 или ранее'],
    ['XXXX', 'undated', 'không rõ ngày', 'без даты'],
    ['-0043', '44 BC', 'năm 44 trước Công nguyên', '44 г. до н. э.'],
    ['0033', '33', '33', '33'],
    ['1906-1X', '1906-1X', '1906-1X', '1906-1X'],
  ])('%s', (edtf, ...told) => {
    expect([words(edtf, 'en'), words(edtf, 'vi'), words(edtf, 'ru')]).toEqual(told)
  })
})
