import { describe, expect, test } from 'vitest'
import type { Component } from '../../renderer/imaging/prepare/components.ts'
import { runsDown } from '../../renderer/imaging/down/runs-down.ts'

const SIZE = 20

/** Characters in rows and columns so many pixels apart from corner to corner, each in so many pieces. */
function characters({
  across,
  down,
  pieces = 1,
}: {
  readonly across: number
  readonly down: number
  readonly pieces?: number
}): readonly Component[] {
  return Array.from({ length: 60 }, (_, at) => at).flatMap((at) => {
    const [left, top] = [40 + (at % 6) * across, 40 + Math.floor(at / 6) * down]
    const wide = SIZE / pieces
    return Array.from({ length: pieces }, (_, piece) => ({
      left: left + piece * wide,
      top,
      right: left + piece * wide + wide - (pieces > 1 ? 2 : 0),
      bottom: top + SIZE,
      area: 200 / pieces,
    }))
  })
}

/** Letters of words in rows, as high and as close as in print, the rows so far apart. */
function print(apart: number): readonly Component[] {
  return Array.from({ length: 200 }, (_, at) => at).flatMap((at) => {
    const [column, row] = [at % 25, Math.floor(at / 25)]
    // After every fifth letter there is a blank.
    const left = 40 + column * 14 + Math.floor(column / 5) * 8
    const tall = (at * 7) % 3 === 0 ? 6 : 0
    return [{ left, top: 40 + row * apart - tall, right: left + 11, bottom: 40 + row * apart + 14, area: 70 }]
  })
}

describe('lines run down', () => {
  test.each([
    ['set close', { across: 36, down: 22 }],
    ['set wide', { across: 60, down: 30 }],
    ['of characters in three pieces', { across: 36, down: 23, pieces: 3 }],
  ])('where characters stand closest to the one below, %s', (_, page) => {
    expect(runsDown({ letters: characters(page) })).toBe(true)
  })

  test.each([
    ['of characters', characters({ across: 22, down: 36 })],
    ['of characters in two pieces', characters({ across: 24, down: 40, pieces: 2 })],
    ['of letters', print(34)],
    ['of letters, close above each other', print(26)],
  ])('not in rows %s', (_, letters) => {
    expect(runsDown({ letters })).toBe(false)
  })

  test('where characters stand as close beside as below, but a rule is beside each, whole or in pieces', () => {
    const letters = characters({ across: 30, down: 30 })
    const rulesBeside = (pieces: number) =>
      Array.from({ length: 5 }, (_, at) => at).flatMap((at) =>
        Array.from({ length: pieces }, (_, piece) => {
          const [left, top, long] = [64 + at * 30, 30 + (piece * 300) / pieces, 296 / pieces]
          return { left, top, right: left + 2, bottom: top + long }
        }),
      )
    expect(runsDown({ letters, rules: { down: rulesBeside(1), across: [] } })).toBe(true)
    expect(runsDown({ letters, rules: { down: rulesBeside(4), across: [] } })).toBe(true)
    const across = rulesBeside(1).map(({ left, top, right, bottom }) => ({
      left: top,
      top: left,
      right: bottom,
      bottom: right,
    }))
    expect(runsDown({ letters, rules: { down: [], across } })).toBe(false)
  })

  test('not where characters stand as close beside as below, nor where there are too few', () => {
    expect(runsDown({ letters: characters({ across: 30, down: 30 }) })).toBe(false)
    expect(runsDown({ letters: characters({ across: 36, down: 22 }).slice(0, 7) })).toBe(false)
    expect(runsDown({ letters: [] })).toBe(false)
  })
})
