import { describe, expect, it } from 'vitest'
import { isoOfDay } from '../../shared/dates/calendars/gregorian.ts'
import type { DateOptions } from '../../shared/dates/date-reading.ts'
import { readDate } from '../../shared/dates/read-date.ts'

/** EDTF, calendar, codes of warnings. */
const told = (wording: string, options?: DateOptions) => {
  const { edtf, calendar, warnings } = readDate(wording, options)
  return [edtf, calendar, ...warnings.map(({ code }) => code)]
}

function spanOf(wording: string, options?: DateOptions): readonly (string | null)[] | null {
  const { interval } = readDate(wording, options)
  return interval && [interval.from, interval.to].map((day) => (Number.isFinite(day) ? isoOfDay(day) : null))
}

describe('the days that a wording allows', () => {
  it.each([
    ['ngày 14 tháng 5 năm Thành Thái 18', '1906-07-05', '1906-07-05'],
    ['25 октября 1917 г. (ст. ст.)', '1917-11-07', '1917-11-07'],
    ['нач. 1890-х', '1890-01-01', '1893-12-31'],
    ['khoảng 1930', '1930-01-01', '1930-12-31'],
    ['vers 1902', '1902-01-01', '1902-12-31'],
    ['1886–1890', '1886-01-01', '1890-12-31'],
    ['между 3 и 17 мая 1905', '1905-05-16', '1905-05-30'],
    ['25 октября (7 ноября) 1917 г.', '1917-11-07', '1917-11-07'],
    ['лета 7157', '1648-09-11', '1649-09-10'],
    ['mồng 3 tháng Giêng năm Giáp Tý', '1804-02-13', '1984-02-04'],
    ['конец XIX в.', '1866-01-01', '1899-12-31'],
    ['nửa đầu thế kỷ XX', '1900-01-01', '1949-12-31'],
    ['đầu năm 1945', '1945-01-01', '1945-04-30'],
    ['XIX ғасырдың басы', '1800-01-01', '1833-12-31'],
    ['не позднее 1905', null, '1905-12-31'],
    ['before 1905', null, '1904-12-31'],
    ['sau năm 1905', '1906-01-01', null],
    ['Thành Thái 18', '1906-01-25', '1907-02-12'],
    ['март 1881 г.', '1881-03-13', '1881-04-12'],
    ['весна 1905 г.', '1905-03-01', '1905-05-31'],
    ['đời Gia Long', '1802-02-03', '1820-02-13'],
  ])('%s: %s to %s', (wording, from, to) => {
    expect(spanOf(wording)).toEqual([from, to])
  })

  it.each(['s.d.', 'б. д.', 'không rõ', '5 февраля 1918 г.', '31 juin 1905', 'Thành Thái 20', 'a letter'])(
    '%s allows none that can be told',
    (wording) => {
      expect(readDate(wording).interval).toBeNull()
    },
  )
})

