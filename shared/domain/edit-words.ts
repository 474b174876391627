import { assertNever } from './assert-never.ts'
import { drawWord } from './draw-word.ts'
import type { Line, Word } from './reading.ts'
import { boundsOf, type Shape } from './shape.ts'
import { joinWords } from './respace-words.ts'
import { splitWord } from './split-line.ts'
import { wordSpans } from './word-spans.ts'

/** One act on the words of a line; `word` is its place among them, from 0. */
export type WordEdit =
  /** After so many of its letters (UTF-16). */
  | { readonly kind: 'split'; readonly word: number; readonly letters: number }
  /** With the word after it. */
  | { readonly kind: 'merge'; readonly word: number }
  | { readonly kind: 'remove'; readonly word: number }
  /** One place on or back in the reading order. */
  | { readonly kind: 'move'; readonly word: number; readonly by: 1 | -1 }
  | { readonly kind: 'reshape'; readonly word: number; readonly shape: Shape }
  /** A new one: what of the text has no place there yet or, where nothing has, what is told to stand there. */
  | { readonly kind: 'add'; readonly shape: Shape; readonly text?: string }

/** The line after an act on its words: its text and its words stay in step. null where it changes nothing. */
export function editWords(line: Line, edit: WordEdit): Line | null {
  if (edit.kind === 'add') return drawWord(line, boundsOf(edit.shape), edit.text)
  const word = line.words[edit.word]
  const span = wordSpans(line).find((each) => each.word === word)
  if (!word) return null
  const put = (count: number, words: readonly Word[], text = line.text): Line =>
    changed(line, line.words.toSpliced(edit.word, count, ...words), text)
  switch (edit.kind) {
    case 'reshape':
      return put(1, [{ ...word, box: boundsOf(edit.shape), confidence: 1 }])
    case 'remove':
      return span ? put(1, [], without(line.text, span.start, span.end)) : put(1, [])
    case 'move':
      return moved(line, Math.min(edit.word, edit.word + edit.by))
    case 'split': {
      if (!span || edit.letters <= 0 || edit.letters >= word.text.length) return null
      const at = span.start + edit.letters
      return put(1, splitWord(word, edit.letters), `${line.text.slice(0, at)} ${line.text.slice(at)}`)
    }
    case 'merge': {
      const next = line.words[edit.word + 1]
      const nextSpan = wordSpans(line).find((each) => each.word === next)
      if (!next || !span || !nextSpan) return null
      const text = line.text.slice(0, span.end) + line.text.slice(nextSpan.start)
      return put(2, [joinWords(word, next)], text)
    }
    default:
      return assertNever(edit)
  }
}

/** Its normal form stays only where its text does. */
function changed(line: Line, words: readonly Word[], text: string): Line {
  const { normal, ...kept } = line
  const same = text === line.text && normal !== undefined
  return { ...kept, text, words, by: 'person', ...(same ? { normal } : {}) }
}

/** The line with a word and the one after it in each other's place; what stands between them in the text stays. */
function moved(line: Line, first: number): Line | null {
  const [one, other] = [line.words[first], line.words[first + 1]]
  if (!one || !other) return null
  const words = line.words.toSpliced(first, 2, other, one)
  const spans = wordSpans(line)
  const [from, to] = [one, other].map((word) => spans.find((span) => span.word === word))
  // A word that the text does not have in this order: only its place among the others is wrong.
  if (!from || !to) return changed(line, words, line.text)
  const { text } = line
  const between = text.slice(from.end, to.start)
  return changed(line, words, text.slice(0, from.start) + other.text + between + one.text + text.slice(to.end))
}

/** The text without a part of it, and without the space that parted it from what stands before. */
function without(text: string, start: number, end: number): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (before.trim() === '') return after.trimStart()
  return after.trim() === '' ? before.trimEnd() : before.trimEnd() + after
}
