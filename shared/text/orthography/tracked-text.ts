/** A text that remembers of each of its UTF-16 units what stretch of the source it stands for. */
export interface TrackedText {
  readonly text: string
  /** Where the stretch begins, and where it ends (exclusive). */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** What is put for a match. */
export type Piece =
  /** Units that stay as they are, wherever they move. */
  | { readonly start: number; readonly end: number }
  /** A text for the units from `start` to `end`. */
  | { readonly text: string; readonly start: number; readonly end: number }

/** A piece of source that nothing has been done to. `at` is where it begins in the source. */
export function untouched(text: string, at: number): TrackedText {
  const from = Array.from({ length: text.length }, (_, index) => at + index)
  return { text, from, to: from.map((place) => place + 1) }
}

/** A text of which every unit stands for the whole stretch. */
export function standingFor(text: string, from: number, to: number): TrackedText {
  return { text, from: new Array<number>(text.length).fill(from), to: new Array<number>(text.length).fill(to) }
}

/** The texts one after the other. */
export function joined(parts: readonly TrackedText[]): TrackedText {
  return {
    text: parts.map((part) => part.text).join(''),
    from: parts.flatMap((part) => part.from),
    to: parts.flatMap((part) => part.to),
  }
}

/** Puts pieces for the matches of a global expression; null leaves a match as it is. */
export function replaced(
  tracked: TrackedText,
  pattern: RegExp,
  put: (match: RegExpExecArray) => readonly Piece[] | null,
): TrackedText {
  const parts: TrackedText[] = []
  let kept = 0
  for (const match of tracked.text.matchAll(pattern)) {
    const pieces = match[0] === '' ? null : put(match)
    if (!pieces) continue
    parts.push(slice(tracked, kept, match.index), ...pieces.flatMap((piece) => made(tracked, piece)))
    kept = match.index + match[0].length
  }
  return parts.length === 0 ? tracked : joined([...parts, slice(tracked, kept, tracked.text.length)])
}

function slice({ text, from, to }: TrackedText, start: number, end: number): TrackedText {
  return { text: text.slice(start, end), from: from.slice(start, end), to: to.slice(start, end) }
}

/** What is equal at both ends keeps its own place. */
function made(tracked: TrackedText, piece: Piece): readonly TrackedText[] {
  if (!('text' in piece)) return [slice(tracked, piece.start, piece.end)]
  const { text, start, end } = piece
  const before = tracked.text.slice(start, end)
  const shorter = Math.min(before.length, text.length)
  let head = 0
  while (head < shorter && before[head] === text[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1
  const middle = text.slice(head, text.length - tail)
  const [from, to] = stretch(tracked, start + head, end - tail)
  return [slice(tracked, start, start + head), standingFor(middle, from, to), slice(tracked, end - tail, end)]
}

/** The stretch of the source for which the units together stand. */
export function stretch(tracked: TrackedText, start: number, end: number): readonly [number, number] {
  const from = tracked.from.slice(start, end)
  const to = tracked.to.slice(start, end)
  if (from.length > 0) return [Math.min(...from), Math.max(...to)]
  const at = tracked.to[start - 1] ?? tracked.from[start] ?? 0
  return [at, at]
}