describe('a Russian date', () => {
  it.each([
    ['25 октября 1917 г.', '1917-11-07', 'julian', 'julian-assumed'],
    ['25 октября 1917 г. ст. ст.', '1917-11-07', 'julian'],
    ['25 октября 1917 года (по старому стилю)', '1917-11-07', 'julian'],
    ['25 октября 1917 г. н. ст.', '1917-10-25', 'gregorian'],
    ['25 октября 1917 г. (нов. ст.)', '1917-10-25', 'gregorian'],
    ['«25» Октября 1917 Г.', '1917-11-07', 'julian', 'julian-assumed'],
    ['oктября 1905', '1905-10-14/1905-11-13', 'julian', 'julian-assumed'],
    ['мая 3 дня 1789 года', '1789-05-14', 'julian', 'julian-assumed'],
    ['1789 года мая 3 дня', '1789-05-14', 'julian', 'julian-assumed'],
    ['3 іюня 1905 года', '1905-06-16', 'julian', 'julian-assumed'],
    ['1905 г., март', '1905-03-14/1905-04-13', 'julian', 'julian-assumed'],
    ['29 февраля 1900 г.', '1900-03-13', 'julian', 'julian-assumed'],
    ['31 января 1918 г.', '1918-02-13', 'julian', 'julian-assumed'],
    ['1 февраля 1918 г.', null, 'julian', 'not-in-russia'],
    ['13 февраля 1918 г.', null, 'julian', 'not-in-russia'],
    ['14 февраля 1918 г.', '1918-02-14', 'gregorian'],
    ['февраль 1918 г.', '1918-02-14/1918-02-28', 'gregorian'],
    ['1905 г.', '1905', 'gregorian'],
    ['30 февраля 1905 г.', null, 'julian', 'no-such-day'],
    ['ок. 14 мая 1905 г.', '1905-05-27~', 'julian', 'julian-assumed'],
    ['нач. мая 1905 г.', '1905-05-14~/1905-05-23~', 'julian', 'julian-assumed', 'part-by-convention'],
    ['до 14 мая 1905 г.', '[..1905-05-26]', 'julian', 'julian-assumed'],
    ['авг. 1914 – нояб. 1918', '1914-08-14/1918-11', 'julian', 'julian-assumed'],
    ['1917 ж. 25 қазан', '1917-11-07', 'julian', 'julian-assumed-kazakh'],
    ['в ночь с 3 на 4 мая 1905', '1905-05-16/1905-05-17', 'julian', 'julian-assumed'],
    ['1905 жылғы мамыр айында', '1905-05-14/1905-06-13', 'julian', 'julian-assumed-kazakh'],
    ['1890 жылғы 5 қаңтарда', '1890-01-17', 'julian', 'julian-assumed-kazakh'],
  ])('%s', (wording, ...expected) => {
    expect(told(wording)).toEqual(expected)
  })

  it('is in the new style where the reader says so, and in the old where the words do', () => {
    expect(told('25 октября 1917 г.', { style: 'new' })).toEqual(['1917-10-25', 'gregorian'])
    expect(told('5 февраля 1918 г.', { style: 'new' })).toEqual(['1918-02-05', 'gregorian'])
    expect(told('25 октября 1917 г. ст. ст.', { style: 'new' })).toEqual(['1917-11-07', 'julian'])
    expect(told('25 October 1917', { style: 'old' })).toEqual(['1917-11-07', 'julian'])
  })

  it('is told by the language of the source where it has no words', () => {
    expect(told('25.10.1917', { language: 'ru' })).toEqual(['1917-11-07', 'julian', 'julian-assumed'])
    expect(told('25.10.1917', { language: 'vi' })).toEqual(['1917-10-25', 'gregorian'])
    expect(told('25.10.1917')).toEqual(['1917-10-25', 'gregorian'])
    expect(told('25 October 1917', { language: 'ru' })).toEqual(['1917-10-25', 'gregorian'])
    // ISO 8601 is of the Gregorian calendar.
    expect(told('1917-10-25', { language: 'ru' })).toEqual(['1917-10-25', 'gregorian'])
  })
})

describe('a date given twice', () => {
  it.each([
    ['25 октября (7 ноября) 1917 г.', '1917-11-07', 'julian'],
    ['24 октября/6 ноября 1917', '1917-11-06', 'julian'],
    ['12/24 марта 1881', '1881-03-24', 'julian'],
    ['12 (24) марта 1881 г.', '1881-03-24', 'julian'],
    ['17/30.10.1905', '1905-10-30', 'julian'],
    ['17(30).10.1905', '1905-10-30', 'julian'],
    ['20 декабря 1899 г. (1 января 1900 г.)', '1900-01-01', 'julian'],
    ['1 (14) февраля 1918 г.', '1918-02-14', 'julian'],
    ['14 (1) февраля 1918 г.', '1918-02-14', 'julian'],
    ['3 (15) мая 1905', '[1905-05-15,1905-05-16]', 'julian', 'dates-disagree'],
    ['12/13 мая 1905', '1905-05-25/1905-05-26', 'julian', 'julian-assumed'],
    ['ngày 8 tháng 3 năm Bảo Đại thứ 10 (10-4-1935)', '1935-04-10', 'vietnamese-lunisolar'],
    ['ngày 14 tháng 5 năm Thành Thái 18, tức ngày 5 tháng 7 năm 1906', '1906-07-05', 'vietnamese-lunisolar'],
    ['mồng 1 Tết năm Mậu Thân (1968)', '1968-01-29', 'vietnamese-lunisolar'],
    ['ngày 7 tháng 3 năm Bảo Đại thứ 10 (10-4-1935)', '1935-04-09', 'vietnamese-lunisolar', 'dates-disagree'],
    ['mồng 3 tháng Giêng năm Giáp Tý (1924)', '1924-02-07', 'vietnamese-lunisolar'],
  ])('%s', (wording, ...expected) => {
    expect(told(wording)).toEqual(expected)
  })
})

