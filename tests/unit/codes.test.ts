import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReferenceCode } from '../../shared/domain/codes/code.ts'
import { nextCode } from '../../shared/domain/codes/next-code.ts'
import { compareCodes, sortKey } from '../../shared/domain/codes/order-codes.ts'
import { readCode } from '../../shared/domain/codes/read-code.ts'
import { writeCode } from '../../shared/domain/codes/write-code.ts'
import { mendedCode } from '../../renderer/features/describe/code-offer.ts'
import { codeByMask, codeOfName, nameOfCode } from '../../shared/arrangement/code-names.ts'

function code(text: string): ReferenceCode {
  const read = readCode(text)
  if (!read.ok) throw new Error(`${text}: ${read.problem}`)
  return read.code
}

const normal = (text: string): string => writeCode(code(text))
const warnings = (text: string) => code(text).warnings.map((warning) => warning.code)

describe('a reference code is read', () => {
  test.each([
    ['ru', 'РГИА. Ф. 223. Оп. 1. Д. 25. Л. 9–10 об.'],
    ['ru', 'ГАРФ. Ф. А-513. Оп. 1. Д. 12. Л. 14'],
    ['ru', 'ОР РГБ. Ф. 223. Картон 79. Ед. хр. 122'],
    ['ru', 'ОР РГБ. Ф. 223 (С. Д. Полторацкий). Картон 79. Ед. хр. 1–24'],
    ['ru', 'РГАДА. Ф. 6. Оп. 1. Ч. 2. Д. 3. Т. 4. Л. 5'],
    ['ru', 'РГАДА. Ф. 1209. Оп. 77. Кн. 123. Л. 45–45 об., 47'],
    ['ru', 'РГАДА. Ф. 210. Оп. 12. Стб. 45. Л. 3'],
    ['ru', 'РГАДА. Ф. 16. Оп. 1. Св. 5. Д. 12'],
    ['numbers', 'Q3-5-1-10-1-1'],
    ['vi', 'Phông Phủ Thống đốc Nam Kỳ, mục lục 1, hộp 4, hồ sơ 10a, tờ 3 mặt sau'],
    ['vi', 'Trung tâm Lưu trữ quốc gia III, phông 5, mục lục 1, hồ sơ 10, tờ 5–6, trang 9'],
    ['vi', 'Q3, phông 5, mục lục 1, hồ sơ 10'],
    ['kk', 'ҚР ОММ, 64-қор, 1-тізімдеме, 25-іс, 9-парақ сырты'],
    ['latin', 'RGIA, f. 223, op. 1, d. 25, ll. 9–10 ob.'],
  ] as const)('of the %s tradition: %s', (tradition, text) => {
    expect(code(text).tradition).toBe(tradition)
    expect(normal(text)).toBe(text)
  })

  test.each([
    ['ргиа ф 223 оп 1 д 25 а лл 9, 9об., 12, 14-15а', 'РГИА. Ф. 223. Оп. 1. Д. 25а. Л. 9, 9 об., 12, 14–15а'],
    ['ГАРФ ф.р7523 oп.1 д.25a л.9', 'ГАРФ. Ф. Р-7523. Оп. 1. Д. 25а. Л. 9'],
    ['Ф. Р-7523, оп. 1, ед.хр. 12, л.л. 3 и об.', 'Ф. Р-7523. Оп. 1. Ед. хр. 12. Л. 3–3 об.'],
    ['дело 25 фонда 223 описи 1', 'Ф. 223. Оп. 1. Д. 25'],
    ['Ф-223 Оп-1 Д-25 Л-9', 'Ф. 223. Оп. 1. Д. 25. Л. 9'],
    ['ф223оп1д25л9', 'Ф. 223. Оп. 1. Д. 25. Л. 9'],
    ['Ф. Л-12. Оп. 3', 'Ф. Л-12. Оп. 3'],
    ['Phong 5, ML so 1, HS 010, to 7', 'Phông 5, mục lục 1, hồ sơ 10, tờ 7'],
    ['қор 64, тізімдеме 1, іс 25, парақ 9', '64-қор, 1-тізімдеме, 25-іс, 9-парақ'],
    ['ҚР ОММ. 44-қ., 1-т., 2955-іс, 12-п.', 'ҚР ОММ, 44-қор, 1-тізімдеме, 2955-іс, 12-парақ'],
    ['Q3 – 05 – 01 – 010', 'Q3-5-1-10'],
    ['Letter, f. 5, op. 1, d. 2, l. 3, RGIA.', 'RGIA, f. 5, op. 1, d. 2, l. 3'],
    ['Полторацкий С. Д. Материалы // ОР РГБ. Ф. 223. Д. 1', 'ОР РГБ. Ф. 223. Д. 1'],
  ])('however it is written: %s', (text, expected) => {
    expect(normal(text)).toBe(expected)
  })

  test('with the wording of each part kept', () => {
    expect(code('ГАРФ, Фонд р7523,  опись 1').parts.map(({ written }) => written)).toEqual([
      'ГАРФ',
      'Фонд р7523',
      'опись 1',
    ])
  })

  test.each([
    ['РГИА. Ф. 1. Оп. 1. Д. 5. Л. 10–9', ['backwards']],
    ['РГИА. Oп. 1. Ф. 1', ['look-alikes', 'order']],
    ['Д. 05', ['zeros', 'no-archive', 'no-fonds', 'no-inventory']],
    ['РГИА. Ф. 1. Оп. 1. Л. 5', ['no-file']],
    ['ОР РГБ. Ф. 223. Картон 79; Картон 80', ['rest']],
  ])('with what is odd about it: %s', (text, expected) => {
    expect(warnings(text)).toEqual(expected)
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['Письмо к матери', 'no-parts'],
    ['Hello world', 'no-parts'],
    ['2020-05-17', 'no-parts'],
    ['phông chữ đẹp', 'no-parts'],
    [`Ф. ${'1'.repeat(1001)}`, 'long'],
  ])('or refused with the reason: "%.20s"', (text, problem) => {
    expect(readCode(text)).toEqual({ ok: false, problem })
  })
})

