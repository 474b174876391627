/** The two sides of a leaf: recto is the front, verso the back. */
export type Side = 'recto' | 'verso'

/** Which leaf of a file a page shows, as archivists number them: 9, 9а, 9 verso. */
export interface Leaf {
  /** From 1; 0 for a cover. */
  readonly number: number
  /** What tells it from the leaf of the same number before it, as written: 'а' of leaf 9а, 'bis'. */
  readonly suffix?: string
  /** Absent where nothing says it; such a page counts as a recto. */
  readonly side?: Side
  /** Which picture of a leaf that has more than two, from 3: a folded sheet. */
  readonly page?: number
  /** Given where something else than leaves is numbered through the file: its pages, or the pictures of a camera. */
  readonly counts?: 'pages' | 'pictures'
}

/** Cyrillic and Latin letters in the order in which leaves are lettered. */
const LETTERS = ['абвгдежзиклмнопрстуфхцчшщэюя', 'abcdefghijklmnopqrstuvwxyz']
const LATIN_ORDINALS = ['bis', 'ter', 'quater', 'quinquies']

/** Orders the leaves of a file: by number, then 9 before 9а before 9б, then recto before verso. */
export function compareLeaves(a: Leaf, b: Leaf): number {
  return (
    a.number - b.number ||
    suffixRank(a.suffix) - suffixRank(b.suffix) ||
    Number(a.side === 'verso') - Number(b.side === 'verso') ||
    (a.page ?? 0) - (b.page ?? 0)
  )
}

function suffixRank(suffix = ''): number {
  const plain = suffix.toLowerCase()
  if (plain === '') return 0
  const ordinal = LATIN_ORDINALS.indexOf(plain)
  if (ordinal >= 0) return ordinal + 1
  return 1 + Math.max(0, ...LETTERS.map((letters) => letters.indexOf(plain)))
}

/** Whether two pages show the same side of the same leaf. */
export function isSameLeaf(a: Leaf, b: Leaf): boolean {
  return compareLeaves(a, b) === 0
}

/** The leaf's number with its suffix: '9', '9а', '12 bis'. */
export function leafNumber({ number, suffix = '' }: Leaf): string {
  return `${number}${suffix.length > 1 ? ' ' : ''}${suffix}`
}
