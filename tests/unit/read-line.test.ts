import { describe, expect, test } from 'vitest'
import { readCharacterModel } from '../../shared/text/ctc/character-model.ts'
import { readLine } from '../../shared/text/ctc/read-line.ts'
import { inOneScript } from '../../shared/text/one-script.ts'

const ALPHABET = ['', 'a', 'o', ' ', 'б', 'о']

/** Frames of one sure symbol each; `doubtful` ones are nearly as likely another. */
function frames(path: readonly (number | readonly [number, number])[]) {
  const logs = new Float32Array(path.length * ALPHABET.length).fill(-20)
  for (const [frame, seen] of path.entries()) {
    const [one, other] = typeof seen === 'number' ? [seen, seen] : seen
    logs[frame * ALPHABET.length + other] = Math.log(0.45)
    logs[frame * ALPHABET.length + one] = Math.log(one === other ? 0.99 : 0.5)
  }
  return { logs, classes: ALPHABET.length }
}

/** A language in which one letter is all that is ever written. */
const onlyLetter = (letter: string) =>
  readCharacterModel({ order: 1, backoff: 4, contexts: { '': [letter, [4]], [letter]: [letter, [2]] } })

const textOf = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(' ')

describe('a line is read', () => {
  test('by its looks where no language is known', () => {
    const words = readLine(frames([1, 0, 2, 3, 3, 1]), { alphabet: ALPHABET, models: [], length: 6 })
    expect(textOf(words)).toBe('ao a')
    expect(words.map(({ from, to }) => [from, to].map((at) => Math.round(at * 6)))).toEqual([
      [0, 3],
      [5, 6],
    ])
  })

  test('with the language that its looks suit best', () => {
    const path = frames([1, 0, 1, 0, [2, 1]])
    const models = [onlyLetter('o'), onlyLetter('a')]
    expect(textOf(readLine(path, { alphabet: ALPHABET, models: [], length: 5 }))).toBe('aao')
    expect(textOf(readLine(path, { alphabet: ALPHABET, models, length: 5 }))).toBe('aaa')
  })

  test('each word in one script, and no word beyond its end', () => {
    const words = readLine(frames([4, 2, 0, 0]), { alphabet: ALPHABET, models: [], length: 1.5 })
    expect(textOf(words)).toBe('бо')
    expect(words[0]?.text.codePointAt(1)).toBe('о'.codePointAt(0))
    expect(words[0]?.to).toBe(1)
  })
})

// By one_script of scripts/training/alphabet.py.
test.each([
  ['Mосква', 'Москва'],
  ['рaris', 'paris'],
  ['СССР', 'СССР'],
  ['cop', 'cop'],
  ['хo1', 'хo1'],
  ['1918', '1918'],
])('%s is written %s', (mixed, one) => {
  expect(inOneScript(mixed)).toBe(one)
})
