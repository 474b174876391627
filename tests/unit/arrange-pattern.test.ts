import { describe, expect, test } from 'vitest'
import { compilePattern, type MatchedFields } from '../../shared/arrangement/matcher.ts'
import { patternText, readPattern } from '../../shared/arrangement/pattern.ts'

const VIETNAMESE = '{archive}-{fonds}-{series}-{file}[-{leaf}[-{page}]]'
const RUSSIAN = '[{archive}_]Ф{fonds}_Оп{series}_Д{file}_Л{leaf}{side}'

function matcherOf(pattern: string) {
  const read = readPattern(pattern)
  if (!read.ok) throw new Error(`${pattern}: ${read.error.code} at ${read.error.at}`)
  return compilePattern(read.parts)
}

function fields(pattern: string, name: string): MatchedFields | string {
  const outcome = matcherOf(pattern).match(name)
  return outcome.ok ? outcome.fields : outcome.mismatch.code
}

describe('names by the Vietnamese guidance', () => {
  test.each([
    ['Q3-5-1-10-1-1.jpg', { archive: 'Q3', fonds: '5', series: '1', file: '10', leaf: '1', page: '1' }],
    ['Q3-5-1-10-66.jpg', { archive: 'Q3', fonds: '5', series: '1', file: '10', leaf: '66' }],
    ['Q3-5-1-10.pdf', { archive: 'Q3', fonds: '5', series: '1', file: '10' }],
    [
      'hộp 3/Q2-118-02-0010a-012-2.TIF',
      { archive: 'Q2', fonds: '118', series: '02', file: '0010a', leaf: '012', page: '2' },
    ],
    ['Q3 - 5 - 1 - 10 - 1 - 1.jpg', { archive: 'Q3', fonds: '5', series: '1', file: '10', leaf: '1', page: '1' }],
    ['Q3–5–1–10–9a–1.tif.jpg', { archive: 'Q3', fonds: '5', series: '1', file: '10', leaf: '9a', page: '1' }],
  ])('%s', (name, expected) => expect(fields(VIETNAMESE, name)).toEqual(expected))

  test.each(['Q3-5-1.jpg', 'Q3-5-1-10-1-1-1.jpg', 'Q3-5-1-10-x.jpg', 'Q3-5-1-10-1-1 (2).jpg'])(
    '%s does not fit',
    (name) => expect(typeof fields(VIETNAMESE, name)).toBe('string'),
  )
})

describe('names as Russian archives write them', () => {
  const whole = { fonds: '223', series: '1', file: '25', leaf: '009', side: 'об' }
  test.each([
    ['Ф223_Оп1_Д25_Л009об.tif', whole],
    ['ф223_оп1_д25_л009об.TIF', whole],
    ['Ф223_Оп1_Д25_Л009об', whole],
    ['Ф223_Оп1_Д25_Л009 об..tif', { ...whole, side: ' об.' }],
    ['Ф. 223 Оп. 1 Д. 25 Л. 009об.tif', whole],
    ['Ф.223, Оп.1, Д.25, Л.009об.tif', whole],
    // Latin o for Cyrillic о, in the prefix and in the side.
    ['Ф223_Oп1_Д25_Л009oб.tif', { ...whole, side: 'oб' }],
    ['РГИА_Ф223_Оп1_Д25_Л009об.tif', { archive: 'РГИА', ...whole }],
    ['ФР-1235_Оп2доп_Д25а_Л9а.tif', { fonds: 'Р-1235', series: '2доп', file: '25а', leaf: '9а' }],
    ['Ф223_Оп1_Д25_Л9б_об.tif', { ...whole, leaf: '9б', side: '_об' }],
    ['Ф223_Оп1_Д25_Л12 bis.tif', { fonds: '223', series: '1', file: '25', leaf: '12 bis' }],
    ['Ф223_Оп1_Д25_Л10(оборот).tif.jpg', { ...whole, leaf: '10', side: '(оборот)' }],
  ])('%s', (name, expected) => expect(fields(RUSSIAN, name)).toEqual(expected))

  test('composed and decomposed letters are the same', () => {
    const name = 'Опись 3/Дѣло 7й.tif'
    const pattern = 'Опись {series}/Дѣло {file}'
    expect(fields(pattern, name.normalize('NFD'))).toEqual({ series: '3', file: '7й' })
    expect(fields(pattern.normalize('NFD'), name.normalize('NFC'))).toEqual({ series: '3', file: '7й' })
    expect(fields('Tờ {leaf}{side}', 'TỜ 9 mặt sau.jpg'.normalize('NFD'))).toEqual({ leaf: '9', side: ' mặt sau' })
    expect(fields('Tờ {leaf}{side}', 'to 9_mat sau.jpg')).toEqual({ leaf: '9', side: '_mat sau' })
  })

  test('a name that was read in a wrong encoding does not fit, and what it should be is told', () => {
    const outcome = matcherOf(RUSSIAN).match('Ô223_Îï1_Ä25_Ë009îá.tif')
    expect(outcome).toEqual({ ok: false, mismatch: { code: 'mangled', reads: 'Ф223_Оп1_Д25_Л009об.tif' } })
  })
})

