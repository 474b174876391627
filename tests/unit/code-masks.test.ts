import { describe, expect, test } from 'vitest'
import { codeMask, SHIPPED_MASKS } from '../../shared/arrangement/code-masks.ts'
import { codeFindings, codeOfUnit } from '../../shared/arrangement/code-report.ts'
import { codeGiver, codesFromNames, nextCodes } from '../../shared/arrangement/give-codes.ts'
import type { CodeMasks } from '../../shared/domain/collection.ts'
import { idFrom, type JobId, type UnitId } from '../../shared/domain/ids.ts'
import { indexTree } from '../../shared/domain/unit-tree.ts'
import type { Level, Unit } from '../../shared/domain/unit.ts'
import { codesGiven, withMask, withShippedMasks } from '../../renderer/features/codes/code-edits.ts'
import { codeRows } from '../../renderer/features/codes/code-rows.ts'
import { speak } from '../../renderer/ports/messages.tsx'
import type { Leaf } from '../../shared/domain/leaf.ts'
import { NAME_PATTERNS, namesByCode } from '../../shared/arrangement/names-by-code.ts'
import { aCollection, aDescription, aPage, aUnit } from '../support/builders.ts'

type Row = readonly [id: string, level: Level, parent: string | null, code?: string, path?: string]

/** Units of 'id, level, parent, code, path'. */
const tree = (...rows: readonly Row[]) =>
  indexTree(
    rows.map(([id, level, parent, referenceCode = '', path]): Unit => ({
      ...aUnit(id, { level, description: aDescription(referenceCode === '' ? {} : { referenceCode }) }),
      parentId: parent === null ? null : idFrom<UnitId>(parent),
      ...(path === undefined ? {} : { source: { importId: idFrom<JobId>('import'), path } }),
    })),
  )
const { ru, numbers } = SHIPPED_MASKS
const next = (level: Level, parent: string | null, [of, masks = ru]: readonly [ReturnType<typeof tree>, CodeMasks?]) =>
  codeGiver(of, masks)({ level, parentId: parent === null ? null : idFrom<UnitId>(parent) })

describe('the next code of a new unit', () => {
  const fonds = [['f', 'fonds', null, 'РГИА. Ф. 223'] as const, ['s', 'series', 'f', 'Ф. 223. Оп. 1'] as const]

  test('begins with one, and has from the units above what they say', () => {
    expect(next('file', 's', [tree(...fonds)])).toBe('Ф. 223. Оп. 1. Д. 1')
    expect(next('series', 'f', [tree(...fonds)])).toBe('Ф. 223. Оп. 2')
  })

  test('counts on from the highest number beside it, not from the last', () => {
    const files = tree(
      ...fonds,
      ['a', 'file', 's', 'Ф. 223. Оп. 1. Д. 9'],
      ['b', 'file', 's', 'ф.223 оп.1 д.10'],
      ['c', 'file', 's', 'Ф. 223. Оп. 1. Д. 2'],
    )
    expect(next('file', 's', [files])).toBe('Ф. 223. Оп. 1. Д. 11')
  })

  test('is one that no other unit has', () => {
    const files = tree(...fonds, ['a', 'file', 's', 'Ф. 223. Оп. 1. Д. 1'], ['x', 'fonds', null, 'Ф. 223. Оп. 1. Д. 2'])
    expect(next('file', 's', [files])).toBe('Ф. 223. Оп. 1. Д. 3')
  })

  test('is taken through units without a code of their own', () => {
    const item = [['d', 'file', 's', 'Ф. 223. Оп. 1. Д. 25'] as const, ['e', 'subseries', 'd'] as const]
    expect(next('item', 'e', [tree(...fonds, ...item)])).toBe('Ф. 223. Оп. 1. Д. 25. Док. 1')
  })

  test('keeps zeros that the mask asks for, letters before a number, and the archive of those beside', () => {
    const masks = { fonds: '{archive}-{fonds}', file: '{fonds}/{file:4}' }
    expect(next('file', 'f', [tree(['f', 'fonds', null, 'Q3-5'], ['a', 'file', 'f', '5/0041']), masks])).toBe('5/0042')
    expect(next('fonds', null, [tree(['f', 'fonds', null, 'Q3-5']), numbers])).toBe('Q3-6')
    expect(next('fonds', null, [tree(['f', 'fonds', null, 'Ф. А-513'])])).toBe('Ф. А-514')
  })

  test('is none where the units above do not say what the mask asks for', () => {
    expect(next('file', 's', [tree(['f', 'fonds', null], ['s', 'series', 'f'])])).toBeNull()
    expect(next('series', 'f', [tree(['f', 'fonds', null, 'words'])])).toBeNull()
  })

  test('counts the last code on where the level has no mask', () => {
    expect(next('file', 's', [tree(...fonds, ['a', 'file', 's', 'Ф. 223. Оп. 1. Д. 7']), {}])).toBe(
      'Ф. 223. Оп. 1. Д. 8',
    )
    expect(next('file', 's', [tree(...fonds), {}])).toBeNull()
  })
})