describe('a Vietnamese date', () => {
  it.each([
    ['Thành Thái năm thứ 18', '1906-01-25/1907-02-12'],
    ['Thành Thái thập bát niên', '1906-01-25/1907-02-12'],
    ['năm thứ mười tám niên hiệu Thành Thái', '1906-01-25/1907-02-12'],
    ['thanh thai 18', '1906-01-25/1907-02-12'],
    ['năm Bính Ngọ, Thành Thái thứ 18, tháng 5 ngày 14', '1906-07-05'],
    ['tháng 4 nhuận năm Thành Thái 18', '1906-05-23/1906-06-21'],
    ['nhuận tháng tư năm Thành Thái 18', '1906-05-23/1906-06-21'],
    ['mồng một tháng Giêng năm Duy Tân thứ nhất', '1907-02-13'],
    ['30 tháng Chạp năm Tự Đức 20', '1868-01-24'],
    ['Huế, ngày mồng 8 tháng 3 năm Bảo Đại thứ 10', '1935-04-10'],
    ['từ ngày 3 đến ngày 17 tháng 5 năm Thành Thái 18', '1906-06-24/1906-07-08'],
    ['thượng tuần tháng 5 năm Thành Thái 18', '1906-06-22/1906-07-01'],
    ['ngày rằm tháng bảy năm Ất Dậu (1945)', '1945-08-22'],
    ['5/5/1906 (âm lịch)', '1906-06-26'],
    ['mồng 5 tháng 5 năm 1906', '1906-06-26'],
    ['Bảo Đại ngũ niên tứ nguyệt sơ nhị nhật', '1930-04-30'],
    ['thời Tự Đức', '1848-02-05/1884-01-27'],
    ['năm Mậu Thân 1908', '1908-02-02/1909-01-21'],
    ['成泰十八年五月十四日', '1906-07-05'],
    ['成泰十八年丙午閏四月', '1906-05-23/1906-06-21'],
    ['ngày 14 tháng 5 năm Thành Thái 18'.normalize('NFD'), '1906-07-05'],
  ])('%s is %s', (wording, edtf) => {
    expect(told(wording)).toEqual([edtf, 'vietnamese-lunisolar'])
  })

  it.each([
    ['ngày 14 tháng 5 năm 1906', '1906-05-14'],
    ['ngày mười bốn tháng năm năm 1906', '1906-05-14'],
    ['thượng tuần tháng 5 năm 1906', '1906-05-01/1906-05-10'],
    ['quý I/1954', '1954-33'],
    ['6 tháng cuối năm 1954', '1954-41'],
  ])('%s is of our calendar', (wording, edtf) => {
    expect(told(wording)).toEqual([edtf, 'gregorian'])
  })

  it.each([
    ['mồng 3 tháng Giêng năm Giáp Tý', '[1804-02-13,1864-02-10,1924-02-07,1984-02-04]', 'cycle-repeats'],
    ['Gia Long năm thứ 3', '1804-02-11/1805-01-30', 'lunar-uncertain'],
    ['mồng 5 tháng Giêng năm Quang Trung 2', '1789-01-30?', 'lunar-uncertain'],
    ['tháng 5 nhuận năm Thành Thái 18', null, 'no-such-day'],
    ['Thành Thái 20', null, 'no-such-year'],
    ['đầu năm Thành Thái 18', '1906-01-25~/1906-06-01~', 'part-by-convention'],
    ['năm Giáp Sửu', null, 'no-such-pair'],
    ['năm Giáp Tý, Thành Thái 18', '1906-01-25/1907-02-12', 'can-chi-disagrees'],
    // At 120° E the leap month of 1917 was the second, at 105° E it is the third.
    ['ngày 5 tháng 3 năm Khải Định 2', '1917-03-27', 'lunar-meridian'],
  ])('%s is told with a warning', (wording, edtf, ...codes) => {
    expect(told(wording)).toEqual([edtf, 'vietnamese-lunisolar', ...codes])
  })
})

