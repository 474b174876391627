import { isPairAlike, letterCost, LOOKS_ALIKE } from './letters.ts'

/** What it costs to read the first n letters of the word sought as the letters seen so far, for each n. */
export type Row = readonly number[]

/**
 * Wrong, missing and further letters that still count as the word, by its length: a quarter of its letters at most, and
 * none in words so short that another letter makes another word.
 */
function allowance(length: number): number {
  if (length < 4) return 0
  if (length < 6) return LOOKS_ALIKE
  if (length < 8) return 1
  return length < 12 ? 1.5 : 2
}

/** Nothing seen yet. */
export function firstRow(sought: string): Row {
  return Array.from({ length: sought.length + 1 }, (_, missing) => missing)
}

/**
 * One more letter seen: the distance of V. I. Levenshtein (1966) with costs by letter, and two letters taken for one or
 * one for two as in E. Brill and R. C. Moore, "An improved error model for noisy channel spelling correction" (ACL 2000).
 * `seen` ends with the letter; `rows` are those of its beginnings, the last of them of the letter before.
 */
export function nextRow(sought: string, seen: string, rows: readonly Row[]): Row {
  const before = rows.at(-1) ?? []
  const earlier = rows.at(-2)
  const letter = seen.slice(-1)
  const row = [rows.length]
  for (let at = 1; at <= sought.length; at += 1) {
    const wanted = sought[at - 1] ?? ''
    let least = Math.min(
      (before[at] ?? Infinity) + 1,
      (row[at - 1] ?? Infinity) + 1,
      (before[at - 1] ?? Infinity) + letterCost(wanted, letter),
    )
    if (at > 1 && isPairAlike(sought.slice(at - 2, at), letter))
      least = Math.min(least, (before[at - 2] ?? Infinity) + LOOKS_ALIKE)
    if (earlier && isPairAlike(seen.slice(-2), wanted))
      least = Math.min(least, (earlier[at - 1] ?? Infinity) + LOOKS_ALIKE)
    row.push(least)
  }
  return row
}

/** So many letters more are an ending; of a short word they make another. */
function ending(sought: string): number {
  return sought.length < 6 ? 0 : 2
}

/** Whether the letters seen, but for an ending, are the word sought. `rows` are those of all their beginnings. */
export function isReached(sought: string, rows: readonly Row[]): boolean {
  const most = allowance(sought.length)
  return rows.slice(-1 - ending(sought)).some((row) => (row.at(-1) ?? Infinity) <= most)
}

/** Whether no further letters can make the word sought; two that are taken for one begin at the row before the last. */
export function isOver(sought: string, rows: readonly Row[]): boolean {
  const most = allowance(sought.length)
  const [before, row] = rows.slice(-2)
  return least(row) > most && least(before) + LOOKS_ALIKE > most && !isReached(sought, rows)
}

/** Whether any letter may follow, as one too many. */
export function mayBeAny(sought: string, row: Row | undefined): boolean {
  return least(row) + 1 <= allowance(sought.length)
}

/** The least that the letters seen have cost. */
function least(row: Row | undefined): number {
  return row ? Math.min(...row) : Infinity
}