describe('units without a code', () => {
  test('get theirs from above down, each counting on', () => {
    const bare = tree(
      ['f', 'fonds', null, 'Ф. 1'],
      ['s', 'series', 'f'],
      ['a', 'file', 's'],
      ['b', 'file', 's', 'Ф. 1. Оп. 1. Д. 4'],
      ['c', 'file', 's'],
      ['u', 'subseries', 'f'],
    )
    expect(nextCodes(bare, ru).map(({ unit, code }) => [unit.id, code])).toEqual([
      ['s', 'Ф. 1. Оп. 1'],
      ['a', 'Ф. 1. Оп. 1. Д. 5'],
      ['c', 'Ф. 1. Оп. 1. Д. 6'],
    ])
  })

  test('10,000 in one file get theirs without ado', () => {
    const rows = Array.from({ length: 10_000 }, (_, at): Row => [`i${at}`, 'item', 'd'])
    const given = nextCodes(tree(['d', 'file', null, 'Ф. 1. Оп. 1. Д. 1'], ...rows), ru)
    expect(given.length).toBe(10_000)
    expect(given.at(-1)?.code).toBe('Ф. 1. Оп. 1. Д. 1. Док. 10000')
  })

  test('get what their files tell, by the mask or by a shipped pattern; never what another has', () => {
    const scanned = tree(
      ['a', 'item', null, '', 'in/Ф223_Оп1_Д25_Л009об.tif'],
      ['b', 'file', null, '', 'in/GGI-0042.jpg'],
      ['c', 'item', null, '', 'in/IMG_0001.jpg'],
      ['d', 'item', null, '', 'copy/Ф223_Оп1_Д25_Л009об.tif'],
      ['e', 'item', null, 'mine', 'in/Ф223_Оп1_Д25_Л010.tif'],
    )
    expect(codesFromNames(scanned, { file: '{fonds}-{file:4}' }).map(({ unit, code }) => [unit.id, code])).toEqual([
      ['a', 'Ф. 223. Оп. 1. Д. 25. Л. 9 об.'],
      ['b', 'GGI-0042'],
    ])
  })
})

