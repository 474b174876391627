import { describe, expect, test } from 'vitest'
import { BLANK, bitsApart, bitsSet, fingerprintOf, LIKELY_SAME } from '../../shared/pictures/fingerprint.ts'
import { resampled } from '../../shared/pictures/grey.ts'
import { likenessOf, prepared, SAME_PAGE } from '../../shared/pictures/likeness.ts'
import { nearPairs } from '../../shared/pictures/near-pairs.ts'
import { drawnPage, randomOf, type Scanning } from '../support/drawn-pages.ts'

/** The same page as another scan of it has it. */
const SCANS: Readonly<Record<string, Scanning>> = {
  smaller: { scale: 0.5 },
  larger: { scale: 1.4 },
  darker: { light: -50 },
  'paler, with noise': { light: 30, noise: 24 },
  moved: { dx: 4, dy: -5 },
  'turned by a degree': { turned: 1, dx: 1 },
}

describe('a fingerprint', () => {
  const page = fingerprintOf(drawnPage(1))

  test('is 64 bits in hexadecimal', () => expect(page).toMatch(/^[0-9a-f]{16}$/))

  test.each(Object.entries(SCANS))('of the same page %s is near', (_name, scanning) => {
    expect(bitsApart(page, fingerprintOf(drawnPage(1, scanning)))).toBeLessThanOrEqual(LIKELY_SAME)
  })

  test('of another page of the book is farther away than that of a compressed copy', () => {
    const others = [2, 3, 4, 5, 6].map((text) => bitsApart(page, fingerprintOf(drawnPage(text))))
    expect(Math.min(...others)).toBeGreaterThan(bitsApart(page, fingerprintOf(drawnPage(1, { noise: 20 }))))
  })

  test('of an empty sheet is like none', () => {
    expect(fingerprintOf(drawnPage(1, { blank: true }))).toBe(BLANK)
    expect(page).not.toBe(BLANK)
  })

  test('counts the bits that differ', () => {
    expect(bitsApart('0000000000000000', 'ffffffffffffffff')).toBe(64)
    expect(bitsApart('8000000000000001', '0000000000000000')).toBe(2)
    expect([0, -1, 0x80000000, 0b1011].map(bitsSet)).toEqual([0, 32, 1, 3])
  })
})

describe('laid over each other', () => {
  const page = prepared(drawnPage(1))

  test.each(Object.entries(SCANS))('two scans of one page are the same: %s', (_name, scanning) => {
    expect(likenessOf(page, prepared(drawnPage(1, scanning)))).toBeGreaterThan(SAME_PAGE)
  })

  test('pages of one book are not, however alike they look from afar', () => {
    for (const text of [2, 3, 4]) expect(likenessOf(page, prepared(drawnPage(text)))).toBeLessThan(SAME_PAGE)
  })
})

test('a picture made smaller keeps the mean of its parts', () => {
  const picture = { width: 4, height: 2, data: [0, 100, 200, 200, 100, 200, 0, 200] }
  expect([...Array.from(resampled(picture, { width: 2, height: 1 }).data)]).toEqual([100, 150])
  expect(Array.from(resampled(picture, { width: 3, height: 2 }).data).map(Math.round)).toEqual([
    25, 150, 200, 125, 100, 150,
  ])
})

describe('the search for near fingerprints', () => {
  const random = randomOf(42)
  const hex = (): string =>
    Array.from({ length: 4 }, () =>
      Math.floor(random() * 65536)
        .toString(16)
        .padStart(4, '0'),
    ).join('')
  const flipped = (text: string, bits: number): string => {
    let value = BigInt(`0x${text}`)
    for (let bit = 0; bit < bits; bit += 1) value ^= 1n << BigInt(Math.floor(random() * 64))
    return value.toString(16).padStart(16, '0')
  }
  const originals = Array.from({ length: 300 }, hex)
  const all = [...originals, ...originals.map((text, at) => flipped(text, at % 18)), BLANK, BLANK, 'no hash', 'no hash']

  test('finds every pair that comparing all with all finds', () => {
    const found = nearPairs(all, { most: 14, perPage: 99 }).map(({ one, other, bits }) => `${one} ${other} ${bits}`)
    const expected: string[] = []
    for (const [one, a] of all.slice(0, 600).entries())
      for (const [other, b] of all.slice(0, 600).entries())
        if (other > one && bitsApart(a, b) <= 14) expected.push(`${one} ${other} ${bitsApart(a, b)}`)
    expect(expected.length).toBeGreaterThan(230)
    expect([...found].sort()).toEqual(expected.sort())
  })

  test('keeps the nearest where very many are alike', () => {
    const forms = Array.from({ length: 50 }, (_, at) => flipped('0f0f0f0f0f0f0f0f', at === 7 ? 0 : 3))
    const ofFirst = nearPairs(['0f0f0f0f0f0f0f0f', ...forms], { most: 14, perPage: 3 }).filter(({ one }) => one === 0)
    expect(ofFirst).toHaveLength(3)
    expect(ofFirst[0]).toEqual({ one: 0, other: 8, bits: 0 })
  })

  test('tells how far it is', () => {
    const told: number[] = []
    nearPairs(Array.from({ length: 4500 }, hex), { most: 3, perPage: 1, onProgress: (done) => told.push(done) })
    expect(told).toEqual([0, 2000, 4000])
  })
})
