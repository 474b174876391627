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
    [
      '1906-1X',
      'October 1906, November 1906, or December 1906',
      'tháng 10 năm 1906, tháng 11 năm 1906 hoặc tháng 12 năm 1906',
      'октябрь 1906 г., ноябрь 1906 г. или декабрь 1906 г.',
    ],
    [
      '1906-05-1X',
      'some time within May 10, 1906 – May 19, 1906',
      'một lúc nào đó trong 10 tháng 5, 1906 – 19 tháng 5, 1906',
      'в пределах 10 мая 1906 г. – 19 мая 1906 г.',
    ],
    ['190X-05', 'May, 1900s', 'Tháng 5, thập niên 1900', 'май, 1900-е гг.'],
    ['18XX-05-14', 'May 14, 19th century', '14 tháng 5, thế kỷ XIX', '14 мая, XIX век'],
    [
      '1906-XX-14',
      'day 14, month unknown, 1906',
      'ngày 14, không rõ tháng, 1906',
      '14-е число, месяц неизвестен, 1906',
    ],
    ['1906-XX-XX', '1906, day and month unknown', '1906, không rõ ngày và tháng', '1906, день и месяц неизвестны'],
    ['-02XX', '3rd century BC', 'thế kỷ III trước Công nguyên', 'III век до н. э.'],
    ['1950S2', 'c. 20th century', 'khoảng thế kỷ XX', 'ок. XX век'],
    [
      '2004-06-~01',
      'June 1, 2004 (day approximate)',
      '1 tháng 6, 2004 (ngày ước chừng)',
      '1 июня 2004 г. (день приблизительный)',
    ],
    [
      '1984?-06~',
      'c. June 1984 (year uncertain)',
      'khoảng tháng 6 năm 1984 (năm không chắc)',
      'ок. июнь 1984 г. (год под вопросом)',
    ],
    ['[1886..1890]', 'some time within 1886 – 1890', 'một lúc nào đó trong 1886 – 1890', 'в пределах 1886 – 1890'],
    ['1X06', '1X06', '1X06', '1X06'],
  ])('%s', (edtf, ...told) => {
    expect([words(edtf, 'en'), words(edtf, 'vi'), words(edtf, 'ru')]).toEqual(told)
  })
})
