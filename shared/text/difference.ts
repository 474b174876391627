import { align, type Step } from './alignment.ts'
import { foldForComparison, type ErrorCount, type FoldOptions } from './cer.ts'
import { lettersOf } from './letters.ts'

/** Errors by what went wrong, counted on the side of the true text. */
export interface ErrorKinds extends ErrorCount {
  /** Read as something else. */
  readonly substituted: number
  /** In the true text, but not read. */
  readonly missing: number
  /** Read, but not in the true text. */
  readonly extra: number
}

/** A stretch that reads the same in both texts, or that differs; a side may be empty. */
export interface DifferenceRun {
  readonly same: boolean
  readonly truth: string
  readonly read: string
}

/** What was read as what, and how often; '' for what was missed or put in. */
export interface Confusion {
  readonly truth: string
  readonly read: string
  readonly count: number
}

/** How a reading differs from the true text, both folded by `foldForComparison`. */
export interface Difference {
  readonly characters: ErrorKinds
  readonly words: ErrorKinds
  /** The texts in step by letters with their marks, and by words with the spaces between them. */
  readonly byCharacter: readonly DifferenceRun[]
  readonly byWord: readonly DifferenceRun[]
  /** Most frequent first. */
  readonly confusions: readonly Confusion[]
}

/**
 * Compares a reading with the true text. Errors are counted in code points of NFC, as everywhere; the runs keep a letter
 * and its combining marks together, so that their number of edits may be smaller.
 */
export function differenceOf(read: string, truth: string, options: FoldOptions = {}): Difference {
  const folded = { read: foldForComparison(read, options), truth: foldForComparison(truth, options) }
  const letters = sidesOf(folded, lettersOf)
  const words = sidesOf(folded, wordsOf)
  const steps = align(letters.truth, letters.read)
  const wordSteps = align(words.truth, words.read)
  const hasMarks = /\p{M}/u.test(folded.read + folded.truth)
  const points = hasMarks ? sidesOf(folded, (text) => Array.from(text)) : letters
  return {
    characters: kindsOf(hasMarks ? align(points.truth, points.read) : steps),
    words: kindsOf(wordSteps),
    byCharacter: runsOf(steps, letters, ''),
    byWord: runsOf(wordSteps, words, ' '),
    confusions: confusionsOf(steps, letters),
  }
}

/** Confusions of many pages together, most frequent first. */
export function joinedConfusions(pages: readonly (readonly Confusion[])[]): readonly Confusion[] {
  const counts = new Map<string, Confusion>()
  for (const confusion of pages.flat()) {
    const key = `${confusion.truth}\n${confusion.read}`
    counts.set(key, { ...confusion, count: (counts.get(key)?.count ?? 0) + confusion.count })
  }
  const compare = (a: Confusion, b: Confusion): number =>
    b.count - a.count || (a.truth + a.read < b.truth + b.read ? -1 : 1)
  return [...counts.values()].sort(compare)
}

interface Sides {
  readonly truth: readonly string[]
  readonly read: readonly string[]
}

function sidesOf(
  texts: { readonly truth: string; readonly read: string },
  split: (text: string) => readonly string[],
): Sides {
  return { truth: split(texts.truth), read: split(texts.read) }
}

function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}

function kindsOf(steps: readonly Step[]): ErrorKinds {
  const count = (kind: Step): number => steps.filter((step) => step === kind).length
  const [substituted, missing, extra] = [count('substituted'), count('deleted'), count('inserted')]
  return { errors: substituted + missing + extra, length: steps.length - extra, substituted, missing, extra }
}

/** The items that each run of equal or unequal steps takes of both sides. */
function stretchesOf(steps: readonly Step[], sides: Sides): readonly (Sides & { readonly same: boolean })[] {
  const stretches: { same: boolean; truth: string[]; read: string[] }[] = []
  let [truthAt, readAt] = [0, 0]
  for (const step of steps) {
    const same = step === 'same'
    if (stretches.at(-1)?.same !== same) stretches.push({ same, truth: [], read: [] })
    const last = stretches.at(-1)
    if (step !== 'inserted') last?.truth.push(sides.truth[truthAt++] ?? '')
    if (step !== 'deleted') last?.read.push(sides.read[readAt++] ?? '')
  }
  return stretches
}

function runsOf(steps: readonly Step[], sides: Sides, between: '' | ' '): readonly DifferenceRun[] {
  return stretchesOf(steps, sides).map(({ same, truth, read }) => ({
    same,
    truth: truth.join(between),
    read: read.join(between),
  }))
}

/** Letters that changed together, such as rn to m, are one confusion up to so many; longer stretches are torn up. */
const TOGETHER = 3

function confusionsOf(steps: readonly Step[], sides: Sides): readonly Confusion[] {
  const found = stretchesOf(steps, sides)
    .filter((stretch) => !stretch.same)
    .flatMap(({ truth, read }): readonly Confusion[] =>
      Math.max(truth.length, read.length) <= TOGETHER
        ? [{ truth: truth.join(''), read: read.join(''), count: 1 }]
        : oneByOne(truth, read),
    )
  return joinedConfusions([found])
}

function oneByOne(truth: readonly string[], read: readonly string[]): readonly Confusion[] {
  let [truthAt, readAt] = [0, 0]
  return align(truth, read).map((step) => ({
    truth: step === 'inserted' ? '' : (truth[truthAt++] ?? ''),
    read: step === 'deleted' ? '' : (read[readAt++] ?? ''),
    count: 1,
  }))
}