describe('what is amiss with codes', () => {
  const found = (of: ReturnType<typeof tree>, masks: CodeMasks = {}) => {
    const coded = of.units.flatMap((unit) => codeOfUnit(unit, masks) ?? [])
    return codeFindings(coded, of, { units: of.units, masks }).map(({ kind, units, ...more }) =>
      [kind, ...Object.values(more), units.join(' ')].join(' | '),
    )
  }

  test('doubles, however they are written', () => {
    expect(
      found(
        tree(['a', 'file', null, 'Ф. 1. Оп. 1. Д. 1'], ['b', 'file', null, 'ф 1 оп 1 д 01'], ['c', 'file', null, 'x']),
      ),
    ).toEqual(['double | Ф. 1. Оп. 1. Д. 1 | a b'])
    expect(found(tree(['a', 'file', null, 'GGI/7'], ['b', 'file', null, 'ggi / 07']))).toEqual(['double | GGI/7 | a b'])
  })

  test('the same part of a code below two units is no double', () => {
    const parts = [['a', 'file', 's', 'Д. 1'] as const, ['b', 'file', 't', 'Д. 1'] as const]
    expect(found(tree(['s', 'series', null, 'Ф. 1. Оп. 1'], ['t', 'series', null, 'Ф. 1. Оп. 2'], ...parts))).toEqual(
      [],
    )
    expect(found(tree(...parts, ['c', 'file', 's', 'Дело 1']))).toEqual(['double | Д. 1 | a c'])
  })

  test('gaps between units beside each other, with those before and after', () => {
    const files = (...numbers: readonly (number | string)[]) =>
      numbers.map((number): Row => [`d${number}`, 'file', null, `Ф. 1. Оп. 1. Д. ${number}`])
    expect(found(tree(...files(1, 2, 5)))).toEqual(['gap | Ф. 1. Оп. 1. Д. 3 | Ф. 1. Оп. 1. Д. 4 | d2 d5'])
    expect(found(tree(...files('1–24', 25)))).toEqual([])
    // Who described files 120 to 122 meant to begin there; a letter between two numbers is no gap.
    expect(found(tree(...files(120, '120а', 122)))).toEqual([
      'gap | Ф. 1. Оп. 1. Д. 121 | Ф. 1. Оп. 1. Д. 121 | d120 d122',
    ])
    expect(found(tree(...files(7)))).toEqual([])
  })

  test('gaps by the mask, where codes are of no known form', () => {
    const codes = ['0001', '0003'].map((number): Row => [`n${number}`, 'item', null, `KH.${number}`])
    expect(found(tree(...codes), { item: 'KH.{item:4}' })).toEqual(['gap | KH.0002 | KH.0002 | n0001 n0003'])
  })

  test('codes that do not fit the mask, that lie below another fonds, and units without', () => {
    expect(
      found(
        tree(
          ['f', 'fonds', null, 'Ф. 1'],
          ['s', 'series', 'f', 'Ф. 2. Оп. 1'],
          ['a', 'file', 's', 'Д. 1'],
          ['b', 'file', 's'],
          ['c', 'file', 's'],
        ),
        ru,
      ),
    ).toEqual([
      'misfit | Д. 1 | Ф. {fonds}. Оп. {series}. Д. {file} | a',
      'stray | Ф. 2. Оп. 1 | Ф. 1 | s',
      'none | b c',
    ])
  })
})

test('the report tells what confuses most first, and leads to the units', () => {
  const of = tree(
    ['s', 'series', null, 'Ф. 1. Оп. 1'],
    ['a', 'file', 's', 'Ф. 1. Оп. 1. Д. 1'],
    ['b', 'file', 's', 'Ф. 1. Оп. 1. Д. 01'],
    ['c', 'file', 's', 'Ф. 1. Оп. 1. Д. 3'],
    ['d', 'file', 's'],
  )
  const coded = of.units.flatMap((unit) => codeOfUnit(unit, ru) ?? [])
  const rows = codeRows(codeFindings(coded, of, { units: of.units, masks: ru }), of, speak('en'))
  expect(rows.map(({ head, text, units }) => [head ? '#' : '', text, units.join(' ')].join('|'))).toEqual([
    '#|Double codes|',
    '|Ф. 1. Оп. 1. Д. 1|a b',
    '#|Numbers left out|',
    '|Ф. 1. Оп. 1. Д. 2|a c',
    '#|Without a code|',
    '|1 unit|d',
  ])
})