it('names the day by the almanacs of the time where they differ', () => {
  const { warnings } = readDate('ngày 5 tháng 3 năm Khải Định 2')
  expect(warnings).toEqual([{ code: 'lunar-meridian', values: { date: '1917-04-25' } }])
})

describe('other calendars', () => {
  it.each([
    ['лета 7157', '1648-09-11/1649-09-10', 'byzantine'],
    ['въ лѣто 7157', '1648-09-11/1649-09-10', 'byzantine'],
    ['лета 7157 января в 29 день', '1649-02-08', 'byzantine'],
    ['7157 г. от сотворения мира', '1648-09-11/1649-09-10', 'byzantine'],
    ['лета 6985', '1476-09-10/1477-09-09', 'byzantine', 'byzantine-style'],
    ['лета 7210', '1701-09-12/1702-09-11', 'byzantine', 'calendar-not-in-use'],
    ['7157-й год', '1648-09-11/1649-09-10', 'byzantine'],
    ['в лето от сотворения мира 7157', '1648-09-11/1649-09-10', 'byzantine'],
    ['14 germinal an III', '1795-04-03', 'french-republican'],
    ['le 18 Brumaire, an VIII', '1799-11-09', 'french-republican'],
    ['germinal an III', '1795-03-21/1795-04-19', 'french-republican'],
    ['5e jour complémentaire an III', '1795-09-21', 'french-republican'],
    ['an II', '1793-09-22/1794-09-21', 'french-republican'],
    ['an XIV', '1805-09-23/1805-12-31', 'french-republican'],
    ['20 nivôse an XIV', '1806-01-10', 'french-republican', 'calendar-not-in-use'],
    ['31 germinal an III', null, 'french-republican', 'no-such-day'],
  ])('%s', (wording, ...expected) => {
    expect(told(wording)).toEqual(expected)
  })
})

