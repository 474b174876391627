import type { Box } from '../../domain/geometry.ts'
import type { Line, Word } from '../../domain/reading.ts'
import { piecesOfLine, type PieceOfLine } from '../readings/pieces-of-line.ts'
import { samePlace } from './pair-lines.ts'

/** A word as a file has it. */
export interface WordInFile {
  readonly text: string
  readonly ref: string | undefined
}

/** What a word of a file says now. */
export interface WordNow {
  readonly text: string
  /** Its new place, where it was cut or joined with the next one; null where it stays. */
  readonly place: Box | null
  /** Words that were cut from it or drawn behind it, to stand there from now on. */
  readonly behind: readonly Word[]
}

/** A line as it is in the file, and as it is now. */
interface ChangedLine {
  readonly old: Pick<Line, 'words'>
  readonly line: Pick<Line, 'text' | 'words'>
  /** Whether the file says how large its page is: without that nothing can be given a place. */
  readonly sized: boolean
}

/**
 * What each word of a line in a file says once the line was corrected, in the file's order; null for one that is gone.
 * A word keeps what stands for it in the corrected line (by its id, else by what is equal around it). Words that were cut
 * from it, or drawn, have boxes and become words of their own behind it. Where a correction made more words than there
 * were and they have no boxes, the last of them takes the rest: so no box is made up.
 */
export function wordsNow(words: readonly WordInFile[], changed: ChangedLine): readonly (WordNow | null)[] {
  const { line } = changed
  const [only] = words
  if (words.length === 1 && only && /\s/.test(only.text)) return [{ text: line.text, place: null, behind: [] }]
  const pieces = piecesOfLine(line)
  const standing: Standing[] = words.map(() => [])
  let [word, piece] = [0, 0]
  for (const [nextWord, nextPiece] of [...anchors(words, pieces), [words.length, pieces.length] as const]) {
    const between = pieces.slice(piece, nextPiece)
    const cut = word === 0 ? 0 : leading(between, isNew)
    standing[word - 1]?.push(...between.slice(0, cut))
    const gap = gapPieces(words.slice(word, nextWord), between.slice(cut))
    gap.standing.forEach((each, index) => (standing[word + index] = [...each]))
    const anchor = pieces[nextPiece]
    if (nextWord < words.length && anchor) standing[nextWord] = [...gap.left, anchor]
    else standing.findLast((each) => each.length > 0)?.push(...gap.left)
    ;[word, piece] = [nextWord + 1, nextPiece + 1]
  }
  return standing.map((each) => (each.length === 0 ? null : wordNow(each, changed)))
}

/** The pieces of a corrected line that stand for one word of the file. */
type Standing = PieceOfLine[]

function wordNow(standing: readonly PieceOfLine[], { old, sized }: ChangedLine): WordNow {
  const words = standing.flatMap(({ word }) => word ?? [])
  const [own, ...behind] = words
  const isParted = words.length === standing.length && standing.slice(1).every(({ spaced }) => spaced)
  if (!sized || !own || !isParted) return { text: joined(standing), place: null, behind: [] }
  const before = own.ref === undefined ? undefined : old.words.find(({ ref }) => ref === own.ref)
  const isMoved = before ? !samePlace(before, own) : behind.length > 0
  return { text: own.text, place: isMoved ? own.box : null, behind }
}

/** A word with a place that the file does not have: cut from the one before it, or drawn. */
function isNew({ word }: PieceOfLine): boolean {
  return word !== null && word.ref === undefined
}

function leading<T>(list: readonly T[], is: (item: T) => boolean): number {
  const end = list.findIndex((item) => !is(item))
  return end < 0 ? list.length : end
}

/** Words and pieces of the same id, in order on both sides. */
function anchors(words: readonly WordInFile[], pieces: readonly PieceOfLine[]): readonly (readonly [number, number])[] {
  let last = -1
  return words.flatMap((word, index) => {
    const found =
      word.ref === undefined ? -1 : pieces.findIndex((piece, place) => place > last && piece.word?.ref === word.ref)
    if (found < 0) return []
    last = found
    return [[index, found] as const]
  })
}

/** Equal words at both ends stay; those between them are paired one by one, and what is over joins the last. */
function gapPieces(
  words: readonly WordInFile[],
  pieces: readonly PieceOfLine[],
): { readonly standing: readonly (readonly PieceOfLine[])[]; readonly left: readonly PieceOfLine[] } {
  if (words.length === 0) return { standing: [], left: pieces }
  const shorter = Math.min(words.length, pieces.length)
  let head = 0
  while (head < shorter && words[head]?.text === pieces[head]?.text) head += 1
  let tail = 0
  while (tail < shorter - head && words.at(-1 - tail)?.text === pieces.at(-1 - tail)?.text) tail += 1
  const middle = pieces.slice(head, pieces.length - tail)
  const places = words.length - head - tail
  const between = Array.from({ length: places }, (_, index) =>
    index === places - 1 ? middle.slice(index) : middle.slice(index, index + 1),
  )
  const alone = (piece: PieceOfLine): readonly PieceOfLine[] => [piece]
  const standing = [...pieces.slice(0, head).map(alone), ...between, ...pieces.slice(pieces.length - tail).map(alone)]
  // No word of the file stands between two that stayed, and yet there is something new.
  return { standing: places === 0 ? withInserted(standing, middle, head) : standing, left: [] }
}

function withInserted(
  standing: readonly (readonly PieceOfLine[])[],
  pieces: readonly PieceOfLine[],
  at: number,
): readonly (readonly PieceOfLine[])[] {
  const place = Math.max(0, at - 1)
  return standing.map((own, index) => {
    if (index !== place) return own
    return at === 0 ? [...pieces, ...own] : [...own, ...pieces]
  })
}

function joined(pieces: readonly PieceOfLine[]): string {
  return pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ' ' : '') + text).join('')
}
