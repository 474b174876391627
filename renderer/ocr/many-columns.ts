import type { ReadyPage } from '../imaging/prepare/ready-page.ts'

/** From so many columns on engines take minutes to lay a page out, where it has so many letters. */
const MANY = 30
const LETTERS = 3000
/** White between two columns is so wide at least, in heights of small letters: typed letters stand in columns too. Few letters cross it. */
const WHITE = 0.7
const CROSSING = 0.02

/**
 * Whether the page is set in so many columns, such as of figures, that laying it out would take an engine minutes: then it
 * is read row by row.
 */
export function hasManyColumns({
  letters,
  picture,
  xHeight,
}: Pick<ReadyPage, 'letters' | 'picture' | 'xHeight'>): boolean {
  if (!xHeight || letters.length < LETTERS) return false
  const counts = new Uint32Array(picture.width)
  for (const { left, right } of letters)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(picture.width, right); x += 1)
      counts[x] = (counts[x] ?? 0) + 1
  const most = (CROSSING * counts.reduce((sum, count) => sum + count, 0)) / picture.width
  let [columns, white] = [0, Infinity]
  for (const count of counts) {
    if (count <= most) white += 1
    else {
      if (white >= WHITE * xHeight) columns += 1
      white = 0
    }
  }
  return columns >= MANY
}
