import { describe, expect, test } from 'vitest'
import type { LeafRange } from '../../shared/arrangement/leaf-gaps.ts'
import { codedUnit, leavesByCode, leavesByPage } from '../../shared/arrangement/leaves-by-code.ts'
import type { Leaf } from '../../shared/domain/leaf.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { aDescription, aPage, aUnit } from '../support/builders.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'

const coded = (...codes: readonly string[]) =>
  codes.map((referenceCode, index) => aUnit(`u${index}`, { description: aDescription({ referenceCode }) }))
const byCode = (units: readonly Unit[]) => leavesByCode(units.flatMap((unit) => codedUnit(unit) ?? []))
const short = ({ number, suffix = '', side }: Leaf): string => `${number}${suffix}${side === 'verso' ? 'v' : ''}`
const range = ({ from, to }: LeafRange): string =>
  short(from) === short(to) ? short(from) : `${short(from)}–${short(to)}`
/** 'file: missing / double'. */
const found = (...codes: readonly string[]) =>
  byCode(coded(...codes)).map(
    ({ code, missing, double }) => `${code}: ${missing.map(range).join(' ')} / ${double.map(range).join(' ')}`,
  )

describe('the leaves that codes name', () => {
  test.each([
    [['Ф. 223. Оп. 1. Д. 25. Л. 1–3', 'Ф. 223. Оп. 1. Д. 25. Л. 5–6'], ['Ф. 223. Оп. 1. Д. 25: 4 / ']],
    [['Ф. 1. Оп. 1. Д. 2. Л. 1–3', 'Ф. 1. Оп. 1. Д. 2. Л. 3–5'], ['Ф. 1. Оп. 1. Д. 2:  / 3']],
    // The front of a leaf and its back are two.
    [['Ф. 1. Оп. 1. Д. 2. Л. 1–3', 'Ф. 1. Оп. 1. Д. 2. Л. 3 об.–5'], []],
    [['Ф. 1. Оп. 1. Д. 2. Л. 1–9', 'Ф. 1. Оп. 1. Д. 2. Л. 2–3', 'Ф. 1. Оп. 1. Д. 2. Л. 8'], ['Ф. 1. Оп. 1. Д. 2:  / 2–3 8']],
    // Files are told apart; what is written in other ways is the same file.
    [['Ф. 1. Оп. 1. Д. 2. Л. 1', 'Ф. 1. Оп. 1. Д. 3. Л. 3'], []],
    [['ф. 1 оп. 1 д. 2 л. 1', 'Фонд 1, опись 1, дело 2, лист 3'], ['Ф. 1. Оп. 1. Д. 2: 2 / ']],
    [['Phông 5, mục lục 1, hồ sơ 10, tờ 1', 'Phông 5, mục lục 1, hồ sơ 10, tờ 3'], ['Phông 5, mục lục 1, hồ sơ 10: 2 / ']],
    // One unit alone tells of no gap; nor do codes without leaves.
    [['Ф. 1. Оп. 1. Д. 2. Л. 7'], []],
    [['Ф. 1. Оп. 1. Д. 2', 'Ф. 1. Оп. 1. Д. 4', 'x', ''], []],
    // Who described leaves 120 to 122 meant to begin there.
    [['Ф. 1. Оп. 1. Д. 2. Л. 120', 'Ф. 1. Оп. 1. Д. 2. Л. 122'], ['Ф. 1. Оп. 1. Д. 2: 121 / ']],
    [['Ф. 1. Оп. 1. Д. 2. Л. 2', 'Ф. 1. Оп. 1. Д. 2. Л. 3'], ['Ф. 1. Оп. 1. Д. 2: 1 / ']],
  ] as const)('%j: %j', (codes, told) => expect(found(...codes)).toEqual(told)) // prettier-ignore

  test('a range of a million leaves is no work', () => {
    expect(found('Ф. 1. Оп. 1. Д. 2. Л. 1', 'Ф. 1. Оп. 1. Д. 2. Л. 1000000')).toEqual([
      'Ф. 1. Оп. 1. Д. 2: 2–999999 / ',
    ])
  })

  test('the units of a double leaf are named, and the unit above them all', () => {
    const [one, other] = coded('Ф. 1. Оп. 1. Д. 2. Л. 1–2', 'Ф. 1. Оп. 1. Д. 2. Л. 2')
    const file = idFrom<UnitId>('file')
    expect(byCode([one!, other!].map((unit) => ({ ...unit, parentId: file })))).toMatchObject([
      { unit: 'file', count: 2, double: [{ units: ['u0', 'u1'] }] },
    ])
  })
})

test('the leaves that pages show are looked at over all units of a file', () => {
  const file = aUnit('file', { level: 'file', description: aDescription({ referenceCode: 'Д. 25' }) })
  const units = [file, aUnit('a', { parentId: file.id }), aUnit('b', { parentId: file.id }), aUnit('c')]
  const page = (id: string, unit: string, number: number) => aPage(id, unit, { leaf: { number } })
  const pages = [page('1', 'a', 1), page('2', 'a', 2), page('3', 'b', 2), page('4', 'b', 4), page('5', 'c', 1)]
  expect(leavesByPage(units, [...pages, { ...page('6', 'b', 3), deletedAt: '2026-01-01T00:00:00.000Z' }])).toEqual([
    {
      key: 'unit file',
      by: 'pages',
      code: 'Д. 25',
      unit: 'file',
      count: 4,
      missing: [{ from: { number: 3 }, to: { number: 3 } }],
      double: [{ from: { number: 2 }, to: { number: 2 }, units: ['a', 'b'] }],
    },
  ])
  expect(leavesByPage(units, pages.slice(0, 2))).toEqual([])
})
