import { marksAgree, areMarked, lettersTyped, squeezedKey } from '../place-key.ts'
import { frenchCue } from './french-cues.ts'
import type { Named, NamedPlaces } from './named-places.ts'
import { isDroppedFirst, isVietnameseLink, VI_FAMILIES, vietnameseCue, type CueOfWord } from './text-cues.ts'
import type { TextSpan } from './text-spans.ts'
import { listStart, type TextToken } from './text-tokens.ts'

/** A shorter name without marks may be any syllable. */
const SHORTEST_PLAIN = 5
/** A longer word alone is no Vietnamese syllable, but the name of a town of another language. */
const LONGEST_SYLLABLE = 6

/** The stretches of words in Latin letters that may be names of places: whole runs of capitals, never parts of them. */
export function vietnameseSpans(tokens: readonly TextToken[], places: NamedPlaces): readonly TextSpan[] {
  const spans: TextSpan[] = []
  for (let at = 0; at < tokens.length;) {
    const to = runEnd(tokens, at)
    if (to > at) spans.push(...spanOfRun(tokens, { from: at, to }, places))
    at = Math.max(to, at + 1)
  }
  return spans
}

/** From the word with one number up to but not including another. */
interface Run {
  readonly from: number
  readonly to: number
}

function runEnd(tokens: readonly TextToken[], from: number): number {
  let to = from
  while (tokens[to]?.capital === true && tokens[to]?.script === 'latin') {
    if (to > from && (tokens[to]?.opens === true || !/^ $/u.test(tokens[to]?.gap ?? ''))) break
    to += 1
  }
  return to
}

function spanOfRun(tokens: readonly TextToken[], { from, to }: Run, places: NamedPlaces): readonly TextSpan[] {
  const whole = lookUp(tokens.slice(from, to), places)
  const first = tokens[from]
  if (whole.length > 0) return spanOf(tokens, { from, to }, whole)
  const start = droppedStart(tokens, from, to)
  if (start === from || !first?.opens) return []
  const rest = lookUp(tokens.slice(start, to), places)
  return rest.length > 0 ? spanOf(tokens, { from: start, to }, rest) : []
}

/** Where the name begins after words that are in capitals only as they begin the sentence: one, of `Thành phố` none. */
function droppedStart(tokens: readonly TextToken[], from: number, to: number): number {
  const first = tokens[from]
  return first && to - from > 1 && isDroppedFirst(first.lower) ? from + 1 : from
}

function spanOf(tokens: readonly TextToken[], { from, to }: Run, named: readonly Named[]): readonly TextSpan[] {
  const run = tokens.slice(from, to)
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || /[«"“„]\s*$/u.test(first.gap)) return []
  const syllables = run.flatMap(({ lower }) => lower.split(/[-\u2010\u2011]/u))
  const lone = syllables.length === 1 && first.text.length <= LONGEST_SYLLABLE
  const family = syllables.length > 1 && VI_FAMILIES.has(syllables[0] ?? '')
  return [
    {
      ...{ start: first.start, end: last.end, from, to, named, bent: 0 },
      cue: cueBefore(tokens, from),
      opens: first.opens,
      follows: listStart(tokens, from, isVietnameseLink),
      doubtful: lone ? 'word' : family ? 'family' : null,
    },
  ]
}

function cueBefore(tokens: readonly TextToken[], at: number): CueOfWord {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token || !before || token.opens || !/^\.? ?$/u.test(token.gap)) return null
  const earlier = tokens[at - 2]
  const [word, other] = [before.lower, earlier?.lower ?? '']
  return vietnameseCue(word, other) ?? frenchCue(word, other, isNameBefore(earlier, before))
}

/** A word in capitals, with nothing but a space after it: `Alexandre` in `Alexandre de Rhodes`. */
function isNameBefore(word: TextToken | undefined, after: TextToken): boolean {
  return word?.capital === true && !word.opens && /^\.? $/u.test(after.gap)
}

/** The places that are called so: with the very marks where there are any, else with any. */
function lookUp(run: readonly TextToken[], places: NamedPlaces): readonly Named[] {
  const written = run.map(({ text }) => text).join(' ')
  const key = squeezedKey(written)
  const found = key.length < 3 ? [] : sameMarks(written, places.spellings(key))
  if (found.length > 0) return found
  // Kì and Kỳ, Mĩ and Mỹ are one.
  const other = written.replace(/(?<=[kmlths])[iìíỉĩị](?![\p{L}])/giu, (vowel) => asY(vowel))
  return other === written ? [] : sameMarks(other, places.spellings(squeezedKey(other)))
}

const I = Array.from('iìíỉĩị')
const Y = Array.from('yỳýỷỹỵ')

function asY(vowel: string): string {
  return Y[I.indexOf(vowel.toLowerCase())] ?? vowel
}

function sameMarks(written: string, spellings: readonly Named[]): readonly Named[] {
  const typed = lettersTyped(written)
  const marked = areMarked(typed)
  const best = new Map<number, Named>()
  for (const named of spellings) {
    const same = tonesAside(named.name) === tonesAside(written)
    // A name without marks in a text without: `Saigon`, `Dalat`; a lone syllable has to be the very one.
    const loose = !marked && written.length >= SHORTEST_PLAIN && marksAgree(typed, named.name)
    if ((same || loose) && !best.has(named.place)) best.set(named.place, named)
  }
  return [...best.values()]
}

/** With the tone at the end of each syllable, wherever custom puts it: `hoá` and `hóa` are one. */
function tonesAside(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      const tone = syllable.match(/[\u0300\u0301\u0303\u0309\u0323]/gu)?.join('') ?? ''
      return syllable.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '') + tone
    })
    .normalize('NFC')
}
