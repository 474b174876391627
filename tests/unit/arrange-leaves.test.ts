import { describe, expect, test } from 'vitest'
import { countMissing, missingLeaves } from '../../shared/arrangement/leaf-gaps.ts'
import { leafHabit, leafOf } from '../../shared/arrangement/leaves.ts'
import type { MatchedFields } from '../../shared/arrangement/matcher.ts'
import { compareLeaves, isSameLeaf, leafNumber, type Leaf } from '../../shared/domain/leaf.ts'

/** '9', '9а', '9об', '9v', '12 bis', '1-2' (leaf and page), 'p7' (page), 'n7' (picture), as names would be read. */
function fieldsOf(short: string): MatchedFields {
  const [, letter, number = ''] = /^([pn])(\d+)$/.exec(short) ?? []
  if (letter) return letter === 'p' ? { page: number } : { number }
  const [, leaf = '', side, page] = /^(\d+(?: bis|(?!v|об)\p{L}(?!\p{L}))?)(об|v|r)?(?:-(\d+))?$/u.exec(short) ?? []
  return { leaf, ...(side ? { side } : {}), ...(page ? { page } : {}) }
}

function leavesOf(...names: readonly string[]): readonly Leaf[] {
  const fields = names.map(fieldsOf)
  const habit = leafHabit(fields)
  return fields.flatMap((each) => leafOf(each, habit) ?? [])
}

const short = ({ number, suffix = '', side, page, counts }: Leaf): string =>
  `${counts ? counts[1] : ''}${number}${suffix}${side === 'verso' ? 'v' : side === 'recto' ? 'r' : ''}${page ? `/${page}` : ''}`

const gapsOf = (...names: readonly string[]): readonly string[] =>
  missingLeaves(leavesOf(...names)).map(({ from, to }) =>
    isSameLeaf(from, to) ? short(from) : `${short(from)}–${short(to)}`,
  )

describe('the leaf that a name tells', () => {
  test.each([
    ['9 9об 9а 010', '9 9v 9а 10'],
    ['1v 2v', '1v 2v'],
    ['12 bis', '12bis'],
    // Letters are sides where both come and nothing else does; leaves of their own where a plain one is beside them.
    ['1a 1b 2a 2b 3a', '1r 1v 2r 2v 3r'],
    ['9 9a 9b', '9 9a 9b'],
    ['9а 9б', '9а 9б'],
    ['1a 2a', '1a 2a'],
    ['1-1 1-2 2-1 2-2 2-3', '1r 1v 2r 2v 2/3'],
    ['1-1 1-2 2-3 2-4 3-5', '1r 1v 2r 2v 3r'],
    ['p1 p2', 'a1 a2'],
    ['n12', 'i12'],
  ])('%s is %s', (names, leaves) =>
    expect(
      leavesOf(...names.split(' ').flatMap(joinBis))
        .map(short)
        .join(' '),
    ).toBe(leaves),
  )
})

/** 'bis' belongs to the number before it. */
function joinBis(word: string, index: number, words: readonly string[]): readonly string[] {
  if (word === 'bis') return []
  return [words[index + 1] === 'bis' ? `${word} bis` : word]
}

test('leaves follow each other as archivists number them', () => {
  const inOrder = leavesOf('1', '1об', '2', '9', '9об', '9а', '9б', '10', '12', '12 bis', '13')
  for (let seed = 1; seed < 50; seed += 1) {
    const mixed = inOrder.map((leaf, index) => ({ leaf, at: (index * 37 * seed) % 101 })).sort((a, b) => a.at - b.at)
    expect(mixed.map(({ leaf }) => leaf).sort(compareLeaves)).toEqual(inOrder)
  }
})

test('a leaf without a side is the recto; with another letter it is another leaf', () => {
  expect(isSameLeaf({ number: 10 }, { number: 10, side: 'recto' })).toBe(true)
  expect(isSameLeaf({ number: 9, suffix: 'а' }, { number: 9, suffix: 'a' })).toBe(true)
  expect(isSameLeaf({ number: 9 }, { number: 9, suffix: 'а' })).toBe(false)
  expect(leavesOf('9а', '12 bis').map(leafNumber)).toEqual(['9а', '12 bis'])
})

describe('what is missing', () => {
  test.each([
    [
      ['1', '2', '4', '7', '8'],
      ['3', '5–6'],
    ],
    [['2', '3', '4'], ['1']],
    [['0', '1', '3'], ['2']],
    [['010', '11', '13'], ['12']],
    // Who photographed leaves 120 to 122 meant to.
    [['120', '121', '122'], []],
    [['9а', '9', '11'], ['10']],
    [['n457', 'n458', 'n460'], ['i459']],
    [['p1', 'p2', 'p4'], ['a3']],
    [['7'], []],
    [[], []],
  ])('of %j are %j', (names, missing) => expect(gapsOf(...names)).toEqual(missing))

  test('are versos only where most leaves have one', () => {
    expect(gapsOf('1', '1об', '2', '2об', '3', '4', '4об')).toEqual(['3v'])
    expect(gapsOf('1', '1об', '2', '3', '4', '5', '6')).toEqual([])
    expect(gapsOf('1', '1об', '2', '2об', '3об')).toEqual(['3r'])
    expect(gapsOf('1', '1об', '2', '2об', '2а')).toEqual(['2аv'])
  })

  test('whatever leaves are taken out of the middle, just these are told', () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const gone = new Set([1, 2, 3].map((step) => 2 + ((seed * 31 * step) % 38)))
      const names = Array.from({ length: 40 }, (_, index) => String(index + 1)).filter(
        (name) => !gone.has(Number(name)),
      )
      const ranges = missingLeaves(leavesOf(...names))
      const told = ranges.flatMap(({ from, to }) =>
        Array.from({ length: to.number - from.number + 1 }, (_, index) => from.number + index),
      )
      expect(told).toEqual([...gone].sort((a, b) => a - b))
      expect(countMissing(ranges)).toBe(gone.size)
    }
  })
})
