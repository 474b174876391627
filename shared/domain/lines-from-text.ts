import { haveLayers, joinLayers, withLayers } from './line-layers.ts'
import type { Line, Word } from './reading.ts'
import { respaced } from './respace-words.ts'

/** A text without line feeds: what is pasted into the field of one line stays one. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, ' ')
}

/**
 * A person's text laid over what the machine read: an unchanged line keeps its words and box; a changed line its box and
 * the words that are still in it, and a word put in the place of another takes that one's box, with confidence 1. Where
 * only spaces changed, words are cut and joined with their boxes.
 * Lines are paired by a longest common subsequence of equal texts, what lies between them in order. What was typed is a
 * person's from then on.
 */
export function linesFromText(text: string, before: readonly Line[]): readonly Line[] {
  const pairs = pairLines(text.split('\n'), before)
  const lines = pairs.map(([typed, index]): Line => {
    const old = index === null ? undefined : before[index]
    if (old?.text === typed) return old
    if (!old) return { text: typed, box: null, words: [], by: 'person' }
    // What the rules of orthography were overruled with was the form of another text.
    const { normal: _gone, ...kept } = old
    return { ...kept, text: typed, words: wordsFromText(typed, old.words), by: 'person' }
  })
  return haveLayers(before) ? layersKept(pairs, lines, before) : lines
}

/** What stood beside a line whose text now stands in the one before it, its line feed being gone, goes there too. */
function layersKept(pairs: readonly Pair[], lines: readonly Line[], before: readonly Line[]): readonly Line[] {
  const paired = new Set(pairs.flatMap(([, old]) => old ?? []))
  return lines.map((line, at) => {
    const from = pairs[at]?.[1] ?? null
    if (from === null || before[from]?.text === line.text) return line
    let layers = before[from]?.layers
    let place = before[from]?.text.length ?? 0
    for (let next = from + 1; next < before.length && !paired.has(next); next += 1) {
      const gone = before[next]
      const found = gone?.layers && gone.text !== '' ? line.text.indexOf(gone.text, Math.max(0, place - 2)) : -1
      if (found < 0) break
      place = found + (gone?.text.length ?? 0)
      layers = joinLayers(layers, gone?.layers)
    }
    return withLayers(line, layers)
  })
}

/**
 * What is the same at both ends letter for letter keeps its boxes, cut and joined where only spaces changed; between them,
 * word for word where there are as many as before.
 */
function wordsFromText(typed: string, before: readonly Word[]): readonly Word[] {
  const texts = typed.split(/\s+/u).filter((text) => text !== '')
  const old = before.map((word) => word.text)
  const [textHead, wordHead] = sameLetters(texts, old)
  const [textTail, wordTail] = sameLetters(backwards(texts.slice(textHead)), backwards(old.slice(wordHead)))
  const [textEnd, wordEnd] = [texts.length - textTail, before.length - wordTail]
  const [middle, between] = [texts.slice(textHead, textEnd), before.slice(wordHead, wordEnd)]
  return [
    ...respaced(texts.slice(0, textHead), before.slice(0, wordHead)),
    ...(middle.length === between.length ? between.map((word, index) => retyped(word, middle[index] ?? '')) : []),
    ...respaced(texts.slice(textEnd), before.slice(wordEnd)),
  ]
}

/** How many of each hold the same letters from the first on, whatever the spaces between them. */
function sameLetters(one: readonly string[], other: readonly string[]): readonly [number, number] {
  const [letters, others] = [one.join(''), other.join('')]
  let same = 0
  while (same < letters.length && letters[same] === others[same]) same += 1
  const ends = endsOf(one)
  const otherEnds = endsOf(other)
  const end = ends.findLast((each) => each <= same && otherEnds.includes(each))
  return end === undefined ? [0, 0] : [ends.lastIndexOf(end) + 1, otherEnds.lastIndexOf(end) + 1]
}

/** Where each text ends among the letters of all. */
function endsOf(texts: readonly string[]): readonly number[] {
  let end = 0
  return texts.map((text) => (end += text.length))
}

/** To compare from the last letter on. */
function backwards(texts: readonly string[]): readonly string[] {
  return texts.toReversed().map((text) => text.split('').reverse().join(''))
}

function retyped(word: Word, text: string): Word {
  return word.text === text ? word : { ...word, text, confidence: 1 }
}

type Pair = readonly [typed: string, old: number | null]

function pairLines(typed: readonly string[], before: readonly Line[]): readonly Pair[] {
  const matches = commonLines(typed, before)
  const limits = limitsOf(matches, before.length)
  let nextOld = 0
  return typed.map((line, index): Pair => {
    const exact = matches[index] ?? -1
    const limit = limits[index] ?? before.length
    const old = exact >= 0 ? exact : nextOld < limit ? nextOld : null
    if (old !== null) nextOld = old + 1
    return [line, old]
  })
}

/** For each typed line, the old line of the next match after it: it may take only lines before that one. */
function limitsOf(matches: readonly number[], end: number): readonly number[] {
  const limits = new Array<number>(matches.length)
  let limit = end
  for (let index = matches.length - 1; index >= 0; index -= 1) {
    limits[index] = limit
    const match = matches[index] ?? -1
    if (match >= 0) limit = match
  }
  return limits
}

/** For each typed line the equal old line, ascending, or -1. One edit is found at once by what is equal around it. */
function commonLines(typed: readonly string[], before: readonly Line[]): readonly number[] {
  const old = before.map((line) => line.text)
  const shorter = Math.min(typed.length, old.length)
  let head = 0
  while (head < shorter && typed[head] === old[head]) head += 1
  let tail = 0
  while (tail < shorter - head && typed.at(-1 - tail) === old.at(-1 - tail)) tail += 1
  const middle = commonMiddle(typed.slice(head, typed.length - tail), old.slice(head, old.length - tail))
  return typed.map((_, index) => {
    if (index < head) return index
    if (index >= typed.length - tail) return index + old.length - typed.length
    const match = middle[index - head] ?? -1
    return match < 0 ? -1 : match + head
  })
}

/** Above this the table of the exact comparison would take too long for a keystroke (4 million cells, some 20 ms). */
const TABLE_LIMIT = 4_000_000

function commonMiddle(typed: readonly string[], old: readonly string[]): readonly number[] {
  return typed.length * old.length > TABLE_LIMIT ? nearMatches(typed, old) : longestCommon(typed, old)
}

/** How far ahead the quick comparison looks, so that a repeated line does not skip half the text. */
const NEAR = 200

function nearMatches(typed: readonly string[], old: readonly string[]): readonly number[] {
  let next = 0
  return typed.map((line) => {
    const end = Math.min(old.length, next + NEAR)
    for (let index = next; index < end; index += 1) {
      if (old[index] === line) {
        next = index + 1
        return index
      }
    }
    return -1
  })
}

/** The longest common subsequence by dynamic programming (Wagner and Fischer 1974). */
function longestCommon(typed: readonly string[], old: readonly string[]): readonly number[] {
  const width = old.length + 1
  const lengths = new Uint32Array((typed.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let i = typed.length - 1; i >= 0; i -= 1) {
    for (let j = old.length - 1; j >= 0; j -= 1) {
      const longest = typed[i] === old[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
      lengths[i * width + j] = longest
    }
  }
  const found = typed.map(() => -1)
  for (let i = 0, j = 0; i < typed.length && j < old.length;) {
    if (typed[i] === old[j]) found[i++] = j++
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}
