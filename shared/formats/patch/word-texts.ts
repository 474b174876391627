import { piecesOfLine } from '../readings/pieces-of-line.ts'
import type { Line } from '../../domain/reading.ts'

/** A word as a file has it. */
export interface WordInFile {
  readonly text: string
  readonly ref: string | undefined
}

/**
 * What each word of a line in a file says once the line was corrected, in the file's order; null for one that is gone.
 * A word keeps what stands for it in the corrected line (by its id, else by what is equal around it). Where a correction
 * made more words than there were, the last of them takes the rest: so no box is made up.
 */
export function wordTexts(
  words: readonly WordInFile[],
  line: Pick<Line, 'text' | 'words'>,
): readonly (string | null)[] {
  const [only] = words
  if (words.length === 1 && only && /\s/.test(only.text)) return [line.text]
  const tokens: readonly Token[] = piecesOfLine(line).map(({ text, word, spaced }) => ({
    text,
    spaced,
    ref: word?.ref,
  }))
  const texts = new Array<string | null>(words.length).fill(null)
  let [word, token] = [0, 0]
  for (const [nextWord, nextToken] of [...anchors(words, tokens), [words.length, tokens.length] as const]) {
    const gap = gapTexts(words.slice(word, nextWord), tokens.slice(token, nextToken))
    gap.texts.forEach((text, index) => (texts[word + index] = text))
    const anchor = tokens[nextToken]
    if (nextWord < words.length && anchor) texts[nextWord] = joined([...gap.left, anchor])
    else addTo(texts, gap.left)
    ;[word, token] = [nextWord + 1, nextToken + 1]
  }
  return texts
}

interface Token extends WordInFile {
  readonly spaced: boolean
}

/** Words and tokens of the same id, in order on both sides. */
function anchors(words: readonly WordInFile[], tokens: readonly Token[]): readonly (readonly [number, number])[] {
  let last = -1
  return words.flatMap((word, index) => {
    const found = word.ref === undefined ? -1 : tokens.findIndex(({ ref }, place) => place > last && ref === word.ref)
    if (found < 0) return []
    last = found
    return [[index, found] as const]
  })
}

/** Equal words at both ends stay; those between them are paired one by one, and what is over joins the last. */
function gapTexts(
  words: readonly WordInFile[],
  tokens: readonly Token[],
): { readonly texts: readonly (string | null)[]; readonly left: readonly Token[] } {
  if (words.length === 0) return { texts: [], left: tokens }
  const shorter = Math.min(words.length, tokens.length)
  let head = 0
  while (head < shorter && words[head]?.text === tokens[head]?.text) head += 1
  let tail = 0
  while (tail < shorter - head && words.at(-1 - tail)?.text === tokens.at(-1 - tail)?.text) tail += 1
  const middle = tokens.slice(head, tokens.length - tail)
  const places = words.length - head - tail
  const between = Array.from({ length: places }, (_, index): string | null => {
    const rest = index === places - 1 ? middle.slice(index) : middle.slice(index, index + 1)
    return rest.length === 0 ? null : joined(rest)
  })
  const texts = [
    ...words.slice(0, head).map(({ text }) => text),
    ...between,
    ...words.slice(words.length - tail).map(({ text }) => text),
  ]
  // No word of the file stands between two that stayed, and yet there is something new.
  if (places === 0) return { texts: withInserted(texts, middle, head), left: [] }
  return { texts, left: [] }
}

function withInserted(
  texts: readonly (string | null)[],
  tokens: readonly Token[],
  at: number,
): readonly (string | null)[] {
  if (tokens.length === 0) return texts
  const place = Math.max(0, at - 1)
  const own = texts[place] ?? ''
  const more = joined(tokens)
  return texts.map((text, index) => {
    if (index !== place) return text
    return at === 0 ? `${more} ${own}` : own + spaceBefore(tokens) + more
  })
}

/** Behind the last word that is still there. */
function addTo(texts: (string | null)[], tokens: readonly Token[]): void {
  const last = texts.findLastIndex((text) => text !== null)
  if (tokens.length > 0 && last >= 0) texts[last] = (texts[last] ?? '') + spaceBefore(tokens) + joined(tokens)
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }, index) => (spaced && index > 0 ? ' ' : '') + text).join('')
}

function spaceBefore([first]: readonly Token[]): string {
  return first?.spaced === false ? '' : ' '
}
