import { boxAround, cutBox, cutPath, extentOf, type Axis } from './boxes.ts'
import { splitLayers } from './line-layers.ts'
import type { Line, Word } from './reading.ts'
import type { PagePoint } from './shape.ts'
import { wordSpans } from './word-spans.ts'

/**
 * A line cut in two at a place of its text (UTF-16): text, words, box, baseline and outline are cut at the same place.
 * A word that the place falls into is cut by the share of its letters. The second has no id yet. null where nothing
 * would stand on one of the sides.
 */
export function splitLine(line: Line, place: number): readonly [Line, Line] | null {
  const at = besideCharacter(line.text, place)
  const texts = [line.text.slice(0, at).trimEnd(), line.text.slice(at).trimStart()] as const
  if (texts[0].trim() === '' || texts[1].trim() === '') return null
  const axis = axisOf(line)
  const [before, after] = splitWords(line, at, axis)
  // What was said of the whole line holds for neither part.
  const { normal: _normal, layers: _layers, baseline, outline, id, ref, ...rest } = line
  const layers = splitLayers(line, at)
  const cut = cutPlace(line, [before, after], { at, axis })
  const boxes = line.box && cut !== null ? cutBox(line.box, axis, cut) : ([line.box, line.box] as const)
  const lines = cut === null || !baseline ? null : cutPath(baseline, axis, cut)
  const around = cut === null || !outline ? null : cutPath([...outline, ...outline.slice(0, 1)], axis, cut)
  const part = (index: 0 | 1, words: readonly Word[]): Line => ({
    ...rest,
    text: texts[index],
    box: boxes[index],
    words,
    by: 'person',
    ...(layers[index] ? { layers: layers[index] } : {}),
    ...pathIf('baseline', lines?.[index], 2),
    ...pathIf('outline', around?.[index], 3),
  })
  return [{ ...part(0, before), ...(id ? { id } : {}), ...(ref ? { ref } : {}) }, part(1, after)]
}

/** A place of a text (UTF-16), before the character that it would cut in halves. */
function besideCharacter(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at
}

function pathIf(name: 'baseline' | 'outline', points: readonly PagePoint[] | undefined, least: number) {
  return points && points.length >= least ? { [name]: points } : {}
}

/** The place in the text where a line is cut that is pointed at in the picture: before the first word beyond it. */
export function textPlaceAt(line: Line, at: PagePoint): number {
  const axis = axisOf(line)
  const place = axis === 'across' ? at.x : at.y
  const beyond = wordSpans(line).find(({ word }) => middleOf(word, axis) > place)
  if (beyond) return beyond.start
  if (line.words.length > 0 || !line.box) return line.text.length
  const [from, to] = extentOf(line.box, axis)
  const guess = Math.round((line.text.length * (place - from)) / (to - from || 1))
  // Without words there are at least gaps.
  const gap = line.text.lastIndexOf(' ', guess)
  return gap > 0 ? gap : guess
}

function middleOf(word: Word, axis: Axis): number {
  const [from, to] = extentOf(word.box, axis)
  return (from + to) / 2
}

/** Words tell the way of a line by how they stand; without them a narrow, high box is one that runs down. */
export function axisOf(line: Line): Axis {
  const [first, last] = [line.words[0], line.words.at(-1)]
  if (first && last && first !== last) {
    const across = Math.abs(middleOf(last, 'across') - middleOf(first, 'across'))
    return Math.abs(middleOf(last, 'down') - middleOf(first, 'down')) > across ? 'down' : 'across'
  }
  return line.box && line.text.length > 1 && line.box.h > 2 * line.box.w ? 'down' : 'across'
}

/** The words of both sides. One that is not in the text as it was read goes with the one before it. */
function splitWords(line: Line, at: number, axis: Axis): readonly [readonly Word[], readonly Word[]] {
  const spans = new Map(wordSpans(line).map((span) => [span.word, span]))
  const sides: readonly [Word[], Word[]] = [[], []]
  let side: 0 | 1 = 0
  for (const word of line.words) {
    const span = spans.get(word)
    if (span && span.start < at && at < span.end) {
      const parts = splitWord(word, at - span.start, axis)
      sides[0].push(parts[0])
      sides[1].push(parts[1])
      side = 1
    } else {
      if (span) side = span.start >= at ? 1 : 0
      sides[side].push(word)
    }
  }
  return sides
}

/** A word cut in two after so many letters (UTF-16), its box by their share; what a person cut is certain. */
export function splitWord(word: Word, letters: number, axis: Axis = 'across'): readonly [Word, Word] {
  const [from, to] = extentOf(word.box, axis)
  const [one, other] = cutBox(word.box, axis, from + ((to - from) * letters) / word.text.length)
  const { ref, ...rest } = word
  return [
    { ...rest, text: word.text.slice(0, letters), box: one, ...(ref ? { ref } : {}) },
    { ...rest, text: word.text.slice(letters), box: other },
  ]
}

/** Where the picture is cut: between the words of both sides, else by the share of the text; null without a box. */
function cutPlace(
  line: Line,
  [before, after]: readonly [readonly Word[], readonly Word[]],
  { at, axis }: { readonly at: number; readonly axis: Axis },
): number | null {
  const left = boxAround(before.map(({ box }) => box))
  const right = boxAround(after.map(({ box }) => box))
  if (left && right) return (extentOf(left, axis)[1] + extentOf(right, axis)[0]) / 2
  if (!line.box) return null
  const [from, to] = extentOf(line.box, axis)
  return from + ((to - from) * at) / line.text.length
}