test('codes are given by a person, all in one step; a mask that can not be read is not kept', () => {
  const of = tree(['f', 'fonds', null, 'Ф. 1'], ['s', 'series', 'f'], ['t', 'series', 'f'])
  const at = '2026-01-02T00:00:00.000Z'
  const given = codesGiven(nextCodes(of, ru), at)
  expect(given.map(({ table, id }) => [table, id])).toEqual([['units', 's'], ['units', 't']]) // prettier-ignore
  expect(given[1]?.to).toMatchObject({
    updatedAt: at,
    description: { referenceCode: [{ text: 'Ф. 1. Оп. 2', by: { by: 'person', at } }] },
  })
  const collection = aCollection()
  expect(withMask(collection, 'file', ' KH.{item:4} ')?.codeMasks).toEqual({ file: 'KH.{item:4}' })
  expect(withMask({ ...collection, codeMasks: { file: 'x{file}', item: 'y{item}' } }, 'file', ' ')?.codeMasks).toEqual({
    item: 'y{item}',
  })
  expect(withMask(collection, 'file', 'KH.{item')).toBeNull()
  expect(withShippedMasks(collection, 'numbers').codeMasks).toBe(numbers)
})

test('all shipped masks can be read, and read what they write', () => {
  for (const masks of Object.values(SHIPPED_MASKS)) {
    for (const text of Object.values(masks)) {
      const mask = codeMask(text)
      const fields = { archive: 'Q3', fonds: '5', series: '1', file: '10', item: '7' }
      const named = Object.fromEntries(Object.entries(fields).filter(([name]) => mask?.names.includes(name as 'fonds')))
      const code = mask?.write(named) ?? ''
      expect(code, text).not.toBe('')
      expect(mask?.fields(code), text).toEqual(named)
    }
  }
})

describe('files are called after codes', () => {
  const pages = (...files: readonly (readonly [path: string, leaf?: Leaf])[]) =>
    files.map(([path, leaf], at) => aPage(`p${at}`, 'u', { path, ...(leaf ? { leaf } : {}) }))
  const names = (of: ReturnType<typeof pages>, codes: readonly string[], pattern: string = NAME_PATTERNS.ru) => [
    ...namesByCode(of, codes, pattern).values(),
  ]

  test.each([
    // By the leaf that a page shows, else in their order; one file of several pages has one name.
    [[['a.tif', { number: 9, side: 'verso' }], ['b.tif', { number: 10 }]], ['Ф. 223. Оп. 1', 'Д. 25'], ['Ф223_Оп1_Д25_Л009об.tif', 'Ф223_Оп1_Д25_Л010.tif']],
    [[['x/a.TIF'], ['x/b.jpg']], ['Ф. 223. Оп. 1. Д. 25. Л. 9–10'], ['Ф223_Оп1_Д25_0001.TIF', 'Ф223_Оп1_Д25_0002.jpg']],
    [[['a.pdf'], ['a.pdf']], ['Ф. 223. Оп. 1. Д. 25'], ['Ф223_Оп1_Д25.pdf', 'Ф223_Оп1_Д25.pdf']],
    [[['a']], ['Ф. 223. Оп. 1. Д. 25. Л. 9 об.'], ['Ф223_Оп1_Д25_Л009об']],
    // What has no place in the pattern, words and no code keep their names.
    [[['a.tif']], ['Ф. 223. Оп. 1. Картон 7. Д. 25'], []],
    [[['a.tif']], ['Письма'], []],
    [[['a.tif']], ['', ''], []],
    [[['a.tif']], ['Ф. 223. Оп. 1'], []],
  ] as const)('%j below %j: %j', (files, codes, expected) => {
    expect(names(pages(...files), codes)).toEqual(expected)
  }) // prettier-ignore

  test('in the way of Vietnamese archives', () => {
    const two = pages(['IMG_1.jpg', { number: 1 }], ['IMG_2.jpg', { number: 1, side: 'verso' }])
    expect(names(two, ['Phông 5, mục lục 1', 'hồ sơ 10'], NAME_PATTERNS.numbers)).toEqual([
      '5-1-10-1.jpg',
      '5-1-10-1v.jpg',
    ])
    expect(names(two, ['Q3-5-1-10'], NAME_PATTERNS.numbers)).toEqual(['Q3-5-1-10-1.jpg', 'Q3-5-1-10-1v.jpg'])
  })
})
