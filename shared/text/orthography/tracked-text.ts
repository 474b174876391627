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
  const made = new Builder()
  for (const part of parts) made.copy(part, 0, part.text.length)
  return made.done()
}

/** Puts pieces for the matches of a global expression; null leaves a match as it is. */
export function replaced(
  tracked: TrackedText,
  pattern: RegExp,
  put: (match: RegExpExecArray) => readonly Piece[] | null,
): TrackedText {
  let made: Builder | null = null
  let kept = 0
  for (const match of tracked.text.matchAll(pattern)) {
    const pieces = match[0] === '' ? null : put(match)
    if (!pieces) continue
    made ??= new Builder()
    made.copy(tracked, kept, match.index)
    for (const piece of pieces) addPiece(made, tracked, piece)
    kept = match.index + match[0].length
  }
  if (!made) return tracked
  made.copy(tracked, kept, tracked.text.length)
  return made.done()
}

/** Grows unit by unit: pages have dozens of rules with dozens of matches. */
class Builder {
  readonly #texts: string[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []

  copy({ text, from, to }: TrackedText, start: number, end: number): void {
    if (end <= start) return
    this.#texts.push(text.slice(start, end))
    for (let unit = start; unit < end; unit += 1) {
      this.#from.push(from[unit] ?? 0)
      this.#to.push(to[unit] ?? 0)
    }
  }

  put(text: string, [from, to]: readonly [number, number]): void {
    this.#texts.push(text)
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#from.push(from)
      this.#to.push(to)
    }
  }

  done(): TrackedText {
    return { text: this.#texts.join(''), from: this.#from, to: this.#to }
  }
}

/** What is equal at both ends keeps its own place. */
function addPiece(made: Builder, tracked: TrackedText, piece: Piece): void {
  const { start, end } = piece
  if (!('text' in piece)) return made.copy(tracked, start, end)
  const { text } = piece
  const before = tracked.text.slice(start, end)
  const shorter = Math.min(before.length, text.length)
  let head = 0
  while (head < shorter && before[head] === text[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1
  made.copy(tracked, start, start + head)
  made.put(text.slice(head, text.length - tail), stretch(tracked, start + head, end - tail))
  made.copy(tracked, end - tail, end)
}

/** The stretch of the source for which the units together stand. */
export function stretch(tracked: TrackedText, start: number, end: number): readonly [number, number] {
  const from = tracked.from.slice(start, end)
  const to = tracked.to.slice(start, end)
  if (from.length > 0) return [Math.min(...from), Math.max(...to)]
  const at = tracked.to[start - 1] ?? tracked.from[start] ?? 0
  return [at, at]
}
