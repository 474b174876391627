import { expect, test } from 'vitest'
import { runDate } from '../../electron/cli/date.ts'
import { heardVoice } from '../support/heard-voice.ts'

type Row = readonly [
  wording: string,
  edtf: string | null,
  calendar: string,
  from: string | null,
  to: string | null,
  ...warnings: readonly string[],
]

/** What `fonds date --json` says of wordings of every kind: EDTF, calendar, first and last day, warnings. */
const ROWS: readonly Row[] = [
  ['ngày 14 tháng 5 năm Thành Thái 18', '1906-07-05', 'vietnamese-lunisolar', '1906-07-05', '1906-07-05'],
  ['25 октября 1917 г. (ст. ст.)', '1917-11-07', 'julian', '1917-11-07', '1917-11-07'],
  ['нач. 1890-х', '1890~/1893~', 'gregorian', '1890-01-01', '1893-12-31', 'part-by-convention'],
  ['khoảng 1930', '1930~', 'gregorian', '1930-01-01', '1930-12-31'],
  ['s.d.', 'XXXX', 'gregorian', null, null],
  ['vers 1902', '1902~', 'gregorian', '1902-01-01', '1902-12-31'],
  ['1886–1890', '1886/1890', 'gregorian', '1886-01-01', '1890-12-31'],
  ['между 3 и 17 мая 1905', '1905-05-16/1905-05-30', 'julian', '1905-05-16', '1905-05-30', 'julian-assumed'],
  ['5 февраля 1918', null, 'julian', null, null, 'not-in-russia'],
  ['7207 г.', '1698-09-11/1699-09-10', 'byzantine', '1698-09-11', '1699-09-10'],
  ['7208 г. декабря 31', '1700-01-10', 'byzantine', '1700-01-10', '1700-01-10'],
  ['an II', '1793-09-22/1794-09-21', 'french-republican', '1793-09-22', '1794-09-21'],
  ['13 brumaire an VIII', '1799-11-04', 'french-republican', '1799-11-04', '1799-11-04'],
  ['мамыр 1932', '1932-05', 'gregorian', '1932-05-01', '1932-05-31'],
  ['XIX век', '18XX', 'gregorian', '1800-01-01', '1899-12-31'],
  ['конец XVIII в.', '1766~/1799~', 'gregorian', '1766-01-01', '1799-12-31', 'part-by-convention'],
  ['đầu thế kỷ 20', '1900~/1933~', 'gregorian', '1900-01-01', '1933-12-31', 'part-by-convention'],
  ['mùa thu năm Ất Dậu (1885)', '1885-08-10/1885-11-06', 'vietnamese-lunisolar', '1885-08-10', '1885-11-06'],
  ['mùa xuân năm Tự Đức thứ 10', '1857-01-26/1857-04-23', 'vietnamese-lunisolar', '1857-01-26', '1857-04-23'],
  ['quý 3 năm 1932', '1932-35', 'gregorian', '1932-07-01', '1932-09-30'],
  ['Easter 1900', null, 'gregorian', null, null, 'not-understood'],
  ['before 1905', '[..1904]', 'gregorian', null, '1904-12-31'],
  ['after 1905', '[1906..]', 'gregorian', '1906-01-01', null],
  ['до письма от 5 мая 1905 г.', '[..1905-05-17]', 'julian', null, '1905-05-17', 'julian-assumed'],
  ['before the letter of 5 May 1905', '[..1905-05-04]', 'gregorian', null, '1905-05-04'],
  ['trước công văn số 12 ngày 5 tháng 5 năm 1905', '[..1905-05-04]', 'gregorian', null, '1905-05-04'],
  ['avant la lettre du 5 mai 1905', '[..1905-05-04]', 'gregorian', null, '1905-05-04'],
  ['between 3 and 17 May 1905', '1905-05-03/1905-05-17', 'gregorian', '1905-05-03', '1905-05-17'],
  ['giữa năm 1886 và 1890', '1886/1890', 'gregorian', '1886-01-01', '1890-12-31'],
  ['entre 1886 et 1890', '1886/1890', 'gregorian', '1886-01-01', '1890-12-31'],
  ['1886 бен 1890 жылдар арасында', '1886/1890', 'gregorian', '1886-01-01', '1890-12-31'],
  ['one of 1886, 1888, 1890', '[1886,1888,1890]', 'gregorian', '1886-01-01', '1890-12-31'],
  ['один из годов: 1886, 1888 или 1890', '[1886,1888,1890]', 'gregorian', '1886-01-01', '1890-12-31'],
  ['một trong các năm 1886, 1888, 1890', '[1886,1888,1890]', 'gregorian', '1886-01-01', '1890-12-31'],
  ["l'une des années 1886, 1888 et 1890", '[1886,1888,1890]', 'gregorian', '1886-01-01', '1890-12-31'],
  ['1886, 1888, 1890 жылдарының бірі', '[1886,1888,1890]', 'gregorian', '1886-01-01', '1890-12-31'],
  ['1886, 1888–1890', '{1886,1888..1890}', 'gregorian', '1886-01-01', '1890-12-31'],
  ['1886 или 1888 г.', '[1886,1888]', 'gregorian', '1886-01-01', '1888-12-31'],
  ['1886 hoặc 1888', '[1886,1888]', 'gregorian', '1886-01-01', '1888-12-31'],
  ['зима 1905/1906 г.', '1905-12/1906-02', 'gregorian', '1905-12-01', '1906-02-28'],
  ['winter 1905-1906', '1905-12/1906-02', 'gregorian', '1905-12-01', '1906-02-28'],
  ['mùa đông 1905-1906', '1905-12/1906-02', 'gregorian', '1905-12-01', '1906-02-28'],
  ['hiver 1905-1906', '1905-12/1906-02', 'gregorian', '1905-12-01', '1906-02-28'],
  ['1905–1906 жылғы қыс', '1905-12/1906-02', 'gregorian', '1905-12-01', '1906-02-28'],
  ['весна 1905 г.', '1905-21', 'gregorian', '1905-03-01', '1905-05-31'],
  ['printemps 1905', '1905-21', 'gregorian', '1905-03-01', '1905-05-31'],
  ['в мае 1906 г.', '1906-05-14/1906-06-13', 'julian', '1906-05-14', '1906-06-13', 'julian-assumed'],
  ['между маем и июлем 1905 г.', '1905-05-14/1905-08-13', 'julian', '1905-05-14', '1905-08-13', 'julian-assumed'],
  ['1932 жылдың 3-тоқсаны', '1932-35', 'gregorian', '1932-07-01', '1932-09-30'],
  ['cuối thế kỷ XIX đầu thế kỷ XX', '1866~/1933~', 'gregorian', '1866-01-01', '1933-12-31', 'part-by-convention'],
  ['с 1930 г. по наст. время', '1930/..', 'gregorian', '1930-01-01', null],
  ['1906/05/14', '1906-05-14', 'gregorian', '1906-05-14', '1906-05-14'],
  ['T5/1906', '1906-05', 'gregorian', '1906-05-01', '1906-05-31'],
  ['III в. до н. э.', '-02XX', 'gregorian', '-0299-01-01', '-0200-12-31'],
  ['IIIe siècle av. J.-C.', '-02XX', 'gregorian', '-0299-01-01', '-0200-12-31'],
  ['1st century AD', '00XX', 'gregorian', '0000-01-01', '0099-12-31'],
  ['<1905>', '1905', 'gregorian', '1905-01-01', '1905-12-31', 'supplied'],
  ['(1905)', '1905', 'gregorian', '1905-01-01', '1905-12-31'],
  ['không ngày tháng', 'XXXX', 'gregorian', null, null],
  ['31 апреля 1905', null, 'julian', null, null, 'no-such-day'],
  ['4/5/1906', '[1906-04-05,1906-05-04]', 'gregorian', '1906-04-05', '1906-05-04', 'day-or-month-first'],
  ['12/24 марта 1881', '1881-03-24', 'julian', '1881-03-24', '1881-03-24'],
  ['Y17E7', 'Y17E7', 'gregorian', '+170000000-01-01', '+170000000-12-31'],
  ['1950S2', '1950S2', 'gregorian', '1900-01-01', '1999-12-31'],
  ['?1905-05-14', '?1905-05-14', 'gregorian', '1905-05-14', '1905-05-14'],
  ['2004-06-~01', '2004-06-~01', 'gregorian', '2004-06-01', '2004-06-01'],
]

const CASES = ROWS.map(([wording, edtf, calendar, from, to, ...warnings]) => ({
  wording,
  edtf,
  calendar,
  from,
  to,
  warnings,
}))

test.each(CASES)('$wording: $edtf', ({ wording, warnings, ...expected }) => {
  const { voice, results } = heardVoice()
  const code = runDate({ wordings: [wording], language: null, json: true }, voice)
  const told = JSON.parse(results.join('')) as { readonly warnings: readonly string[]; readonly display: object }
  expect(told).toEqual({ ...expected, display: expect.anything(), warnings: expect.anything() })
  expect(told.warnings.map((warning) => warning.split(':')[0])).toEqual(warnings)
  expect(Object.keys(told.display)).toEqual(['vi', 'ru', 'en'])
  const isTold = (text: unknown): boolean => (expected.edtf === null ? text === null : text !== '')
  expect(Object.values(told.display).every(isTold)).toBe(true)
  expect(code).toBe(warnings.includes('not-understood') ? 1 : 0)
})
