/** Letters of modern Russian that words are made of (ё counts as е), in the order of the table. */
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
/** What stands before and after a word. */
export const EDGE = LETTERS.length
const COUNT = LETTERS.length + 1
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Levels of the table that make one nat. */
const SCALE = 6

/** How unlikely a letter is after two others: -ln of its probability. Letters are given by `letterIndex`. */
export type LetterModel = (before: number, last: number, next: number) => number

/** The place of a small letter of modern Russian in a model; -1 for what is none. */
export function letterIndex(letter: string): number {
  return letter === '' ? -1 : LETTERS.indexOf(letter)
}

/**
 * Reads a model of letters: a row for each pair of letters before (in the order of the alphabet, the edge of a word last),
 * in it a digit of base 62 for each letter that follows, in sixths of a nat. Throws a RangeError on another form.
 */
export function readLetterModel(text: string): LetterModel {
  const digits = text.replace(/\s/g, '')
  if (digits.length !== COUNT ** 3)
    throw new RangeError(`a model of letters has ${COUNT ** 3} digits, not ${digits.length}`)
  const costs = Float32Array.from(digits, (digit) => DIGITS.indexOf(digit) / SCALE)
  return (before, last, next) => costs[(before * COUNT + last) * COUNT + next] ?? Infinity
}