describe('parts, ranges and doubts', () => {
  it.each([
    ['кон. 1880-х – нач. 1890-х гг.', '1886~/1893~', 'part-by-convention'],
    ['XIX – начало XX в.', '1800/1933~', 'part-by-convention'],
    ['XVIII–XIX вв.', '17XX/18XX'],
    ['первая четверть XIX в.', '1800/1824'],
    ['последняя треть XVIII в.', '1766/1799'],
    ['I квартал 1905 г.', '1905-33'],
    ['2-я половина 1905 г.', '1905-41'],
    ['cuối thế kỷ XIX – đầu thế kỷ XX', '1866~/1933~', 'part-by-convention'],
    ['mid-19th century', '1833~/1866~', 'part-by-convention'],
    ['late May 1905', '1905-05-21~/1905-05-31~', 'part-by-convention'],
    ['première moitié du XXe siècle', '1900/1949'],
    ['1890 жылдардың ортасы', '1893~/1896~', 'part-by-convention'],
    ['XIX ғасырдың екінші жартысы', '1850/1899'],
    ['XVII в., втор. пол.', '1650/1699'],
    ['XIX в., нач.', '1800~/1833~', 'part-by-convention'],
    ['рубеж XIX–XX вв.', '1866~/1933~', 'part-by-convention'],
    ['những năm 30 của thế kỷ XX', '193X'],
    ['summer of 1905', '1905-22'],
    ['1905/6', '1905/1906'],
    ['May 14-17, 1905', '1905-05-14/1905-05-17'],
    ['X.1917', '1917-10'],
    ['pre-1905', '[..1904]'],
    ['1905 – present', '1905/..'],
    ['1945 đến nay', '1945/..'],
    ['–1905', '../1905'],
    ['1905 г. (предположительно)', '1905?'],
    ['1905 ж. шамасында', '1905~'],
    ['non daté', 'XXXX'],
    ['не ранее конца 1890-х гг.', '[1896..]', 'part-by-convention'],
    ['không sau năm 1905', '[..1905]'],
    ['thập niên đầu thế kỷ XX', '190X'],
    ['early 1900s', '1900~/1903~', 'decade-or-century', 'part-by-convention'],
    ['XIXe-XXe siècles', '18XX/19XX'],
    ['25-Х-1917', '1917-10-25'],
    ['осень 1917 г.', '1917-23'],
    ['көктем 1917 ж.', '1917-21'],
    ['90-е годы XIX века', '189X'],
    ['XX ғасырдың 30-жылдары', '193X'],
    ['девятнадцатый век', '18XX'],
    ['thế kỷ thứ mười chín', '18XX'],
    ['May 3 to 17, 1905', '1905-05-03/1905-05-17'],
    ['du 3 au 17 mai 1905', '1905-05-03/1905-05-17'],
    ['từ ngày 3 đến ngày 17 tháng 5 năm 1905', '1905-05-03/1905-05-17'],
    ['1886 жылдан 1890 жылға дейін', '1886/1890'],
    ['1905 пен 1907 жылдар аралығында', '1905/1907'],
    ['1886–90', '1886/1890'],
    ['1921-22', '1921/1922'],
    ['1905 or 1906', '[1905,1906]'],
    ['1905, 1906 или 1908', '[1905,1906,1908]'],
    ['trước ngày 14 tháng 5 năm 1905', '[..1905-05-13]'],
    ['avant 1890–1895', '[..1889]'],
    ['not later than May 1905', '[..1905-05]'],
    ['1905 жылға дейін', '[..1904]'],
    ['1905 жылдан кейін', '[1906..]'],
    ['с 1905 г.', '1905/..'],
    ['có lẽ 1905', '1905?'],
    ['circa 1890s', '1890~/1899~'],
    ['[1905]', '1905', 'supplied'],
    ['[ca. 1905]', '1905~', 'supplied'],
    ['s. d. [1905]', '1905', 'supplied'],
    ['1890-1880', null, 'reversed'],
    ['1906-07', '1906-07', 'month-or-years'],
    ['1900s', '190X', 'decade-or-century'],
    ['4/5/1906', '[1906-04-05,1906-05-04]', 'day-or-month-first'],
    ['44 г. до н. э.', '-0043'],
    ['2004-06-~01', '2004-06-~01'],
    ['письмо 1905 года', null, 'not-understood'],
    ['', null, 'not-understood'],
    [`${'1905, '.repeat(60)}1906`, null, 'not-understood'],
  ])('%s', (wording, edtf, ...codes) => {
    expect(told(wording)).toEqual([edtf, 'gregorian', ...codes])
  })

  it('takes the order of day and month from the language, and says so', () => {
    expect(told('4/5/1906', { language: 'vi' })).toEqual(['1906-05-04', 'gregorian', 'day-first-assumed'])
    expect(told('4/5/1906', { language: 'en' })[0]).toBe('[1906-04-05,1906-05-04]')
    expect(told('4/5/1906', { dayFirst: true })).toEqual(['1906-05-04', 'gregorian'])
    expect(told('4/5/1906', { dayFirst: false })).toEqual(['1906-04-05', 'gregorian'])
  })

  it('keeps the wording untouched', () => {
    expect(readDate('  Khoảng  1930 ').wording).toBe('  Khoảng  1930 ')
  })
})
