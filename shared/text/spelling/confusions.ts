/** What engines take for one another: print in Latin and Russian letters, typewriters, worn type. */
const GROUPS = [
  'rn m',
  'cl d',
  'vv w',
  'ii u',
  'li h',
  'l I 1 i | t',
  'O 0 o',
  'c e o',
  'u n',
  'b h',
  'f ſ s',
  'g q 9',
  'rr n',
  'ц щ',
  'ш щ',
  'ш т',
  'и н',
  'п н',
  'п и',
  'л д',
  'л п',
  'о с е э',
  'б 6',
  'з 3 э',
  'ѣ ъ ь в',
  'ъ ь',
  'ы н',
  'в а',
  'я л',
  'ф ѳ о',
  'г т',
  'т ш',
].map((group) => group.split(' '))

/** Pairs both ways. */
const PAIRS: readonly (readonly [string, string])[] = GROUPS.flatMap((group) =>
  group.flatMap((from) => group.filter((to) => to !== from).map((to) => [from, to] as const)),
)

const CONFUSED = 0.3

/** What it costs to read one stretch as another: nothing, little for what is often confused, else one a letter. */
function costOf(from: string, to: string): number {
  if (from === to) return 0
  if (bareOf(from) === bareOf(to) || PAIRS.some(([one, other]) => one === from && other === to)) return CONFUSED
  return from.length === 1 && to.length === 1 ? 1 : Infinity
}

/** A letter without its marks: ă, â, ấ and a are taken for one another; đ and d too. */
function bareOf(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
}

/**
 * How far a word is from what was read, as engines err: the edit distance of Wagner and Fischer (1974) with pairs of up to
 * two letters, at 0.3 for what is often confused. Capitals aside.
 */
export function readingDistance(read: string, meant: string): number {
  const [from, to] = [Array.from(read.toLowerCase()), Array.from(meant.toLowerCase())]
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= to.length; column += 1) {
      let least = Math.min((rows[row - 1]?.[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
      for (const [down, along] of STEPS) {
        if (down > row || along > column) continue
        const before = (down === 0 ? next : rows[row - down])?.[column - along] ?? Infinity
        const cost = costOf(from.slice(row - down, row).join(''), to.slice(column - along, column).join(''))
        least = Math.min(least, before + cost)
      }
      next.push(least)
    }
    rows.push(next)
  }
  return rows[from.length]?.[to.length] ?? 0
}

/** How many letters of both sides are taken together. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 1],
  [1, 2],
]

/** The word with one stretch read as what it is often confused with, every way. */
export function confusedForms(word: string): readonly string[] {
  const lower = word.toLowerCase()
  const forms = PAIRS.flatMap(([from, to]) => {
    const found: string[] = []
    for (let at = lower.indexOf(from); at >= 0; at = lower.indexOf(from, at + 1)) {
      found.push(lower.slice(0, at) + to + lower.slice(at + from.length))
    }
    return found
  })
  return [...new Set(forms)].filter((form) => /^[\p{L}\p{M}'’-]+$/u.test(form))
}
