import { expect, test } from 'vitest'
import { runDate } from '../../electron/cli/date.ts'
import type { DateLanguage } from '../../shared/dates/date-reading.ts'
import { heardVoice } from '../support/heard-voice.ts'

function date(wordings: readonly string[], { language = null as DateLanguage | null, json = false } = {}) {
  const { voice, results, said } = heardVoice()
  return { code: runDate({ wordings, language, json }, voice), results, said }
}

test('a program gets everything as JSON', () => {
  const { code, results, said } = date(['25 октября 1917 г.'], { json: true })
  expect(code).toBe(0)
  expect(said).toEqual([])
  expect(JSON.parse(results.join(''))).toEqual({
    edtf: '1917-11-07',
    calendar: 'julian',
    from: '1917-11-07',
    to: '1917-11-07',
    display: { vi: '7 tháng 11, 1917', ru: '7 ноября 1917 г.', en: 'November 7, 1917' },
    warnings: [expect.stringMatching(/^julian-assumed: A Russian date/)],
  })
})

test('many wordings are an object a line, with what is open or unknown left empty', () => {
  const { results } = date(['khoảng 1930', 's.d.', 'before 1905', '5 февраля 1918 г.'], { json: true })
  const days = results.map((line) => JSON.parse(line) as { edtf: string; from: string | null; to: string | null })
  expect(days.map(({ edtf, from, to }) => [edtf, from, to])).toEqual([
    ['1930~', '1930-01-01', '1930-12-31'],
    ['XXXX', null, null],
    ['[..1904]', null, '1904-12-31'],
    [null, null, null],
  ])
})

test('a person gets lines, in the language of the source too', () => {
  const { code, results, said } = date(['XIX ғасырдың басы'], { language: 'kk' })
  expect(code).toBe(0)
  expect(results).toEqual([
    '1800~/1833~',
    '  Gregorian calendar',
    '  1800-01-01 – 1833-12-31',
    '  vi\tkhoảng 1800 – khoảng 1833',
    '  ru\tок. 1800 – ок. 1833',
    '  en\tc. 1800 – c. 1833',
    '  kk\tшамамен 1800 – шамамен 1833',
  ])
  expect(said).toEqual(['XIX ғасырдың басы: Beginning, middle and end are taken as a third, by convention.'])
})

test('the language says whether a date without words is Russian', () => {
  expect(date(['25.10.1917'], { language: 'ru' }).results[0]).toBe('1917-11-07')
  expect(date(['25.10.1917'], { language: 'vi' }).results[0]).toBe('1917-10-25')
})

test('what is no date is a failure, and what never was is none', () => {
  expect(date(['a letter'])).toMatchObject({ code: 1, results: [] })
  const impossible = date(['1 февраля 1918 г.'])
  expect(impossible).toMatchObject({ code: 0, results: [] })
  expect(impossible.said[0]).toContain('31 January was followed by 14 February')
})
