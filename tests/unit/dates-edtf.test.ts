import { describe, expect, it } from 'vitest'
import { edtfInterval } from '../../shared/dates/edtf-days.ts'
import { readEdtf } from '../../shared/dates/edtf-read.ts'

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

function spanOf(edtf: string): { from: number; to: number } {
  const check = readEdtf(edtf)
  if (!check.ok) throw new Error(`${edtf}: ${check.problem}`)
  return edtfInterval(check.value)
}

describe('reading EDTF', () => {
  it.each([
    ['1906'], ['1906-05-14'], ['1904-02-29'], ['1930~'], ['1930?'], ['1930%'], ['189X'], ['18XX'], ['1906-XX'],
    ['1886/1890'], ['../1902'], ['1902/'], ['1906-21'], ['[1906,1908]'], ['{1906..1908}'], ['Y-17000'], ['1950S2'],
    ['-0044'], ['?1906-05-14'], ['1906-05-14T10:00:00Z'], ['189X/190X'], ['XXXX'],
  ])('accepts %s', (edtf) => {
    expect(readEdtf(edtf)).toMatchObject({ ok: true })
  }) // prettier-ignore

  it.each([
    ['', 'not-edtf'],
    ['14/5/1906', 'not-edtf'],
    ['1906-13', 'not-edtf'],
    ['1905-02-29', 'no-such-day'],
    ['1906-02-30', 'no-such-day'],
    ['1906-05-45', 'no-such-day'],
    ['1906-5-14', 'not-edtf'],
    ['1900-02-29', 'no-such-day'],
    ['1890/1886', 'reversed'],
    ['[1908..1906]', 'reversed'],
    [`[${'1906,'.repeat(40)}1907]`, 'too-long'],
  ])('refuses %j because it is %s', (edtf, problem) => {
    expect(readEdtf(edtf)).toEqual({ ok: false, problem })
  })

  it('keeps what is uncertain, estimated and unknown', () => {
    expect(readEdtf('1930%')).toEqual({
      ok: true,
      value: { kind: 'date', year: '1930', negative: false, uncertain: true, approximate: true },
    })
    expect(readEdtf('1906-05-~14')).toMatchObject({ value: { month: '05', day: '14', approximate: true } })
    expect(readEdtf('1906-1X')).toMatchObject({ value: { year: '1906', month: '1X' } })
    expect(readEdtf('18')).toMatchObject({ value: { year: '18XX' } })
  })
})

describe('the days of an EDTF date', () => {
  it.each([
    ['1906-05-14', '1906-05-14', '1906-05-14'],
    ['1906-02', '1906-02-01', '1906-02-28'],
    ['1930~', '1930-01-01', '1930-12-31'],
    ['189X', '1890-01-01', '1899-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['1906-XX', '1906-01-01', '1906-12-31'],
    ['1906-1X', '1906-10-01', '1906-12-31'],
    ['1904-02-XX', '1904-02-01', '1904-02-29'],
    ['1906-05-1X', '1906-05-10', '1906-05-19'],
    ['1886/1890-06', '1886-01-01', '1890-06-30'],
    ['1906-34', '1906-04-01', '1906-06-30'],
    ['[1906,1908..1909]', '1906-01-01', '1909-12-31'],
    ['1950S2', '1900-01-01', '1999-12-31'],
  ])('%s lasts from %s to %s', (edtf, from, to) => {
    expect(spanOf(edtf)).toEqual({ from: day(from), to: day(to) })
  })

  it('has no end where the expression is open, and none at all where nothing is known', () => {
    expect(spanOf('1902/..')).toEqual({ from: day('1902-01-01'), to: Infinity })
    expect(spanOf('[..1902]')).toEqual({ from: -Infinity, to: day('1902-12-31') })
    expect(spanOf('XXXX')).toEqual({ from: -Infinity, to: Infinity })
  })

  it('runs backwards before year 0', () => {
    const span = spanOf('-004X')
    expect(span.from).toBeLessThan(span.to)
    expect(span.to).toBeLessThan(day('0000-01-01'))
    expect(spanOf('Y-17000').to - spanOf('Y-17000').from + 1).toBe(365)
  })
})
