import { describe, expect, it } from 'vitest'
import { edtfFromWording } from '../../shared/dates/edtf-from-wording.ts'

const edtf = (text: string, dayFirst?: boolean): string | undefined =>
  edtfFromWording(text, dayFirst === undefined ? {} : { dayFirst })?.edtf

describe('a date as written', () => {
  it.each([
    ['1906', '1906'],
    ['năm 1906', '1906'],
    ['1906 г.', '1906'],
    ['1906 года', '1906'],
    ['1906-05-14', '1906-05-14'],
    ['14/5/1906', '1906-05-14'],
    ['05/14/1906', '1906-05-14'],
    ['5/5/1906', '1906-05-05'],
    ['04.05.1906', '1906-05-04'],
    ['04.05.1906 г.', '1906-05-17'],
    ['ngày 4/5/1906', '1906-05-04'],
    ['ngày 14 tháng 5 năm 1906', '1906-05-14'],
    ['Hà Nội, ngày 14 tháng 5 năm 1906', '1906-05-14'],
    ['14 tháng 5, 1906', '1906-05-14'],
    ['tháng 5 năm 1906', '1906-05'],
    ['Tháng 05/1906', '1906-05'],
    ['14 мая 1906 г.', '1906-05-27'],
    ['14-го іюля 1906 года', '1906-07-27'],
    ['Мая 14 дня 1906 года', '1906-05-27'],
    ['май 1906 г.', '1906-05-14/1906-06-13'],
    ['1 янв. 1906', '1906-01-14'],
    ['May 14, 1906', '1906-05-14'],
    ['14th of May 1906', '1906-05-14'],
    ['Sept. 1906', '1906-09'],
    ['1er août 1906', '1906-08-01'],
    ['le 14 mai 1906', '1906-05-14'],
    ['c. 1930', '1930~'],
    ['ca 1930', '1930~'],
    ['khoảng năm 1930', '1930~'],
    ['около 1930 г.', '1930~'],
    ['vers 1930', '1930~'],
    ['1930 (?)', '1930?'],
    ['1930 г.?', '1930?'],
    ['ok. 1930', undefined],
    ['ок. 1930?', '1930%'],
    ['1886–1890', '1886/1890'],
    ['1886-1890', '1886/1890'],
    ['1886—1890 гг.', '1886/1890'],
    ['từ 1886 đến 1890', '1886/1890'],
    ['с 1886 по 1890 г.', '1886/1890'],
    ['14.05.1906 - 20.05.1906', '1906-05-14/1906-05-20'],
    ['c. 1886–1890', '1886~/1890~'],
    ['thế kỷ XIX', '18XX'],
    ['XIX в.', '18XX'],
    ['ХІХ век', '18XX'],
    ['19-й век', '18XX'],
    ['19th century', '18XX'],
    ['le XIXe siècle', '18XX'],
    ['khoảng thế kỷ 19', '1800~/1899~'],
    ['XLX в.', undefined],
    ['mùa thu năm 1945', '1945-23'],
    ['весна 1917 г.', '1917-21'],
    ['Summer 1906', '1906-22'],
    ['12.III.1904', '1904-03-12'],
    ['12/ХІ 1904 г.', '1904-11-25'],
    ['29 февраля 1900 г.', '1900-03-13'],
    ['25 октября 1917 г. ст. ст.', '1917-11-07'],
    ['ngày 14 tháng 5 năm Thành Thái 18', '1906-07-05'],
    ['12.XIII.1904', undefined],
    ['1890s', '189X'],
    ["the 1890's", '189X'],
    ['1890-е', '189X'],
    ['1890-е гг.', '189X'],
    ['thập niên 1890', '189X'],
    ['những năm 1900', '190X'],
    ['1900-е годы', '190X'],
    ['khoảng thập niên 1890', '1890~/1899~'],
    ['1890-е – 1900-е', '189X/190X'],
    ['s.d.', 'XXXX'],
    ['б. д.', 'XXXX'],
    ['Không rõ ngày', 'XXXX'],
  ])('%j is %s', (text, expected) => {
    expect(edtf(text)).toBe(expected)
  })

  it.each([
    ['4/5/1906', 'day or month first'],
    ['1906-07', 'July 1906 or 1906 to 1907'],
    ['1900s', 'a decade or a century'],
    ['4/5/06', 'any century'],
    ['1890–1886', 'reversed'],
    ['30.02.1906', 'no such day'],
    ['30 февраля 1900 г.', 'a day of no calendar'],
    ['5 февраля 1918 г.', 'a day that Russia left out'],
    ['mùng 5 tháng giêng năm Bính Ngọ', 'a year that comes back every sixty'],
    ['a letter of 1906', 'more than a date'],
    ['', 'nothing'],
  ])('%j is left alone: %s', (text) => {
    expect(edtf(text)).toBeUndefined()
  })

  it('is read day first or month first where the country says which', () => {
    expect(edtf('4/5/1906', true)).toBe('1906-05-04')
    expect(edtf('14/5/1906', true)).toBe('1906-05-14')
  })

  it('is understood whether its letters are composed or not', () => {
    expect(edtf('ngày 14 tháng 5 năm 1906'.normalize('NFD'))).toBe('1906-05-14')
  })
})
