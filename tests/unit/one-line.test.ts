import { expect, test } from 'vitest'
import { isOneLine } from '../../renderer/ocr/one-line.ts'

const letter = (left: number, top: number) => ({ left, top, right: left + 8, bottom: top + 10, area: 40 })
const row = (top: number, count = 30) => Array.from({ length: count }, (_, index) => letter(index * 12, top))

test('letters in one line are told from letters in two, specks aside', () => {
  expect(isOneLine({ letters: row(100), xHeight: 10 })).toBe(true)
  expect(isOneLine({ letters: [...row(100), { ...letter(4, 300), bottom: 303 }], xHeight: 10 })).toBe(true)
  expect(isOneLine({ letters: [...row(100), ...row(130)], xHeight: 10 })).toBe(false)
  expect(isOneLine({ letters: [], xHeight: null })).toBe(false)
})

test('a sheet with more letters than a call may have arguments is looked at too', () => {
  const letters = Array.from({ length: 400 }, (_, line) => row(line * 20, 500)).flat()
  expect(isOneLine({ letters, xHeight: 10 })).toBe(false)
})
