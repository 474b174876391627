import { describe, expect, test } from 'vitest'
import { align, editDistance, type Step } from '../../shared/text/alignment.ts'
import { characterErrors, wordErrors } from '../../shared/text/cer.ts'
import { differenceOf, joinedConfusions } from '../../shared/text/difference.ts'

/** The table of Wagner and Fischer (1974), cell by cell: slow, and another way than the one tested. */
function byTable(from: readonly unknown[], to: readonly unknown[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  from.forEach((item, above) => {
    const next = [above + 1]
    to.forEach((other, column) => {
      next.push(Math.min(row[column]! + (item === other ? 0 : 1), row[column + 1]! + 1, next[column]! + 1))
    })
    row = next
  })
  return row[to.length]!
}

/** A generator of numbers below `limit`, the same each time: Mulberry32. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** What the steps make of `from`, with the number of steps that are not free. */
function applied(steps: readonly Step[], from: readonly number[], to: readonly number[]) {
  let [fromAt, toAt, cost] = [0, 0, 0]
  for (const step of steps) {
    if (step === 'same') expect(from[fromAt]).toBe(to[toAt])
    if (step === 'substituted') expect(from[fromAt]).not.toBe(to[toAt])
    if (step !== 'same') cost += 1
    if (step !== 'inserted') fromAt += 1
    if (step !== 'deleted') toAt += 1
  }
  return { fromAt, toAt, cost }
}

describe('aligned sequences', () => {
  test('have the distance that the table of Wagner and Fischer gives, and steps that cost it', () => {
    const below = randomNumbers(20261126)
    for (let round = 0; round < 400; round += 1) {
      const letters = 1 + below(6)
      const from = Array.from({ length: below(round % 4 === 0 ? 200 : 40) }, () => below(letters))
      const to =
        round % 2 === 0
          ? Array.from({ length: below(150) }, () => below(letters))
          : from.flatMap((item) => (below(8) === 0 ? [] : below(8) === 0 ? [item, below(letters)] : [item]))
      const distance = byTable(from, to)
      expect(editDistance(from, to)).toBe(distance)
      const whole = { fromAt: from.length, toAt: to.length, cost: distance }
      expect(applied(align(from, to), from, to)).toEqual(whole)
      expect(applied(align(from, to, 500), from, to)).toEqual(whole)
    }
  })

  test('of ten thousand items each are found in good time, whatever they are', () => {
    const below = randomNumbers(7)
    const from = Array.from({ length: 10_000 }, () => below(60))
    const to = Array.from({ length: 10_000 }, () => below(60))
    const began = performance.now()
    const { fromAt, toAt } = applied(align(from, to), from, to)
    expect([fromAt, toAt]).toEqual([10_000, 10_000])
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('the difference between a reading and the true text', () => {
  test('says how many letters were read wrong, missed and put in', () => {
    const { characters, words } = differenceOf('Hà Nọi x cũ', 'Hà Nội cũ.')
    expect(characters).toEqual({ errors: 4, length: 10, substituted: 1, missing: 1, extra: 2 })
    expect(words).toEqual({ errors: 3, length: 3, substituted: 2, missing: 0, extra: 1 })
  })

  test('counts as the error rates do', () => {
    const [read, truth] = ['Мнѣ нравитсл 1905 годъ', 'Мнѣ нравится въ 1905 годъ']
    const { characters, words } = differenceOf(read, truth)
    expect(characters).toMatchObject(characterErrors(read, truth))
    expect(words).toMatchObject(wordErrors(read, truth))
    expect(differenceOf('дело', 'дѣло', { preReform: true }).characters.errors).toBe(0)
  })

  test('shows both texts in step', () => {
    const { byCharacter, byWord } = differenceOf('the modem world', 'the modern world')
    expect(byCharacter).toEqual([
      { same: true, truth: 'the mode', read: 'the mode' },
      { same: false, truth: 'rn', read: 'm' },
      { same: true, truth: ' world', read: ' world' },
    ])
    expect(byWord).toEqual([
      { same: true, truth: 'the', read: 'the' },
      { same: false, truth: 'modern', read: 'modem' },
      { same: true, truth: 'world', read: 'world' },
    ])
  })

  test('keeps combining marks with their letter, and counts them as code points', () => {
    const { byCharacter, characters } = differenceOf('бг\u0484а', 'бг\u0483а')
    expect(byCharacter.find((run) => !run.same)).toEqual({ same: false, truth: 'г\u0483', read: 'г\u0484' })
    expect(characters).toMatchObject({ errors: 1, length: 4 })
  })

  test('says what was read as what, most often first', () => {
    const { confusions } = differenceOf('modem com tirne', 'modern corn time')
    expect(confusions).toEqual([
      { truth: 'rn', read: 'm', count: 2 },
      { truth: 'm', read: 'rn', count: 1 },
    ])
    expect(joinedConfusions([confusions, confusions])[0]?.count).toBe(4)
  })

  test('tears a long stretch up into its letters', () => {
    const { confusions } = differenceOf('щщщщ', 'цццц')
    expect(confusions).toEqual([{ truth: 'ц', read: 'щ', count: 4 }])
  })

  test('of an empty text is all that the other has', () => {
    expect(differenceOf('', 'ab').characters).toEqual({ errors: 2, length: 2, substituted: 0, missing: 2, extra: 0 })
    expect(differenceOf('ab', '').characters).toMatchObject({ errors: 2, length: 0, extra: 2 })
    expect(differenceOf('', '').byWord).toEqual([])
  })
})