test.each([
  ['{leaf}{side}', '001.jpg', { leaf: '001' }],
  ['{leaf}{side}', '0001v.tif', { leaf: '0001', side: 'v' }],
  ['{leaf}{side}', '0001r.tif', { leaf: '0001', side: 'r' }],
  ['{leaf}{side}', '1a.tif', { leaf: '1a' }],
  ['{leaf}{side}', '12v°.jp2', { leaf: '12', side: 'v°' }],
  ['{leaf}{side}', '7verso.png', { leaf: '7', side: 'verso' }],
  ['IMG_{number}', 'IMG_0001.JPG', { number: '0001' }],
  [
    'FR_{archive}_{fonds}_{file}_{page}',
    'FR_ANOM_GGI_65234_0012.jpg',
    { archive: 'ANOM', fonds: 'GGI', file: '65234', page: '0012' },
  ],
  ['{file:4}{leaf:3}{side}', '0025009v.jpg', { file: '0025', leaf: '009', side: 'v' }],
  ['Д{file}Л{leaf}', 'Д25Л9.jpg', { file: '25', leaf: '9' }],
  [
    'Ф{fonds}/Оп{series}/Д{file}/{leaf}{side}',
    'скан/Ф.223/Оп.1/Д.25/009об.tif',
    { fonds: '223', series: '1', file: '25', leaf: '009', side: 'об' },
  ],
  ['{date}_{title}_{page}', '1906-05-14_Thư gửi_03.jpg', { date: '1906-05-14', title: 'Thư gửi', page: '03' }],
  ['*_{page}', 'bản quét (cũ)_003.jpg', { page: '003' }],
])('%s reads %s', (pattern, name, expected) => expect(fields(pattern, name)).toEqual(expected))

test('a name that does not fit says where it parts from the pattern', () => {
  const match = (name: string) => matcherOf(RUSSIAN).match(name)
  expect(match('Ф223_Оп1_Дело25_Л1.tif')).toMatchObject({
    mismatch: {
      code: 'expected',
      after: 'Ф223_Оп1_Д',
      expected: { kind: 'field', name: 'file' },
      found: 'ело25_Л1.tif',
    },
  })
  expect(match('Ф223_Оп1_Д25_Л1 копия.tif')).toMatchObject({ mismatch: { code: 'rest', found: ' копия.tif' } })
  expect(matcherOf('Ф{fonds}/{leaf}').match('1.tif')).toEqual({ ok: false, mismatch: { code: 'folders', count: 1 } })
})

test.each([
  ['', 'empty', 0],
  ['  ', 'empty', 0],
  ['Ф{fond_Оп', 'open-brace', 1],
  ['Ф{folder}_{leaf}', 'unknown-name', 1],
  ['{file}[-{leaf}', 'open-bracket', 6],
  ['{file}-{leaf}]', 'stray', 13],
  ['{leaf}}', 'stray', 6],
  ['{leaf}-{leaf}', 'twice', 7],
  ['{file}{leaf}', 'runs-together', 6],
  ['{title}', 'no-unit', 0],
  ['scan', 'no-unit', 0],
])('the pattern %j is refused: %s', (pattern, code, at) => {
  expect(readPattern(pattern)).toMatchObject({ ok: false, error: { code, at } })
})

test('placeholders are written and understood in the three languages', () => {
  const read = readPattern(RUSSIAN)
  if (!read.ok) throw new Error('the pattern is good')
  const russian = patternText(read.parts, 'ru')
  expect(russian).toBe('[{архив}_]Ф{фонд}_Оп{опись}_Д{дело}_Л{лист}{сторона}')
  expect(patternText(read.parts, 'vi')).toBe('[{lưu trữ}_]Ф{phông}_Оп{mục lục}_Д{hồ sơ}_Л{tờ}{mặt}')
  const again = readPattern(russian)
  expect(again.ok && patternText(again.parts, 'en')).toBe(RUSSIAN)
  expect(fields('Phong {phong}/Muc luc {MUC LUC}/{to}', 'Phông 5/Mục lục 1/7.jpg')).toEqual({
    fonds: '5',
    series: '1',
    leaf: '7',
  })
})

test('signs of the pattern language stand for themselves after a backslash', () => {
  expect(fields(String.raw`\[{leaf}\]\*`, '[7]*.jpg')).toEqual({ leaf: '7' })
})

test('whatever is written into a pattern that is good, the same values are read from it', () => {
  const read = readPattern(RUSSIAN)
  if (!read.ok) throw new Error('the pattern is good')
  const matcher = compilePattern(read.parts)
  for (let seed = 1; seed <= 400; seed += 1) {
    const number = (most: number): number => (seed * 7919) % most
    const leaf = String(number(400) + 1).padStart(seed % 5, '0') + (['', 'а', 'б'][seed % 3] ?? '')
    const side = ['', 'об', ' об.', '_оборот', 'v'][seed % 5] ?? ''
    const values = {
      fonds: String(number(3000) + 1),
      series: String((seed % 9) + 1),
      file: `${number(999) + 1}${seed % 7 === 0 ? 'а' : ''}`,
      leaf,
    }
    const name = `Ф${values.fonds}_Оп${values.series}_Д${values.file}_Л${leaf}${side}.tif`
    expect(matcher.match(seed % 2 ? name : name.normalize('NFD'))).toEqual({
      ok: true,
      fields: side === '' ? values : { ...values, side },
    })
  }
})
