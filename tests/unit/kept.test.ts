import { expect, test } from 'vitest'
import { kept } from '../../renderer/features/places/kept.ts'

test('the same is made once, and anew where a part of what it is made of is another', () => {
  let made = 0
  const sum = kept(
    ({ list, more }: { readonly list: readonly number[]; readonly more: number }) => {
      made += 1
      return list.reduce((all, one) => all + one, more)
    },
    ({ list }) => list,
  )
  const list = [1, 2]
  expect([sum({ list, more: 1 }), sum({ list, more: 1 }), made]).toEqual([4, 4, 1])
  expect([sum({ list, more: 2 }), sum({ list: [1, 2], more: 2 }), made]).toEqual([5, 5, 3])
})

test('what was made elsewhere is taken, of these parts alone', () => {
  const length = kept(
    ({ list }: { readonly list: readonly number[] }) => list.length,
    ({ list }) => list,
  )
  const list = [1, 2]
  expect(length.has({ list })).toBe(false)
  length.keep({ list }, 7)
  expect([length.has({ list }), length({ list }), length.has({ list: [1, 2] }), length({ list: [1, 2] })]).toEqual([
    true,
    7,
    false,
    2,
  ])
})