test('codes are ordered as they lie on the shelves', () => {
  const inOrder = [
    'РГИА. Ф. 9',
    'РГИА. Ф. 9. Оп. 1. Д. 25',
    'РГИА. Ф. 9. Оп. 1. Д. 25. Л. 9',
    'РГИА. Ф. 9. Оп. 1. Д. 25. Л. 9 об.',
    'РГИА. Ф. 9. Оп. 1. Д. 25. Л. 9а',
    'РГИА. Ф. 9. Оп. 1. Д. 25. Л. 10',
    'РГИА. Ф. 9. Оп. 1. Д. 25. Т. 2',
    'РГИА. Ф. 9. Оп. 1. Д. 25а',
    'РГИА. Ф. 9. Оп. 1. Д. 26',
    'РГИА. Ф. 10',
    'РГИА. Ф. А-2',
    'РГИА. Ф. А-13',
  ]
  expect(inOrder.toReversed().map(code).sort(compareCodes).map(writeCode)).toEqual(inOrder)
})

test.each([
  ['РГИА. Ф. 1. Оп. 1. Д. 25а', 'number', 'РГИА. Ф. 1. Оп. 1. Д. 26'],
  ['РГИА. Ф. 1. Оп. 1. Д. 25', 'letter', 'РГИА. Ф. 1. Оп. 1. Д. 25а'],
  ['РГИА. Ф. 1. Оп. 1. Д. 25и', 'letter', 'РГИА. Ф. 1. Оп. 1. Д. 25к'],
  ['РГИА. Ф. 1. Оп. 1. Д. 25. Л. 9–10 об.', 'number', 'РГИА. Ф. 1. Оп. 1. Д. 25. Л. 11'],
  ['РГИА. Ф. 1. Оп. 1. Д. 25. Л. 9', 'side', 'РГИА. Ф. 1. Оп. 1. Д. 25. Л. 9 об.'],
  ['РГИА. Ф. 1. Оп. 1. Д. 25. Л. 9 об.', 'side', 'РГИА. Ф. 1. Оп. 1. Д. 25. Л. 10'],
  ['Q3-5-1-10-1-1', 'number', 'Q3-5-1-10-1-2'],
  ['Phông 5, mục lục 1, hồ sơ 9', 'number', 'Phông 5, mục lục 1, hồ sơ 10'],
] as const)('after %s comes, by %s, %s', (text, step, expected) => {
  const next = nextCode(code(text), step)
  expect(next && writeCode(next)).toBe(expected)
})

