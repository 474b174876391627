import { EDGE, letterIndex, type LetterModel } from './letter-model.ts'
import { PARTING_SIGN } from './line-ends.ts'

/** A letter that may have been printed, and how unlikely it is that it was read as it was (in nats). */
type Rival = readonly [letter: string, cost: number]

/**
 * What engines for modern Russian make of letters printed before 1918: of ѣ something that looks like it, of the hard
 * sign a soft one or a capital. For ш see `rivalsOfSha`.
 */
const RIVALS: Readonly<Record<string, readonly Rival[]>> = {
  щ: [
    ['щ', 0.2],
    ['т', 3.5],
  ],
  п: [
    ['п', 0.1],
    ['т', 3.5],
  ],
  ф: [
    ['ф', 1],
    ['ѣ', 1],
  ],
  ё: [
    ['ѣ', 0.3],
    ['е', 1],
  ],
  ь: [
    ['ь', 0.3],
    ['ѣ', 3.5],
  ],
  ъ: [
    ['ъ', 0.1],
    ['ѣ', 1.5],
  ],
  б: [
    ['б', 0.1],
    ['ѣ', 4],
  ],
  i: [['і', 0]],
  і: [['і', 0]],
  ї: [['і', 0]],
}

/** Capitals and signs within a word, where none stand: they are letters that the engine does not know. */
const WITHIN: Readonly<Record<string, readonly Rival[]>> = {
  Ъ: [
    ['ѣ', 0.5],
    ['ъ', 1],
  ],
  Ь: [
    ['ь', 0.7],
    ['ѣ', 0.7],
  ],
  Б: [
    ['ѣ', 0.2],
    ['б', 2.5],
  ],
  В: [
    ['ѣ', 0.7],
    ['в', 0.7],
  ],
  Ф: [
    ['ѣ', 0.7],
    ['ф', 0.7],
  ],
  Ђ: [['ѣ', 0]],
  ђ: [['ѣ', 0]],
  '5': [['ѣ', 0]],
  '6': [['ѣ', 0.3]],
  $: [['ѣ', 0]],
  '1': [['і', 0]],
  '!': [['і', 0]],
}

/** The letters before 1918 as those of today, for what is likely. */
const TODAY: Readonly<Record<string, string>> = { ѣ: 'е', і: 'и', ѳ: 'ф', ѵ: 'и', ё: 'е' }
const VOWELS = 'аеиоуыэюяѣіїй'
/** A word of today's spelling: letters, and what stands for one within them. */
const WORD = /(?<![A-Za-z])[А-Яа-яЁёІіЇїЂђѢѣѲѳѴѵi]+(?:[56$1!][А-Яа-яЁёІіЇїЂђѢѣѲѳѴѵi]+)*[56$]?(?![A-Za-z])/gu

/** How the letter і is printed in a book: with one dot, or with two as in the 18th century. */
type Dots = 'і' | 'ї'

/**
 * Russian printed before 1918, brought back from what an engine for modern Russian made of it: ѣ, і and the hard sign at
 * the end of words by the spelling of that time (J. K. Grot, Русское правописание, 1885), rival letters by how likely
 * they are beside each other in Russian words. Lines and punctuation stay. A word without a letter to decide on is only
 * given its hard sign and its і before vowels.
 */
export function restoreOldRussian(text: string, model: LetterModel): string {
  const book = { model, dots: dotsOf(text), sha: rivalsOfSha(text) }
  return text.replace(WORD, (word, offset: number) => restoreWord(word, text.charAt(offset + word.length), book))
}

/** Of the letters т and ш in Russian so many are ш. */
const SHA = 0.11

/**
 * The т of the civil type has three stems in many books of the 18th century, and is read as ш: so many of them as ш is
 * commoner on the page than it is in Russian.
 */
function rivalsOfSha(text: string): readonly Rival[] {
  const count = (letter: RegExp): number => (text.match(letter) ?? []).length
  const [sha, te] = [count(/ш/giu), count(/т/giu)]
  const usual = SHA * (sha + te)
  // Fewer may be chance: three times the spread of such a count, and a few more for short texts.
  if (sha < usual + 3 * Math.sqrt(usual) + 2) return [['ш', 0]]
  const part = Math.min(0.9, 1 - usual / sha)
  return [
    ['ш', -Math.log(1 - part)],
    ['т', -Math.log(part)],
    ['щ', 3],
  ]
}

