import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLOSE, charactersOf, sideOf } from '../../renderer/imaging/down/characters.ts'
import { around, type Rectangle } from '../../renderer/imaging/prepare/crop.ts'

const SIZE = 20

const strokes = fc.array(
  fc
    .tuple(fc.integer({ max: 150, min: 0 }), fc.integer({ max: 150, min: 0 }), fc.integer({ max: 40, min: 1 }))
    .map(([left, top, side]) => ({ left, top, right: left + side, bottom: top + (side % 7) + 1 })),
  { maxLength: 40 },
)

/** Each stroke asked of each character, however far away. */
function oneByOne(letters: readonly Rectangle[]): readonly Rectangle[] {
  const characters: Rectangle[] = []
  for (const letter of letters.toSorted((one, other) => sideOf(other) - sideOf(one))) {
    const at = characters.findIndex((whole) => {
      const gap = Math.max(
        Math.max(letter.left, whole.left) - Math.min(letter.right, whole.right),
        Math.max(letter.top, whole.top) - Math.min(letter.bottom, whole.bottom),
      )
      return gap <= CLOSE * SIZE && sideOf(around([letter, whole])) <= 1.25 * SIZE
    })
    characters[at < 0 ? characters.length : at] = around([letter, ...(at < 0 ? [] : characters.slice(at, at + 1))])
  }
  return characters
}

test('strokes make the same characters as when each is asked of each', () => {
  fc.assert(
    fc.property(strokes, (letters) => {
      expect(charactersOf(letters, SIZE)).toEqual(oneByOne(letters))
    }),
    { numRuns: 300 },
  )
})
