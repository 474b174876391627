import { groupBy } from '../domain/group-by.ts'
import type { Leaf } from '../domain/leaf.ts'
import { inOneScript } from '../domain/look-alikes.ts'
import type { MatchedFields } from './matcher.ts'
import { sideOf } from './sides.ts'

/** How one file numbers its leaves: what its names mean only together. */
export interface LeafHabit {
  /** 1a and 1b are the two sides of leaf 1, since there is no leaf 1 beside them and no 1c. */
  readonly lettersAreSides: boolean
  /** Pages are counted through the file: leaf 2 has pages 3 and 4. */
  readonly pagesRunOn: boolean
}

const LEAF = /^(\d+)[\s_-]*(.*)$/u

/** Reads the habit from all names of a file. */
export function leafHabit(names: readonly MatchedFields[]): LeafHabit {
  return { lettersAreSides: lettersAreSides(names), pagesRunOn: pagesRunOn(names) }
}

function lettersAreSides(names: readonly MatchedFields[]): boolean {
  const read = names.flatMap(({ leaf = '', side }) => {
    const [, number, suffix = ''] = LEAF.exec(leaf) ?? []
    return number === undefined ? [] : [{ number: Number(number), letter: inOneScript(suffix), side }]
  })
  if (read.some(({ letter, side }) => (letter !== 'a' && letter !== 'b') || side !== undefined)) return false
  return [...groupBy(read, ({ number }) => number).values()].some(
    (sides) => new Set(sides.map(({ letter }) => letter)).size === 2,
  )
}

function pagesRunOn(names: readonly MatchedFields[]): boolean {
  const later = names.filter(({ leaf = '', page }) => page !== undefined && Number.parseInt(leaf) > 1)
  return (
    later.length > 0 && later.every(({ leaf = '', page }) => Number(page) > 2 && Number(page) >= Number.parseInt(leaf))
  )
}

/**
 * The leaf that a name tells of. A page within a leaf is its recto (1) or verso (2), a further picture of it after that.
 * undefined where the name tells none.
 */
export function leafOf(fields: MatchedFields, habit: LeafHabit): Leaf | undefined {
  const { leaf, page, number } = fields
  if (leaf !== undefined) return leafProper(leaf, fields, habit)
  if (page !== undefined) return { number: Number(page), counts: 'pages' }
  return number === undefined ? undefined : { number: Number(number), counts: 'pictures' }
}

function leafProper(written: string, fields: MatchedFields, habit: LeafHabit): Leaf {
  const [, digits = '', tail = ''] = LEAF.exec(written) ?? []
  const number = Number(digits)
  if (habit.lettersAreSides) return { number, side: inOneScript(tail) === 'b' ? 'verso' : 'recto' }
  const side = sideOf(fields.side ?? '') ?? sideOf(tail)
  const suffix = sideOf(tail) ? '' : tail
  const own = { number, ...(suffix === '' ? {} : { suffix }) }
  if (side) return { ...own, side }
  return fields.page === undefined ? own : { ...own, ...pageOfLeaf(Number(fields.page), habit.pagesRunOn) }
}

function pageOfLeaf(page: number, runsOn: boolean): Pick<Leaf, 'side' | 'page'> {
  if (runsOn) return { side: page % 2 === 0 ? 'verso' : 'recto' }
  if (page <= 2) return { side: page === 2 ? 'verso' : 'recto' }
  return { page }
}