test('what is narrower is left where a wider part is counted on; words can not be counted', () => {
  const next = nextCode(code('РГИА. Ф. 1. Оп. 1. Д. 25. Л. 9'), 'number', 'inventory')
  expect(next && writeCode(next)).toBe('РГИА. Ф. 1. Оп. 2')
  expect(nextCode(code('Phông Nam Kỳ, hồ sơ 2'), 'number', 'fonds')).toBeNull()
})

describe('a name of a file', () => {
  test.each([
    ['Ф223_Оп1_Д25_Л009об.tif', 'Ф. 223. Оп. 1. Д. 25. Л. 9 об.'],
    ['РГИА_Ф223_Оп01_Д25а_Л009а.tif', 'РГИА. Ф. 223. Оп. 1. Д. 25а. Л. 9а'],
    ['Q3-5-1-10-1-2.jpg', 'Q3-5-1-10-1-2'],
    ['Ф. 223/Оп. 1/Д. 25/009об.tif', 'Ф. 223. Оп. 1. Д. 25. Л. 9 об.'],
  ])('tells a code: %s', (name, expected) => {
    const read = codeOfName(name)
    expect(read && writeCode(read)).toBe(expected)
  })
  test('that is a photograph tells none', () => {
    expect(codeOfName('IMG_0001.jpg')).toBeNull()
  })
  test('is made of a code, and of one that it has no place for is not', () => {
    const pattern = '[{archive}_]Ф{fonds}_Оп{series}_Д{file}_Л{leaf:3}{side}'
    expect(nameOfCode(code('РГИА. Ф. 223. Оп. 1. Д. 25. Л. 9 об.'), pattern)).toBe('РГИА_Ф223_Оп1_Д25_Л009об')
    expect(nameOfCode(code('РГИА. Ф. 223. Оп. 1. Картон 7. Д. 25. Л. 9'), pattern)).toBeNull()
    expect(nameOfCode(code('РГИА. Ф. 223. Оп. 1. Д. 25'), pattern)).toBeNull()
    expect(nameOfCode(code('РГИА. Ф. 223. Оп. 1. Д. 25. Л. 9–10'), pattern)).toBeNull()
  })
})

test('a mask of the user reads codes that no tradition knows', () => {
  const read = codeByMask('GGI/0042-7', '{fonds}/{file:4}-{item}')
  expect(read?.parts.map(({ kind, value }) => [kind, value])).toEqual([
    ['fonds', 'GGI'],
    ['file', '42'],
    ['item', '7'],
  ])
  expect(codeByMask('GGI/42-7', '{fonds}/{file:4}-{item}')).toBeNull()
})

test.each([
  ['ГАРФ. Ф. P-7523. Oп. 1. Д. 025', 'ГАРФ. Ф. Р-7523. Оп. 1. Д. 25'],
  ['РГИА. Ф. 1. Оп. 1. Д. 5. Л. 10–9', 'РГИА. Ф. 1. Оп. 1. Д. 5. Л. 9–10'],
  ['РГИА. Ф. 223. Оп. 1. Д. 25', undefined],
  ['Д. 25', undefined],
  ['Q3-5-1-10', undefined],
  ['письмо о фондe', undefined],
  ['РГИА. Oп. 1. Ф. 5, и другие 12', undefined],
])('the description offers the normal form of a code with slips, and of no other: %s', (text, normal) => {
  expect(mendedCode(text)?.normal).toBe(normal)
})

// The same cases in every run: a test that fails must fail again.
fc.configureGlobal({ seed: 20_261_126, numRuns: 200 })

// Properties: any code that archives could write.
const number = fc.integer({ min: 1, max: 99_999 })
const leaf = fc.record(
  {
    number: fc.integer({ min: 1, max: 2000 }),
    suffix: fc.constantFrom('а', 'б', 'г'),
    side: fc.constant('verso' as const),
  },
  { requiredKeys: ['number'] },
)
const WORDS = { ru: ['Ф.', 'Оп.', 'Д.'], vi: ['phông', 'mục lục', 'hồ sơ'], latin: ['f.', 'op.', 'd.'] } as const

