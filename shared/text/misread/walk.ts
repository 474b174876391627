import { likelyLetters } from './letters.ts'
import { firstRow, isOver, isReached, mayBeAny, nextRow, type Row } from './rows.ts'

/** Above every letter of a word. */
const END = '\uffff'

/**
 * Looks through a sorted list of words for misreadings of one, and leaps over what can't be: the automaton of K. U. Schulz
 * and S. Mihov, "Fast string correction with Levenshtein automata", IJDAR 5 (2002), walked along an index. `next` takes
 * the first word at or after what it gave before ('' at first), or null at the end of the list, and gives what to leap to,
 * or null when all are found. `found` are they, in order, with the word itself where it is there.
 */
export class MisreadingWalk {
  readonly found: string[] = []
  readonly #sought: string
  readonly #letters: readonly string[]
  readonly #rows: Row[]
  #path = ''

  /** `sought` is folded. */
  constructor(sought: string) {
    this.#sought = sought
    this.#letters = likelyLetters(sought)
    this.#rows = [firstRow(sought)]
  }

  next(word: string | null): string | null {
    if (word === null) return null
    this.#rows.length = commonLength(this.#path, word) + 1
    for (let length = this.#rows.length; length <= word.length; length += 1) {
      this.#path = word.slice(0, length)
      this.#rows.push(nextRow(this.#sought, this.#path, this.#rows))
      if (isOver(this.#sought, this.#rows)) return this.#leap()
    }
    this.#path = word
    if (isReached(this.#sought, this.#rows)) this.found.push(word)
    return `${word}\u0000`
  }

  /** The next letter that may stand where the last one failed. */
  #leap(): string {
    const [parent, failed] = [this.#path.slice(0, -1), this.#path.slice(-1)]
    if (mayBeAny(this.#sought, this.#rows.at(-2))) return `${this.#path}${END}`
    const letter = this.#letters.find((each) => each > failed)
    return letter === undefined ? `${parent}${END}` : `${parent}${letter}`
  }
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