/** Two dots where most of those that were read have two. */
function dotsOf(text: string): Dots {
  return (text.match(/ї/g) ?? []).length * 2 > (text.match(/і/g) ?? []).length ? 'ї' : 'і'
}

interface Book {
  readonly model: LetterModel
  readonly dots: Dots
  readonly sha: readonly Rival[]
}

function restoreWord(word: string, after: string, book: Book): string {
  const small = /\p{Ll}/u.test(word.slice(0, -1)) || word.length === 1
  // A heading in capitals has no letters that stand out.
  if (!small && word.length > 2) return word
  const [stem, sign] = endOf(word)
  const letters = likeliest(Array.from(stem), book)
  // A word that goes on in the next line has no hard sign at the break.
  const goesOn = PARTING_SIGN.test(after)
  const restored = withCase(letters, word)
  return withDots(restored, book.dots) + (goesOn ? sign : signAfter(restored, sign))
}

/** A word and the hard or soft sign at its end, or what engines make of it. */
function endOf(word: string): readonly [stem: string, sign: string] {
  const found = /^(.*[бвгджзклмнпрстфхцчшщ])([ъьЪЬ])$/iu.exec(word)
  if (found) return [found[1] ?? word, found[2] ?? '']
  // No Russian word ends so: р was a hard sign.
  const mistaken = /^(.*[бвгджзклмнпсфхчшщ])р$/u.exec(word)
  if (mistaken && !/(?:мет|цент|минист|литр|смотр|спект|театр|пётр|петр|александ|тигр|бодр|мудр)р?$/iu.test(word))
    return [mistaken[1] ?? word, 'ъ']
  return [word, '']
}

/** Capitals of signs stand for a hard one: it is the taller, and at the end of words the commoner by far. */
function signAfter(word: string, sign: string): string {
  if (sign === 'ь') return /[кгхц]$/u.test(word) ? 'ъ' : 'ь'
  if (sign !== '') return 'ъ'
  const last = word.at(-1) ?? ''
  const isConsonant = /[бвгджзклмнпрстфхцчшщ]/u.test(last)
  return isConsonant ? 'ъ' : ''
}

/** The letters that make the likeliest word among the rivals of each (Viterbi 1967). */
function likeliest(read: readonly string[], { model, sha }: Book): readonly string[] {
  const rivals = read.map((letter, at) => rivalsOf(letter, at, sha))
  if (rivals.every((each) => each.length === 1)) return rivals.map(([only]) => only?.[0] ?? '')
  let ways: readonly Way[] = [{ before: EDGE, last: EDGE, cost: 0, letters: [] }]
  for (const each of rivals) ways = best(ways.flatMap((way) => each.map((rival) => further(way, rival, model))))
  const ended = ways.map((way) => ({ ...way, cost: way.cost + model(way.before, way.last, EDGE) }))
  return ended.reduce((one, other) => (other.cost < one.cost ? other : one)).letters
}

interface Way {
  readonly before: number
  readonly last: number
  readonly cost: number
  readonly letters: readonly string[]
}

function rivalsOf(letter: string, at: number, sha: readonly Rival[]): readonly Rival[] {
  const within = at > 0 ? WITHIN[letter] : undefined
  const small = letter.toLowerCase()
  if (small === 'ш') return sha
  return within ?? RIVALS[small] ?? [[small, 0]]
}

function further(way: Way, [letter, cost]: Rival, model: LetterModel): Way {
  const next = letterIndex(TODAY[letter] ?? letter)
  // A letter of no alphabet is as likely as any.
  const step = next < 0 ? 3 : model(way.before, way.last, next)
  return {
    before: way.last,
    last: next < 0 ? EDGE : next,
    cost: way.cost + cost + step,
    letters: [...way.letters, letter],
  }
}

/** Of the ways that end in the same two letters of today only the likeliest can win. */
function best(ways: readonly Way[]): readonly Way[] {
  const kept = new Map<number, Way>()
  for (const way of ways) {
    const key = way.before * 64 + way.last
    const other = kept.get(key)
    if (!other || way.cost < other.cost) kept.set(key, way)
  }
  return [...kept.values()]
}

function withCase(letters: readonly string[], read: string): string {
  const word = letters.join('')
  return /^\p{Lu}/u.test(read) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}

/** и before a vowel is і, and і is as the book prints it. */
function withDots(word: string, dots: Dots): string {
  const before = word.replace(/и(?=(\p{L}))/gu, (letter, next: string) => (VOWELS.includes(next) ? 'і' : letter))
  return dots === 'ї' ? before.replace(/і/g, 'ї') : before
}