const anyCode = fc
  .record({
    tradition: fc.constantFrom('ru', 'vi', 'latin' as const),
    archive: fc.boolean(),
    fonds: number,
    inventory: number,
    file: number,
    letter: fc.boolean(),
    leaves: fc.array(leaf, { maxLength: 3 }),
  })
  .map(({ tradition, archive, fonds, inventory, file, letter, leaves }): ReferenceCode => {
    const [fondsTerm, inventoryTerm, fileTerm] = WORDS[tradition]
    const suffix = (text: string) =>
      tradition === 'ru' ? text : text.replace('а', 'a').replace('б', 'b').replace('г', 'd')
    const part = (kind: 'archive' | 'fonds' | 'inventory' | 'file', term: string, value: string) => ({
      kind,
      term,
      value,
      written: '',
    })
    return {
      tradition: tradition,
      parts: [
        ...(archive ? [part('archive', '', tradition === 'ru' ? 'РГИА' : 'RGIA')] : []),
        part('fonds', fondsTerm, String(fonds)),
        part('inventory', inventoryTerm, String(inventory)),
        part('file', fileTerm, `${file}${letter ? suffix('а') : ''}`),
      ],
      leaves: leaves.map((each) => ({ from: { ...each, ...(each.suffix ? { suffix: suffix(each.suffix) } : {}) } })),
      written: '',
      warnings: [],
    }
  })

describe('of any code', () => {
  test('the normal form is read as the same code', () => {
    fc.assert(
      fc.property(anyCode, (made) => {
        const read = code(writeCode(made))
        const bare = (each: ReferenceCode) => each.parts.map(({ kind, term, value }) => ({ kind, term, value }))
        expect({ tradition: read.tradition, parts: bare(read), leaves: read.leaves }).toEqual({
          tradition: made.tradition,
          parts: bare(made),
          leaves: made.leaves,
        })
      }),
    )
  })
  test('the order is total: of two one comes first, and keys order as codes do', () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyCode, (a, b, c) => {
        expect(Math.sign(compareCodes(a, b))).toBe(-Math.sign(compareCodes(b, a)) + 0)
        if (compareCodes(a, b) <= 0 && compareCodes(b, c) <= 0) expect(compareCodes(a, c)).toBeLessThanOrEqual(0)
        expect(compareCodes(a, b) === 0).toBe(writeCode(a) === writeCode(b))
      }),
    )
  })
  test('what follows comes after', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('number', 'letter', 'side' as const), (made, step) => {
        const next = nextCode(made, step)
        if (next && made.leaves.length < 2) expect(sortKey(next) > sortKey(made)).toBe(true)
      }),
    )
  })
  test('what typists make of it is read as the same code', () => {
    const between = fc.constantFrom('. ', ' ', ', ', '.', ' . ', ',', ';  ')
    const cased = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toLowerCase(),
      (text) => text.toUpperCase(),
      (text) => text.replaceAll('О', 'O').replaceAll('а', 'a'),
    )
    const dashes = fc.constantFrom('–', '-', ' — ')
    fc.assert(
      fc.property(anyCode, fc.tuple(between, cased, dashes), (made, [separator, typed, dash]) => {
        fc.pre(made.tradition === 'ru')
        const text = typed(writeCode(made).replaceAll(/\. (?=[ОДЛФ])/g, separator)).replaceAll('–', dash)
        expect(sortKey(code(text)), text).toBe(sortKey(made))
      }),
    )
  })
  test('any text at all is read or refused, and the normal form of what was read is a code', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from('фФопОПдДлЛ.,;- 0123459абvо№()Q/–')), { maxLength: 40 }),
        (signs) => {
          const read = readCode(signs.join(''))
          if (read.ok) expect(readCode(writeCode(read.code)).ok).toBe(true)
        },
      ),
    )
  })
  test('a name made of it tells it', () => {
    const pattern = '[{archive}_]Ф{fonds}_Оп{series}_Д{file}_Л{leaf}{side}'
    fc.assert(
      fc.property(anyCode, (made) => {
        const ru = { ...made, tradition: 'ru' as const }
        fc.pre(made.tradition === 'ru')
        const name = nameOfCode(ru, pattern)
        if (made.leaves.length !== 1) expect(name).toBeNull()
        else expect(sortKey(codeOfName(`${name ?? ''}.tif`) ?? code('Ф. 0'))).toBe(sortKey(ru))
      }),
    )
  })
})
